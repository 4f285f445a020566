"""Facilities, costs and streams of yearly yen drawn at random."""

from random import Random
from typing import Any

from tests.cases.reference.case import LIVES, life_of

Json = dict[str, Any]
TAX = ("included", "excluded", "exempt")
CONSTRUCTION = ("works", "land", "compensation")
NOT_WORKS = ("land", "compensation", "maintenance", "running", "reinvestment")
SOME_BASIS = {"basis": "架空(例示)"}


def random_facilities(draw: Random, components: list[str], schedule: Json, opening: int) -> tuple[Json, int]:
    """The facilities and the years of service that follow."""
    facilities = [_facility(draw, f"f{number}", components) for number in range(1, draw.randint(1, 4) + 1)]
    central = draw.choice(facilities)
    service_years = int(schedule.get("service_years") or life_of(central))
    later = range(opening + 1, opening + service_years)
    listed = [
        {"id": f"again_{facility['id']}_{year}", "facility": facility["id"], "year": year, "reason": "例"}
        for facility in facilities
        if facility["reinvestment"] == "listed"
        for year in draw.sample(later, min(len(later), draw.randint(1, 3)))
    ]
    section = {"facilities": facilities, "central_facility": central["id"], "reinvestments": listed}
    return section, service_years


def _facility(draw: Random, name: str, components: list[str]) -> Json:
    facility: Json = {"id": name, "name": name, "component": draw.choice(components)}
    facility |= {"quantity": "4000", "quantity_unit": "square_metre"}
    if draw.random() < 0.7:
        facility["kind"] = draw.choice(sorted(LIVES))
    if "kind" not in facility or draw.random() < 0.3:
        facility |= {"life": str(draw.randint(5, 55)), "life_reason": "架空(例示)"}
    facility |= {"reinvestment": draw.choice(("every_life", "every_life", "listed", "none"))}
    facility["reinvestment_reason"] = "架空(例示)"
    if draw.random() < 0.3:
        facility |= {"residual_value": yen(draw, 80_000_000), "residual_basis": "架空(例示)"}
    return facility


def random_costs(
    draw: Random, components: list[str], facilities: list[Json], schedule: Json, service: tuple[int, int]
) -> Json:
    """Works of every facility, other costs by year, operation lines and subsidies."""
    lines = [
        {"id": f"works_{facility['id']}", "kind": "works", "facility": facility["id"]}
        for facility in facilities
    ]
    lines += [{"id": "works_of_none", "kind": "works"}] if draw.random() < 0.3 else []
    lines += [{"id": kind, "kind": kind} for kind in NOT_WORKS if draw.random() < 0.4]
    for line in lines:
        line |= {"name": line["id"], "tax": draw.choice(TAX), **SOME_BASIS}
        if draw.random() < 0.3 and line["kind"] in ("maintenance", "running"):
            line["demand_share"] = draw.choice(("0", "35", "62.5", "100"))
    costs: Json = {"lines": lines, "years": _cost_years(draw, lines, schedule, service)}
    costs["operation"] = [_operation(draw, f"run{number}", service) for number in range(draw.randint(0, 3))]
    costs["operation_none_reason"] = "架空(例示)"
    if draw.random() < 0.2:
        costs |= {"tax_rate": draw.choice(("0", "5", "12.5")), "tax_rate_reason": "架空(例示)"}
    if draw.random() < 0.4:
        costs["subsidies"] = [
            {"id": f"from_{component}", "component": component, "amount": yen(draw, 20_000_000)}
            for component in components
        ]
    return costs


def _cost_years(draw: Random, lines: list[Json], schedule: Json, service: tuple[int, int]) -> list[Json]:
    adoption, completion = schedule["adoption_year"], schedule["completion_year"]
    base = schedule.get("evaluation_year", adoption - 1)
    past = range(base - 3, base)
    early = [year for year in past if draw.random() < 0.2]
    construction = sorted({*early, *range(adoption, completion + 1)})
    opening, last = service
    running = draw.sample(range(opening, last + 1), min(4, last + 1 - opening))
    rows = []
    for year in sorted({*construction, *running}):
        amounts = {}
        for line in lines:
            years = construction if line["kind"] in CONSTRUCTION else sorted(running)
            if year in years and (year == years[0] or draw.random() < 0.8):
                amounts[line["id"]] = yen(draw, 300_000_000 if line["kind"] in CONSTRUCTION else 30_000_000)
        row: Json = {"id": f"y{year}", "year": year, "amounts": amounts}
        if year < base:
            row |= {
                "tax_rate": draw.choice(("5", "8")),
                "price_factor": draw.choice(("1.0375", "0.98", "1.2")),
            }
            row["price_source"] = "架空(例示)"
        rows.append(row)
    return rows


def _operation(draw: Random, name: str, service: tuple[int, int]) -> Json:
    opening, last = service
    row = {"id": name, "name": name, "kind": draw.choice(("maintenance", "running")), **SOME_BASIS}
    row |= {"annual": yen(draw, 9_000_000), "tax": draw.choice(TAX)}
    years: Json = {}
    if draw.random() < 0.4:
        years["first_year"] = draw.randint(opening, last)
    if draw.random() < 0.4:
        years["last_year"] = draw.randint(years.get("first_year", opening), last)
    return row | years


def random_stream(draw: Random, opening: int, last: int) -> Json:
    """Lines of yearly benefits, some negative, some years empty."""
    lines = [
        {"id": f"s{number}", "name": f"s{number}", "tax": draw.choice(TAX), **SOME_BASIS}
        for number in range(1, draw.randint(1, 3) + 1)
    ]
    for line in lines:
        if draw.random() < 0.5:
            line["demand_share"] = draw.choice(("0", "25", "80", "100"))
    years = [
        {
            "id": f"b{year}",
            "year": year,
            "amounts": {
                line["id"]: yen(draw, 60_000_000, -9_000_000)
                for line in lines
                if year == opening or draw.random() < 0.9
            },
        }
        for year in range(opening, last + 1)
        if year == opening or draw.random() < 0.95
    ]
    return {"lines": lines, "years": years}


def yen(draw: Random, most: int, least: int = 0) -> str:
    """Whole yen between two amounts."""
    return str(draw.randint(least, most))
