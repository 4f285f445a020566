"""Cases that break a rule of exhaust gases (K85x)."""

from typing import Any

from projects.document import Document
from tests.unit.evaluations.checks.broken_case import Broken, add, answer, at
from tests.unit.evaluations.sound_case import Change, Draft, sound


def carriage(**answers: Any) -> Change:
    """Lorries without the project, by registered factors; the totals stay typed."""
    given = {"name": "例", "case": "w1", "source": "vehicles", "distance": "10", "load": "8", "trips": "9"}
    factors = {"co2_unit_value": "co2_truck_2017", "nox_unit_value": "nox_large_vehicle_60"}
    return add("emissions", "carriages", id="lorries", **(given | factors | answers))


def sound_without_totals(*changes: Change) -> Document:
    """The sound case whose reductions are left to the tables."""
    return sound(answer("emissions", co2_reduction=None, nox_reduction=None), *changes)


def fuels_mixed(draft: Draft) -> None:
    row = {"id": "lorry", "name": "例", "case": "w1", "fuel_formula": "truck_fuel_diesel"}
    draft.add("emissions", "trucks", co2_unit_value="co2_gasoline", **row)


BROKEN: list[Broken] = [
    Broken("K851", at("emissions", field="nox_reduction"), answer("emissions", nox_reduction=None)),
    Broken("K852", at("emissions", field="co2_reduction"), carriage()),
    Broken(
        "K853",
        at("emissions", "lorries", "nox_factor"),
        carriage(nox_unit_value=None),
        sound=sound_without_totals,
    ),
    Broken("K854", at("emissions", "lorries", "source"), carriage(source="handling")),
    Broken("K855", at("emissions", field="basis"), answer("emissions", basis=None)),
    Broken("K855", at("emissions", field="source"), answer("emissions", source=None)),
    Broken("K856", at("emissions", "lorries", "co2_source"), carriage(co2_factor="240")),
    Broken("K857", at("emissions", "lorries", "co2_unit_value"), carriage()),
    Broken("K858", at("emissions", "lorries", "case"), carriage(case="w2")),
    Broken("K859", at("emissions", "lorry", "co2_unit_value"), fuels_mixed),
]
