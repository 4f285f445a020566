"""Cases that break a rule of cargo counted twice or of an earthquake (K78x)."""

from tests.unit.evaluations.checks.broken_case import Broken, at, earthquake, haul, haulage, row
from tests.unit.evaluations.sound_case import (
    HAZARD,
    OTHER_TRANSPORT,
    RESTORATION,
    TRANSPORT,
    Draft,
    sound_combined,
)


def both_measure_the_small_lots(draft: Draft) -> None:
    sections = draft.payload["sections"]
    sections[OTHER_TRANSPORT] = sections[TRANSPORT]


def thirty_years_for_one(draft: Draft) -> None:
    draft.answer(HAZARD, mode="every_year", event="70")


BROKEN: list[Broken] = [
    Broken(
        "K780",
        at("demand", field="shared_cargo_reason"),
        both_measure_the_small_lots,
        sound=sound_combined,
    ),
    earthquake("K781", at(TRANSPORT, "h3", "share"), haul("h3", share="41")),
    earthquake("K782", at(TRANSPORT, field="disaster_haulage.surge"), haulage(surge="0.9")),
    earthquake("K783", at(TRANSPORT, field="disaster_haulage.capacity"), haulage(capacity=None)),
    earthquake("K783", at(TRANSPORT, field="disaster_haulage.surge_basis"), haulage(surge_basis=None)),
    earthquake("K784", at(TRANSPORT, field="disaster_haulage.capacity"), haulage(capacity="83999")),
    earthquake("K785", at(HAZARD, field="event"), thirty_years_for_one),
    earthquake(
        "K786",
        at(RESTORATION, "r2", "with_project"),
        row(RESTORATION, "disaster_restoration.restorations", "r2", with_project="250000001"),
    ),
]
