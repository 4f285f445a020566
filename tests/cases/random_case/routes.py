"""Routes and legs drawn at random: shares, every basis of a rate that a unit allows, changes of unit, times."""

from random import Random
from typing import Any

Json = dict[str, Any]
TAX = ("included", "excluded", "exempt")
BASES = {
    "freight_ton": ("per_vehicle", "per_ton"),
    "box_20": ("per_vehicle", "per_box", "per_teu"),
    "box_40": ("per_vehicle", "per_box", "per_teu"),
    "chassis": ("per_vehicle", "per_box"),
    "teu": ("per_vehicle", "per_teu"),
}
BOXES = ("box_20", "box_40", "chassis", "teu")


def random_route_cost(draw: Random, groups: list[Json], cases: list[str]) -> Json:
    """Routes of every group with the project and in every without-case; some cargo goes nowhere without it (D3)."""
    routes: list[Json] = []
    for group in groups:
        somewhere = cases if draw.random() < 0.9 else []
        for case in ("with", *somewhere):
            shares = draw.choice((["100"], ["70", "30"], ["12.5", "87.5"], ["33.3", "33.3", "33.4"]))
            routes += [
                {
                    "id": f"{case}_{group['id']}_{place}",
                    "case": case,
                    "group": group["id"],
                    "name": f"{case}{place}",
                    "share": share,
                    "uses_facility": draw.random() < (0.8 if case == "with" else 0.2),
                }
                for place, share in enumerate(shares)
            ]
    units = {group["id"]: group for group in groups}
    legs = _mixed(draw, [_legs(draw, route, units[route["group"]]) for route in routes])
    answers: Json = {"routes": routes, "legs": legs, "left_out_reason": "架空(例示)"}
    if draw.random() < 0.3:
        answers |= {"time_cost": draw.random() < 0.5, "time_cost_reason": "架空(例示)"}
    return answers


def _legs(draw: Random, route: Json, group: Json) -> list[Json]:
    unit, legs = group["unit"], []
    for place in range(draw.randint(1, 4)):
        dearest = 30_000 if route["case"] == "with" else 60_000
        leg = _leg(draw, f"{route['id']}_{place}", unit, dearest)
        leg["route"] = route["id"]
        if draw.random() < 0.35:
            unit = draw.choice(BOXES) if unit == "freight_ton" else "freight_ton"
            leg |= {"unit_after": unit, "tons_per_box": str(draw.choice((8, 12.5, 21)))}
        legs.append(leg)
    return legs


def _leg(draw: Random, name: str, unit: str, dearest: int) -> Json:
    basis = draw.choice(BASES[unit])
    leg = {
        "id": name,
        "mode": "truck",
        "stretch": name,
        "basis": basis,
        "rate": str(draw.randint(0, dearest)),
        "tax": draw.choice(TAX),
        "rate_source": "架空(例示)",
        "hours": str(draw.choice((0, 0.5, 1.25, 3, 26))),
    }
    if leg["hours"] != "0":
        leg |= {"time_value": str(draw.choice((0, 150, 1480.5))), "time_value_source": "架空(例示)"}
    if basis == "per_vehicle":
        leg |= {"load": str(draw.choice((1, 2, 10, 12.5))), "trips": str(draw.choice((1, 1.5, 2)))}
    return leg


def _mixed(draw: Random, lists: list[list[Json]]) -> list[Json]:
    """All legs in one table: those of one route keep their order, routes lie among one another."""
    waiting = [list(legs) for legs in lists]
    mixed = []
    while waiting := [legs for legs in waiting if legs]:
        mixed.append(draw.choice(waiting).pop(0))
    return mixed
