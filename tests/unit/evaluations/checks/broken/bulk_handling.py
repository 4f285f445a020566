"""Cases that break a rule of moored ships (K76x) or of handling (K77x)."""

from typing import Any

from tests.unit.evaluations.checks.broken_case import Broken, at, bulk, row, ship
from tests.unit.evaluations.sound_case import HANDLING, SHIPS, Change, Draft


def work(name: str, **answers: Any) -> Change:
    return row(HANDLING, "handling_cost.works", name, **answers)


def nobody_says_who_pays_for_machines(draft: Draft) -> None:
    del draft.payload["sections"][HANDLING]["handling_cost"]["apart_from_ship_cost"]


def no_ship_without_the_project(draft: Draft) -> None:
    for name in ("m2", "m3"):
        draft.drop(SHIPS, "ship_time.moorings", name)


BROKEN: list[Broken] = [
    bulk("K761", at(SHIPS, "m2", "share"), ship("m3", case="w2")),
    bulk("K761", at(SHIPS, field="ship_time.moorings"), no_ship_without_the_project),
    bulk("K762", at(SHIPS, "m3", "share"), ship("m3", share="50")),
    bulk("K763", at(SHIPS, "m5", "group"), row("demand", "groups", "corn", unit="teu")),
    bulk("K764", at(SHIPS, "m1", "tons_per_hour"), ship("m1", tons_per_hour="50")),
    bulk("K771", at(HANDLING, "h4", "share"), work("h4", share="30")),
    bulk("K772", at(HANDLING, "h4", "share"), work("h4", share="50")),
    bulk("K773", at(HANDLING, "h6", "group"), row("demand", "groups", "corn", unit="teu")),
    bulk("K774", at(HANDLING, "h1", "tons_per_hour"), work("h1", tons_per_hour=None)),
    bulk("K775", at(HANDLING, field="handling_cost.apart_from_ship_cost"), nobody_says_who_pays_for_machines),
]
