"""From document to figures: the one path that every screen, sheet, command and run takes."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal

import numpy as np

from evaluations.appraisal.explained import Basis, Explained, explained_figures
from evaluations.appraisal.figures import EirrFigure, Figures, Item, Outcome, Range, Sensitivity
from evaluations.checks import Case, Finding, findings_in
from evaluations.engine import Eirr, Valuation, check_finite, eirr_of_many, value
from evaluations.flows.benefits import BenefitStream, benefit_streams
from evaluations.flows.costs import CostItem, cost_items, pricing_of
from evaluations.flows.discount import rate_of
from evaluations.flows.emissions import totals_of
from evaluations.flows.indicators import indicator_amounts
from evaluations.flows.project_cost import granted_in_all, total_project_cost
from evaluations.flows.scenarios import (
    BASE,
    CONSTRUCTION_HIGH,
    CONSTRUCTION_LOW,
    DEMAND_HIGH,
    DEMAND_LOW,
    official_scenarios,
)
from evaluations.flows.time_cost import without_time_cost
from evaluations.flows.timeline import Timeline
from evaluations.flows.volumes import facility_volumes
from projects.document import Document, Place, Problem
from projects.manuals import Edition, joint_analysis
from projects.units import Quantity, QuantityError, exact

_NOT_MEASURED: dict[str, Any] = dict.fromkeys(("benefit_pv", "cbr", "npv", "eirr", "sensitivity"))
TOO_LARGE = "計算の途中の数が大きくなりすぎました。貨物量・単価・1個当たりのトン数のけたを確かめてください。"


@dataclass(frozen=True)
class Evaluation:
    """Figures, or the problems that stop the computation; `basis` is what they were computed from.

    `findings` is everything the checks found on the way, whether it stops the computation or not.
    """

    problems: tuple[Problem, ...]
    figures: Figures | None = None
    basis: Basis | None = field(default=None, repr=False)
    findings: tuple[Finding, ...] = field(default=(), repr=False)

    @cached_property
    def explained(self) -> Mapping[str, Explained]:
        """Every figure by name with its expression; empty without figures."""
        return {} if self.basis is None else explained_figures(self.basis)


def evaluate(document: Document, edition: Edition, *, unreadable: Sequence[Problem] = ()) -> Evaluation:
    """Appraise a case in its base scenario and the official sensitivity analysis.

    `unreadable` are answers that were typed but cannot be read: like every finding that stops, they leave the
    case without figures rather than with wrong ones.
    """
    case, typed = Case(document, edition), {problem.place for problem in unreadable}
    found = tuple(findings_in(case, unreadable=typed))
    stopping = [finding.problem for finding in found if finding.stops]
    if unreadable or stopping or case.timeline is None:
        return Evaluation((*unreadable, *stopping), findings=found)
    try:
        figures, basis = _computed(case, case.timeline)
    except QuantityError as error:
        return Evaluation((Problem(Place("demand"), str(error)),), findings=found)
    except FloatingPointError:
        return Evaluation((Problem(Place("demand"), TOO_LARGE),), findings=found)
    return Evaluation((), figures, basis, found)


def _computed(case: Case, timeline: Timeline) -> tuple[Figures, Basis]:
    document, edition = case.document, case.edition
    scenarios, pricing = official_scenarios(edition), pricing_of(document, timeline)
    untimed, untimed_valuation = without_time_cost(document, edition), None
    with np.errstate(over="raise", invalid="raise"):
        benefits = benefit_streams(document, edition, timeline, scenarios, pricing.tax_rate)
        costs = cost_items(document, edition, timeline, scenarios, pricing)
        valuation = _valued(benefits, costs, timeline, edition)
        if untimed is not None:
            fewer = benefit_streams(untimed, edition, timeline, scenarios, pricing.tax_rate)
            untimed_valuation = _valued(fewer, costs, timeline, edition)
        basis = Basis(
            document=document,
            edition=edition,
            timeline=timeline,
            pricing=pricing,
            measured=joint_analysis(case.types.values()) == "cost_benefit",
            valuation=valuation,
            rates=_rates(valuation, timeline),
            untimed=untimed_valuation,
            untimed_rates=_rates(untimed_valuation, timeline) if untimed_valuation else (),
        )
    return _figures(case, basis, benefits, costs), basis


def _valued(
    benefits: Sequence[BenefitStream], costs: Sequence[CostItem], timeline: Timeline, edition: Edition
) -> Valuation:
    years = np.array(timeline.years)
    valuation = value(
        years=years,
        benefits={stream.key: stream.yearly for stream in benefits},
        costs={item.key: item.yearly for item in costs},
        base_year=timeline.base,
        rate=rate_of(edition),
    )
    check_finite(valuation, years)
    return valuation


def _rates(valuation: Valuation, timeline: Timeline) -> tuple[Eirr, ...]:
    """The internal rate of each scenario."""
    net = np.asarray(valuation.net.value) + np.zeros(len(timeline.years))
    return tuple(eirr_of_many(np.atleast_2d(net), timeline.years))


def _figures(
    case: Case, basis: Basis, benefits: Sequence[BenefitStream], costs: Sequence[CostItem]
) -> Figures:
    document, edition, timeline, valuation = case.document, case.edition, basis.timeline, basis.valuation
    items = [_item(one.key, one.label, "benefit", one.component, valuation) for one in benefits]
    items += [_item(one.key, one.label, "cost", "", valuation) for one in costs]
    untimed = basis.untimed
    return Figures(
        analysis="cost_benefit" if basis.measured else "indicators",
        cost_pv=_at(valuation.cost_pv, BASE),
        **(_measured(valuation, basis.rates) if basis.measured else _NOT_MEASURED),
        base_year=timeline.base,
        first_year=timeline.first,
        adoption_year=timeline.adoption,
        completion_year=timeline.completion,
        opening_year=timeline.opening,
        target_year=timeline.target,
        last_year=timeline.last,
        service_years=timeline.service_years,
        discount_rate=float(edition.discount_rate),
        tax_rate=basis.pricing.rate,
        years=timeline.years,
        t=tuple(year - timeline.base for year in timeline.years),
        factors=tuple(np.asarray(valuation.factors.value).tolist()),
        items=tuple(items),
        total_project_cost=exact(total_project_cost(document, timeline, basis.pricing)),
        subsidy=exact(granted_in_all(document, edition, timeline, basis.pricing)),
        subsidy_is_default=all(row.amount is None for row in document.costs.subsidies),
        volumes=facility_volumes(document, edition),
        indicators=indicator_amounts(document, edition),
        emissions=totals_of(case.emission_reductions, case.emission_scope.per),
        without_register=case.without_register,
        without_time_cost=None if untimed is None else _outcome(untimed, basis.untimed_rates, BASE),
    )


def _measured(valuation: Valuation, rates: Sequence[Eirr]) -> dict[str, Any]:
    """What only a case with benefits has."""
    base = _outcome(valuation, rates, BASE)
    demand, construction = (
        Range(low=_outcome(valuation, rates, low), high=_outcome(valuation, rates, high))
        for low, high in ((DEMAND_LOW, DEMAND_HIGH), (CONSTRUCTION_LOW, CONSTRUCTION_HIGH))
    )
    return {
        "benefit_pv": base.benefit_pv,
        "cbr": base.cbr,
        "npv": base.npv,
        "eirr": base.eirr,
        "sensitivity": Sensitivity(demand=demand, construction=construction),
    }


def _outcome(valuation: Valuation, rates: Sequence[Eirr], scenario: int) -> Outcome:
    cbr = math.nan if valuation.cbr is None else _at(valuation.cbr, scenario)
    rate = rates[scenario if len(rates) > 1 else 0]
    return Outcome(
        benefit_pv=_at(valuation.benefit_pv, scenario),
        cost_pv=_at(valuation.cost_pv, scenario),
        cbr=None if math.isnan(cbr) else cbr,
        npv=_at(valuation.npv, scenario),
        eirr=EirrFigure(status=rate.status.value, value=rate.value, roots=rate.roots),
    )


def _item(
    key: str, label: str, kind: Literal["benefit", "cost"], component: str, valuation: Valuation
) -> Item:
    amounts = np.asarray((valuation.benefits if kind == "benefit" else valuation.costs)[key].value)
    return Item(
        name=key,
        label=label,
        kind=kind,
        component=component,
        yearly=tuple((amounts[BASE] if amounts.ndim == 2 else amounts).tolist()),
        total=_at(valuation.totals[key], BASE),
        pv=_at(valuation.present[key], BASE),
    )


def _at(figure: Quantity, scenario: int) -> float:
    """The figure of one scenario; a figure that no scenario moves is the same in all."""
    return figure.value if isinstance(figure.value, float) else float(figure.value[scenario, 0])
