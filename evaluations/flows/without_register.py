"""What the alternatives without the project cost a year, side by side (Ⅱ 1.5; D3)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from math import isfinite

import numpy as np
from pydantic import BaseModel, ConfigDict

from evaluations.benefits import Context
from evaluations.benefits.route_cost import case_cost, compared_groups, groups_of, left_out_groups
from evaluations.flows.complete_routes import completely_routed
from evaluations.flows.costs import applied_tax_rate
from evaluations.flows.demand import target_volume
from evaluations.flows.timeline import base_year
from projects.document import Document
from projects.document.methods import RouteCost
from projects.document.methods.route_cost import WITH_CASE
from projects.document.sections.demand import CargoGroup
from projects.manuals import CostBenefitType, Edition
from projects.units import Quantity, minimum, total

SAME = 1e-9  # costs closer to each other than this part of them are the same cost
NAMED = 5  # so many gaps of an alternative are named


class Alternative(BaseModel):
    """A without-case with the transport cost of all compared cargo in the target year, in yen.

    `cost` is None while the routes of some cargo are not there or not complete: `lacking` names the first such cargo.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    case: str
    name: str
    cost: float | None
    lacking: tuple[str, ...]


class WithoutRegister(BaseModel):
    """The alternatives in the order of the document. `left_out` is cargo that has nothing to be compared with (D3)."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    alternatives: tuple[Alternative, ...]
    chosen: str | None
    left_out: tuple[str, ...]

    @property
    def cheapest(self) -> frozenset[str]:
        """The alternatives no other one undercuts; none before two can be compared."""
        costs = {one.case: one.cost for one in self.alternatives if one.cost is not None}
        if len(costs) < 2:
            return frozenset()
        least = min(costs.values()) * (1 + SAME)
        return frozenset(case for case, cost in costs.items() if cost <= least)

    @property
    def dearer_choice(self) -> Alternative | None:
        """The chosen alternative where a cheaper one is known."""
        chosen = next((one for one in self.alternatives if one.case == self.chosen), None)
        if chosen is None or chosen.cost is None or not self.cheapest or chosen.case in self.cheapest:
            return None
        return chosen


@dataclass(frozen=True)
class _Compared:
    """One benefit that is measured by routes: the cargo compared in it, and where that cargo is routed completely."""

    given: RouteCost
    groups: Mapping[str, CargoGroup]
    complete: frozenset[tuple[str, str]]
    context: Context


def without_register(document: Document, edition: Edition) -> WithoutRegister | None:
    """The alternatives' cost, summed over all benefits that are measured by routes; None where there are none."""
    compared = _compared(document, edition)
    if not compared:
        return None
    chosen = document.without_cases.chosen
    without, priced = chosen or "", applied_tax_rate(document) is not None
    left_out = frozenset[str]().union(*(left_out_groups(one.given, without) for one in compared))
    return WithoutRegister(
        alternatives=tuple(
            _alternative(case.id, case.name or "", compared, priced=priced)
            for case in document.without_cases.cases
        ),
        chosen=chosen,
        left_out=tuple(
            one.name or "" for one in document.demand.groups if chosen is not None and one.id in left_out
        ),
    )


def _compared(document: Document, edition: Edition) -> list[_Compared]:
    """The cargo that earns the benefit; while the chosen alternative has no routes, all cargo with the project."""
    found, chosen = list(_route_costs(document, edition)), document.without_cases.chosen or ""
    groups = document.demand.groups
    begun = any(compared_groups(given, chosen) for given, _ in found)
    compared = []
    for given, time_cost in found:
        wanted = compared_groups(given, chosen) if begun else groups_of(given, WITH_CASE)
        compared.append(
            _Compared(
                given,
                {group.id: group for group in groups if group.id in wanted},
                completely_routed(given, groups, time_cost=time_cost, registry=edition.unit_values),
                _target_year(document, edition, time_cost),
            )
        )
    return compared


def _route_costs(document: Document, edition: Edition) -> Iterator[tuple[RouteCost, bool]]:
    """The answers of every benefit measured by routes, with the habit of its type about time cost."""
    for component in document.components:
        project_type = edition.type(component.type)
        for item in project_type.benefits:
            given = document.benefit(component.id, item.id).chosen
            if isinstance(given, RouteCost) and isinstance(project_type, CostBenefitType):
                yield given, project_type.time_cost.default


def _target_year(document: Document, edition: Edition, time_cost: bool) -> Context:
    """The year in which all cargo moves (D2), as single numbers."""
    return Context(
        years=np.array([], dtype=np.int64),
        in_service=Quantity(1.0),
        cargo={group.id: target_volume(group) for group in document.demand.groups},
        without_case="",
        tax_rate=Quantity(applied_tax_rate(document) or 0, "", "消費税率", clause="Ⅱ 1.6(2)", place="costs"),
        demand_factor=Quantity(1.0),
        time_cost=time_cost,
        unit_values=edition.unit_values,
        base_year=base_year(document),
    )


def alternative_costs(document: Document, edition: Edition) -> dict[str, Quantity]:
    """The cost of each alternative that has one, 円/年, with the expression that computed it."""
    compared = _compared(document, edition)
    priced = applied_tax_rate(document) is not None
    costs = {
        case.id: _cost(case.id, compared)
        for case in document.without_cases.cases
        if priced and any(one.groups for one in compared) and not _lacking(case.id, compared)
    }
    return {case: cost.named("比較する貨物の輸送コスト") for case, cost in costs.items() if cost is not None}


def costs_above_cheapest(costs: Mapping[str, Quantity]) -> dict[str, Quantity]:
    """What each of these costs is above the least of them, 円/年."""
    if not costs:
        return {}
    first, *others = costs.values()
    least = minimum(first, *others).named("最も安い案の輸送コスト")
    return {case: (cost - least).named("最も安い案との差") for case, cost in costs.items()}


def _alternative(case: str, name: str, compared: Sequence[_Compared], *, priced: bool) -> Alternative:
    """Without a cost before the price date is known, before there is cargo, and where routes lack."""
    lacking = _lacking(case, compared)
    ready = priced and not lacking and any(one.groups for one in compared)
    cost = _cost(case, compared) if ready else None
    return Alternative(
        case=case, name=name, cost=None if cost is None else float(cost.value), lacking=lacking
    )


def _lacking(case: str, compared: Sequence[_Compared]) -> tuple[str, ...]:
    """The first cargo that is not routed completely in a case."""
    gaps = (
        group.name or ""
        for one in compared
        for group in one.groups.values()
        if (case, group.id) not in one.complete
    )
    return tuple(islice(dict.fromkeys(islice(gaps, 2 * NAMED)), NAMED))


def _cost(case: str, compared: Sequence[_Compared]) -> Quantity | None:
    """円/年; None for a number too large to be one, and for prices whose tax nobody knows (K804)."""
    try:
        costs = [case_cost(one.given, case, one.groups.keys(), one.context) for one in compared]
    except LookupError:
        return None
    cost = total(costs)
    return cost if isfinite(float(cost.value)) else None
