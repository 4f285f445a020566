"""Cases that leave out what every case is asked, or name what is not there (K0xx)."""

from tests.unit.evaluations.checks.broken_case import (
    Broken,
    answer,
    assessed,
    at,
    bulk,
    earthquake,
    leg,
    row,
    ship,
)
from tests.unit.evaluations.sound_case import HAZARD, SHIPS, TRANSPORT

BROKEN: list[Broken] = [
    Broken("K001", at("schedule", field="completion_year"), answer("schedule", completion_year=None)),
    Broken("K001", at(TRANSPORT, "a1", "rate"), leg("a1", rate=None)),
    Broken(
        "K001",
        at(TRANSPORT, "e_with", "uses_facility"),
        row(TRANSPORT, "route_cost.routes", "e_with", uses_facility=None),
    ),
    earthquake("K001", at(HAZARD, field="event"), answer(HAZARD, event=None)),
    earthquake("K001", at(HAZARD, field="mode"), answer(HAZARD, mode=None)),
    Broken("K002", at("overview", field="port_name"), answer("overview", port_name=None)),
    assessed("type12", "K002", at("overview", field="tourism_zone"), answer("overview", tourism_zone=None)),
    earthquake("K002", at(HAZARD, field="loss_source"), answer(HAZARD, loss_source=None)),
    bulk("K002", at(SHIPS, "m1", "rate_source"), ship("m1", rate_source=None)),
    Broken("K003", at("demand", "imp28", "group"), row("demand", "ramp", "imp28", group="gone")),
    Broken("K003", at(TRANSPORT, field="method"), answer(TRANSPORT, method="divination")),
    bulk("K003", at(SHIPS, "m1", "group"), ship("m1", group="gone")),
]
