"""Cases that break a rule of routes and legs (K70x, K71x)."""

from typing import Any

from tests.unit.evaluations.checks.broken_case import (
    Broken,
    add,
    at,
    drop,
    earthquake,
    haul,
    haulage,
    leg,
    row,
)
from tests.unit.evaluations.sound_case import TRANSPORT, Change, Draft


def nothing_passes_the_facility(draft: Draft) -> None:
    for name in ("e_with", "i_with"):
        draft.row(TRANSPORT, "route_cost.routes", name, uses_facility=False)


def imports_go_nowhere_without_the_project(draft: Draft) -> None:
    draft.drop(TRANSPORT, "route_cost.routes", "i_other")
    for name in ("f1", "f2", "f3"):
        draft.drop(TRANSPORT, "route_cost.legs", name)


def other_port(*, legs: bool = True, share: str = "100", **answers: Any) -> Change:
    """The other alternative begun for one cargo: complete but for one answer."""

    def begun(draft: Draft) -> None:
        route = {"id": "x", "case": "w2", "group": "export", "name": "他港", "uses_facility": False}
        draft.add(TRANSPORT, "route_cost.routes", **route, share=share)
        leg = {"id": "x1", "route": "x", "mode": "truck", "stretch": "例", "basis": "per_ton", "rate": "9000"}
        leg |= {"tax": "exempt", "rate_source": "例", "hours": "0"}
        if legs:
            draft.add(TRANSPORT, "route_cost.legs", **leg | answers)

    return begun


BROKEN: list[Broken] = [
    Broken(
        "K701", at(TRANSPORT, "e_port", "share"), row(TRANSPORT, "route_cost.routes", "e_port", share="20")
    ),
    Broken(
        "K701",
        at(TRANSPORT, field="route_cost.routes"),
        drop(TRANSPORT, "route_cost.routes", "i_with"),
    ),
    Broken(
        "K702",
        at(TRANSPORT, "empty", "name"),
        add(
            TRANSPORT,
            "route_cost.routes",
            id="empty",
            case="w1",
            group="export",
            name="空",
            share="0",
            uses_facility=False,
        ),
    ),
    Broken("K703", at(TRANSPORT, "a3", "basis"), leg("a3", basis="per_ton")),
    earthquake("K703", at(TRANSPORT, "h3", "basis"), haul("h3", basis="per_ton")),
    Broken("K704", at(TRANSPORT, "a1", "load"), leg("a1", load=None)),
    Broken("K704", at(TRANSPORT, "a1", "trips"), leg("a1", trips=None)),
    Broken("K704", at(TRANSPORT, "a1", "trips"), leg("a1", trips="0")),
    earthquake("K704", at(TRANSPORT, "h1", "load"), haul("h1", load=None)),
    Broken("K705", at(TRANSPORT, "a1", "hours"), leg("a1", hours=None)),
    Broken("K705", at(TRANSPORT, "a1", "time_value"), leg("a1", time_value=None)),
    Broken("K705", at(TRANSPORT, "a1", "time_value_source"), leg("a1", time_value_source=None)),
    earthquake("K705", at(TRANSPORT, "h2", "time_value"), haul("h2", time_value=None)),
    Broken("K706", at(TRANSPORT, "a2", "tons_per_box"), leg("a2", tons_per_box=None)),
    Broken("K706", at(TRANSPORT, "a3", "unit_after"), leg("a3", unit_after="box_40")),
    Broken(
        "K707",
        at(TRANSPORT, field="route_cost.time_cost_reason"),
        lambda draft: draft.payload["sections"][TRANSPORT]["route_cost"].update(time_cost=False),
    ),
    earthquake("K707", at(TRANSPORT, field="disaster_haulage.time_cost_reason"), haulage(time_cost=False)),
    Broken("K708", at(TRANSPORT, field="route_cost.routes"), nothing_passes_the_facility),
    Broken("K709", at(TRANSPORT, "d2", "tons_per_box"), leg("d2", tons_per_box="10")),
    Broken(
        "K710",
        at(TRANSPORT, field="route_cost.left_out_reason"),
        imports_go_nowhere_without_the_project,
    ),
    Broken("K711", at(TRANSPORT, "x", "name"), other_port(legs=False)),
    Broken("K711", at(TRANSPORT, "x", "share"), other_port(share="99")),
    Broken("K711", at(TRANSPORT, "x1", "basis"), other_port(basis="per_box")),
    Broken("K711", at(TRANSPORT, "x1", "load"), other_port(basis="per_vehicle", trips="1")),
    Broken("K711", at(TRANSPORT, "x1", "hours"), other_port(hours=None)),
    Broken("K711", at(TRANSPORT, "x1", "tons_per_box"), other_port(unit_after="box_20")),
]
