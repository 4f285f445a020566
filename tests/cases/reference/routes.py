"""What one unit of a cargo group costs along its routes, worked out from the JSON of a case (D1, D4, D6)."""

from decimal import Decimal
from typing import Any

Json = dict[str, Any]

TEU = {"box_20": Decimal(1), "box_40": Decimal(2), "teu": Decimal(1)}  # D1: 40 ft = 2 TEU


def benefit_per_unit(
    answers: Json, group: Json, chosen: str, tax_rate: Decimal, *, time_cost: bool
) -> Decimal:
    """D4: cost without minus cost with."""
    without = cost_per_unit(answers, group, chosen, tax_rate, time_cost=time_cost)
    return without - cost_per_unit(answers, group, "with", tax_rate, time_cost=time_cost)


def cost_per_unit(answers: Json, group: Json, case: str, tax_rate: Decimal, *, time_cost: bool) -> Decimal:
    """D4: the mean over the routes of a case."""
    return sum(
        (
            Decimal(route["share"]) / 100 * _along(answers, route, group["unit"], tax_rate, time_cost)
            for route in answers["routes"]
            if (route["group"], route["case"]) == (group["id"], case)
        ),
        Decimal(),
    )


def is_compared(answers: Json, group: str, chosen: str) -> bool:
    """D3: whether cargo has routes on both sides."""
    return {"with", chosen} <= {route["case"] for route in answers["routes"] if route["group"] == group}


def facility_share(answers: Json, group: str, case: str) -> Decimal:
    """D1: the part of a group that passes the facility."""
    shares = [
        Decimal(route["share"])
        for route in answers["routes"]
        if (route["group"], route["case"]) == (group, case) and route["uses_facility"]
    ]
    return sum(shares, Decimal()) / 100


def _along(answers: Json, route: Json, unit: str, tax_rate: Decimal, time_cost: bool) -> Decimal:
    cost = Decimal()
    amount = Decimal(1)  # how many of `unit` one unit of the group has become
    for leg in answers["legs"]:
        if leg["route"] != route["id"]:
            continue
        divisor = 1 + tax_rate if leg["tax"] == "included" else 1
        cost += amount * _rate_per_unit(leg, unit) / divisor
        if time_cost:  # D6: carriage and time, the hours counted once
            cost += amount * Decimal(leg["hours"]) * Decimal(leg.get("time_value", "0"))
        after = leg.get("unit_after", unit)
        if after != unit:  # D4: vanning or emptying, so many tons to a box
            tons = Decimal(leg["tons_per_box"])
            amount = amount / tons if unit == "freight_ton" else amount * tons
            unit = after
    return cost


def _rate_per_unit(leg: Json, unit: str) -> Decimal:
    """D4: vehicles are not rounded up; charged trips multiply 円/台 only."""
    rate = Decimal(leg["rate"])
    if leg["basis"] == "per_vehicle":
        return rate * Decimal(leg["trips"]) / Decimal(leg["load"])
    return rate * TEU[unit] if leg["basis"] == "per_teu" else rate
