"""The benefits of a case year by year, and the cargo at the facility (D1-D7, T6, S4)."""

from collections import defaultdict
from decimal import Decimal
from typing import NamedTuple

from tests.cases.reference.case import Case, Json, Yearly
from tests.cases.reference.routes import benefit_per_unit, cost_per_unit, facility_share, is_compared

TIME_COST_COUNTS = True  # Ⅲ 3.4 a


class Volume(NamedTuple):
    """Target-year cargo of one unit at the facility; `tons` is None where a count has no tons."""

    with_volume: Decimal
    without_volume: Decimal | None
    tons: Decimal | None


def benefits(case: Case) -> dict[str, Yearly]:
    """Every measured benefit by the name of its item, and the residual value (T6: moved by nothing)."""
    items: dict[str, Yearly] = {}
    for key, answers in case.sections.items():
        if "/benefits/" in key and answers.get("method") == "route_cost":
            items[key] = _by_routes(case, answers["route_cost"])
        elif "/benefits/" in key:
            items[key] = _by_stream(case, answers["annual_stream"])
    residual = [Decimal(row.get("residual_value", "0")) for row in case.rows("facilities", "facilities")]
    return {**items, "residual_value": {case.last_year: sum(residual, Decimal())}}


def volumes(case: Case, component: str) -> dict[str, Volume]:
    """D1, S4: by unit; without routes, all cargo entered is that of the facility with the project."""
    answers = case.sections[f"components/{component}/benefits/transport"]
    found: dict[str, Volume] = {}
    for group in case.rows("demand", "groups"):
        with_share, without_share = Decimal(1), None
        if answers["method"] == "route_cost":
            chosen = case.sections["without_cases"]["chosen"]
            with_share = facility_share(answers["route_cost"], group["id"], "with")
            without_share = facility_share(answers["route_cost"], group["id"], chosen)
        if with_share or without_share:
            found[group["unit"]] = _added(found.get(group["unit"]), group, with_share, without_share)
    return found


def _level(case: Case, group: str, year: int) -> Decimal:
    """D2: the part of the target volume that moves in a year of service."""
    if year >= case.target_year:
        begun = [row for row in case.rows("demand", "growth") if row["year"] <= year]
        return Decimal(max(begun, key=lambda row: int(row["year"]))["factor"]) if begun else Decimal(1)
    rows = case.rows("demand", "ramp")
    rows = [row for row in rows if row.get("group") == group] or [row for row in rows if "group" not in row]
    entered = {row["year"]: Decimal(row["ratio"]) / 100 for row in rows}
    if year in entered:
        return entered[year]
    first, x = entered[case.opening_year], Decimal(year - case.opening_year)
    x /= case.target_year - case.opening_year
    risen = {"linear": x, "s_curve": x * x * (3 - 2 * x)}[case.sections["demand"]["ramp_shape"]]
    return first + (1 - first) * risen


def _by_routes(case: Case, answers: Json) -> Yearly:
    """D4: the benefit of a unit of cargo, times what moves in each year on both sides."""
    chosen = case.sections["without_cases"]["chosen"]
    timed = answers.get("time_cost", TIME_COST_COUNTS)
    yearly: dict[int, Decimal] = defaultdict(Decimal)
    for group in case.rows("demand", "groups"):
        if not is_compared(answers, group["id"], chosen):
            continue  # D3: cargo with nothing to be compared with
        saved = benefit_per_unit(answers, group, chosen, case.tax_rate, time_cost=timed)
        for year in range(case.opening_year, case.last_year + 1):
            volume = Decimal(group["volume"]) * _level(case, group["id"], year) * case.demand
            yearly[year] += volume * saved
    return yearly


def _by_stream(case: Case, answers: Json) -> Yearly:
    """D7: the whole of a line follows demand unless a share is entered; C1: tax leaves 税込 amounts."""
    yearly: dict[int, Decimal] = defaultdict(Decimal)
    for line in answers["lines"]:
        factor = 1 + Decimal(line.get("demand_share", "100")) / 100 * (case.demand - 1)
        if line["tax"] == "included":
            factor /= 1 + case.tax_rate
        for row in answers["years"]:
            yearly[row["year"]] += Decimal(row["amounts"].get(line["id"], "0")) * factor
    return yearly


def alternatives(case: Case) -> dict[str, Decimal | None] | None:
    """Ⅱ 1.5: the transport cost of every alternative in the target year, of the cargo that earns the benefit.

    None for an alternative where no cargo earns any: there is nothing to be compared.
    """
    measured = [
        answers["route_cost"]
        for key, answers in case.sections.items()
        if "/benefits/" in key and answers.get("method") == "route_cost"
    ]
    chosen = case.sections["without_cases"]["chosen"]
    costs: dict[str, Decimal | None] = {row["id"]: None for row in case.rows("without_cases", "cases")}
    for answers in measured:
        timed = answers.get("time_cost", TIME_COST_COUNTS)
        for group in case.rows("demand", "groups"):
            for alternative in costs if is_compared(answers, group["id"], chosen) else ():
                each = cost_per_unit(answers, group, alternative, case.tax_rate, time_cost=timed)
                before = costs[alternative] or Decimal()
                costs[alternative] = before + Decimal(group["volume"]) * each
    return costs if measured else None


def _added(so_far: Volume | None, group: Json, with_share: Decimal, without_share: Decimal | None) -> Volume:
    volume = Decimal(group["volume"])
    each = "1" if group["unit"] == "freight_ton" else group.get("tons_per_unit")
    tons = Decimal() if not with_share else None if each is None else volume * with_share * Decimal(each)
    without = None if without_share is None else volume * without_share
    if so_far is None:
        return Volume(volume * with_share, without, tons)
    return Volume(
        so_far.with_volume + volume * with_share,
        None if without is None or so_far.without_volume is None else so_far.without_volume + without,
        None if tons is None or so_far.tons is None else so_far.tons + tons,
    )
