"""Sound type 3 cases drawn at random from a seed: every kind of answer that moves a figure is drawn at times."""

from decimal import Decimal
from random import Random
from typing import Any

from tests.cases.random_case.money import random_costs, random_facilities, random_stream
from tests.cases.random_case.routes import random_route_cost

Json = dict[str, Any]
UNITS = ("freight_ton", "box_20", "box_40", "chassis", "teu")


def random_case(seed: int) -> Json:
    """The JSON of a document that can be computed."""
    draw = Random(seed)
    components = ["c1", "c2"] if draw.random() < 0.2 else ["c1"]
    schedule = _schedule(draw)
    opening = schedule.get("opening_year", schedule["completion_year"] + 1)
    facilities, service_years = random_facilities(draw, components, schedule, opening)
    last = opening + service_years - 1
    sections = {
        "schedule": schedule,
        "facilities": facilities,
        "costs": random_costs(draw, components, facilities["facilities"], schedule, (opening, last)),
        "demand": _demand(draw, opening, last),
        "without_cases": _without_cases(draw),
    }
    groups = sections["demand"]["groups"]
    cases = [case["id"] for case in sections["without_cases"]["cases"]]
    for component in components:
        sections[f"components/{component}/benefits/transport"] = {
            "method": "annual_stream" if draw.random() < 0.2 else "route_cost",
            "route_cost": random_route_cost(draw, groups, cases),
            "annual_stream": random_stream(draw, opening, last),
        }
        if draw.random() < 0.3:
            sections[f"components/{component}/benefits/road_congestion"] = {
                "method": "annual_stream",
                "annual_stream": random_stream(draw, opening, last),
            }
    types = [{"id": component, "type": "small_lot_transshipment"} for component in components]
    return {"format": 1, "edition": "h23_06", "components": types, "sections": sections}


def _schedule(draw: Random) -> Json:
    evaluation = draw.randint(2015, 2030)
    adoption = evaluation + draw.choice((0, 1, 1, 2))
    schedule: Json = {
        "evaluation_year": evaluation,
        "adoption_year": adoption,
        "completion_year": adoption + draw.randint(0, 4),
    }
    if adoption == evaluation + 1 and draw.random() < 0.3:
        del schedule["evaluation_year"]
    if draw.random() < 0.4:
        schedule["opening_year"] = schedule["completion_year"] + draw.randint(0, 2)
    if draw.random() < 0.4:
        schedule |= {"service_years": str(draw.randint(8, 60)), "service_years_reason": "架空(例示)"}
    return schedule


def _demand(draw: Random, opening: int, last: int) -> Json:
    groups = [_group(draw, f"g{number}") for number in range(1, draw.randint(1, 4) + 1)]
    demand: Json = {"groups": groups}
    if draw.random() < 0.7:
        target = opening + draw.randint(0, min(5, last - opening))
        rising = range(opening, target)
        own = {group["id"] for group in groups if draw.random() < 0.4}
        demand |= {
            "target_year": target,
            "ramp": [_ramp(draw, year) for year in rising]
            + [_ramp(draw, year, group) for group in sorted(own) for year in rising],
        }
        draw.shuffle(demand["ramp"])
        demand["ramp_shape"] = draw.choice(("typed", "linear", "s_curve"))
        if demand["ramp_shape"] != "typed":  # the curve draws what is not typed
            kept = [row for row in demand["ramp"] if row["year"] == opening or draw.random() < 0.3]
            demand["ramp"] = kept
    if draw.random() < 0.4:
        after = range(demand.get("target_year", opening) + 1, last + 1)
        years = draw.sample(after, min(len(after), draw.randint(1, 3)))
        demand["growth"] = [
            {"id": f"up{year}", "year": year, "factor": number(draw, "0.5", "1.6"), "reason": "架空(例示)"}
            for year in years
        ]
    return demand


def _group(draw: Random, name: str) -> Json:
    group = {
        "id": name,
        "name": name,
        "direction": "export",
        "unit": draw.choice(UNITS),
        "volume": number(draw, "5", "2500"),
        "origin": "架空県",
        "destination": "架空国",
        "data_year": 2024,
        "source": "架空(例示)",
    }
    if group["unit"] != "freight_ton" and draw.random() < 0.7:
        group["tons_per_unit"] = number(draw, "5", "25")
    return group


def _ramp(draw: Random, year: int, group: str | None = None) -> Json:
    row: Json = {"id": f"r{year}{group or ''}", "year": year, "ratio": number(draw, "0", "100")}
    return row | {"group": group} if group else row


def _without_cases(draw: Random) -> Json:
    cases = [{"id": f"w{number}", "name": f"案{number}"} for number in range(1, draw.randint(2, 3) + 1)]
    return {"cases": cases, "chosen": draw.choice(cases)["id"]}


def number(draw: Random, low: str, high: str, places: int = 3) -> str:
    """A decimal between two others, as a document writes it."""
    step = Decimal(1).scaleb(-draw.randint(0, places))
    return str((Decimal(low) + (Decimal(high) - Decimal(low)) * Decimal(draw.random())).quantize(step))
