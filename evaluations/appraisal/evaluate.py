"""From document to figures: the one path that every screen, sheet, command and run takes."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from evaluations.appraisal.figures import EirrFigure, Figures, Item, Outcome, Range, Sensitivity
from evaluations.checks import findings
from evaluations.engine import Appraisal, appraise, discount_factors
from evaluations.flows.benefits import BenefitStream, benefit_streams
from evaluations.flows.costs import (
    CostItem,
    Pricing,
    cost_items,
    pricing_of,
    subsidies,
    total_project_cost,
)
from evaluations.flows.emissions import emission_reductions, emission_totals
from evaluations.flows.indicators import indicator_amounts
from evaluations.flows.scenarios import (
    BASE,
    CONSTRUCTION_HIGH,
    CONSTRUCTION_LOW,
    DEMAND_HIGH,
    DEMAND_LOW,
    official_scenarios,
)
from evaluations.flows.time_cost import without_time_cost
from evaluations.flows.timeline import Timeline, timeline_of
from evaluations.flows.volumes import facility_volumes
from evaluations.flows.without_register import without_register
from projects.document import Document, Place, Problem, types_of
from projects.manuals import Edition, joint_analysis
from projects.units import Quantity, QuantityError, recording

_NOT_MEASURED: dict[str, Any] = dict.fromkeys(("benefit_pv", "cbr", "npv", "eirr", "sensitivity"))
TOO_LARGE = "計算の途中の数が大きくなりすぎました。貨物量・単価・1個当たりのトン数のけたを確かめてください。"


@dataclass(frozen=True)
class Evaluation:
    """Figures, or the problems that stop the computation; `quantities` explain each yearly item."""

    problems: tuple[Problem, ...]
    figures: Figures | None = None
    quantities: Mapping[str, Quantity] = field(default_factory=dict)


def evaluate(document: Document, edition: Edition, *, unreadable: Sequence[Problem] = ()) -> Evaluation:
    """Appraise a case in its base scenario and the official sensitivity analysis.

    `unreadable` are answers that were typed but cannot be read: like every finding that stops, they leave the
    case without figures rather than with wrong ones.
    """
    typed = {problem.place for problem in unreadable}
    found = findings(document, edition, unreadable=typed)
    stopping = [finding.problem for finding in found if finding.stops]
    timeline = timeline_of(document, edition)
    if unreadable or stopping or timeline is None:
        return Evaluation((*unreadable, *stopping))
    try:
        return _computed(document, edition, timeline)
    except QuantityError as error:
        return Evaluation((Problem(Place("demand"), str(error)),))
    except FloatingPointError:
        return Evaluation((Problem(Place("demand"), TOO_LARGE),))


def _computed(document: Document, edition: Edition, timeline: Timeline) -> Evaluation:
    scenarios = official_scenarios(edition)
    pricing = pricing_of(document, timeline)
    tax_rate = Quantity(float(pricing.rate), "", "消費税率", source=pricing.source)
    with np.errstate(over="raise", invalid="raise"):
        benefits = benefit_streams(document, edition, timeline, scenarios, tax_rate)
        costs = cost_items(document, edition, timeline, scenarios, pricing)
        appraisal = _appraised(benefits, costs, timeline, edition)
        without = None
        if untimed := without_time_cost(document, edition):
            with recording(False):
                fewer = benefit_streams(untimed, edition, timeline, scenarios, tax_rate)
            without = _outcome(_appraised(fewer, costs, timeline, edition), BASE)
    figures = _figures(document, edition, timeline, pricing, benefits, costs, appraisal, without)
    quantities = {stream.key: stream.yearly for stream in benefits} | {
        item.key: item.yearly for item in costs
    }
    reductions = emission_reductions(document, edition)
    quantities |= {f"emissions/{substance}": reduction for substance, reduction in reductions.items()}
    return Evaluation((), figures, quantities)


def _appraised(
    benefits: Sequence[BenefitStream], costs: Sequence[CostItem], timeline: Timeline, edition: Edition
) -> Appraisal:
    return appraise(
        years=timeline.years,
        benefits={stream.key: stream.yearly.value for stream in benefits},
        costs={item.key: item.yearly.value for item in costs},
        base_year=timeline.base,
        rate=float(edition.discount_rate),
    )


def _figures(
    document: Document,
    edition: Edition,
    timeline: Timeline,
    pricing: Pricing,
    benefits: Sequence[BenefitStream],
    costs: Sequence[CostItem],
    appraisal: Appraisal,
    without_time: Outcome | None,
) -> Figures:
    analysis = joint_analysis(types_of(document, edition))
    items = [_item(one.key, one.label, "benefit", one.component, one.yearly, appraisal) for one in benefits]
    items += [_item(one.key, one.label, "cost", "", one.yearly, appraisal) for one in costs]
    rate = float(edition.discount_rate)
    return Figures(
        analysis=analysis,
        cost_pv=_at(appraisal.cost_pv, BASE),
        **(_measured(appraisal) if analysis == "cost_benefit" else _NOT_MEASURED),
        base_year=timeline.base,
        first_year=timeline.first,
        adoption_year=timeline.adoption,
        completion_year=timeline.completion,
        opening_year=timeline.opening,
        target_year=timeline.target,
        last_year=timeline.last,
        service_years=timeline.service_years,
        discount_rate=rate,
        tax_rate=pricing.rate,
        years=timeline.years,
        t=tuple(year - timeline.base for year in timeline.years),
        factors=tuple(map(float, discount_factors(timeline.years, timeline.base, rate))),
        items=tuple(items),
        total_project_cost=total_project_cost(document, pricing),
        subsidy=sum(subsidies(document, edition, pricing).values(), Decimal(0)),
        subsidy_is_default=all(row.amount is None for row in document.costs.subsidies),
        volumes=facility_volumes(document, edition),
        indicators=indicator_amounts(document, edition),
        emissions=emission_totals(document, edition),
        without_register=without_register(document, edition),
        without_time_cost=without_time,
    )


def _measured(appraisal: Appraisal) -> dict[str, Any]:
    """What only a case with benefits has."""
    base = _outcome(appraisal, BASE)
    sensitivity = Sensitivity(
        demand=Range(low=_outcome(appraisal, DEMAND_LOW), high=_outcome(appraisal, DEMAND_HIGH)),
        construction=Range(
            low=_outcome(appraisal, CONSTRUCTION_LOW), high=_outcome(appraisal, CONSTRUCTION_HIGH)
        ),
    )
    return {
        "benefit_pv": base.benefit_pv,
        "cbr": base.cbr,
        "npv": base.npv,
        "eirr": base.eirr,
        "sensitivity": sensitivity,
    }


def _outcome(appraisal: Appraisal, scenario: int) -> Outcome:
    cbr = _at(appraisal.cbr, scenario)
    rates = appraisal.eirr
    rate = rates[scenario] if isinstance(rates, list) else rates
    return Outcome(
        benefit_pv=_at(appraisal.benefit_pv, scenario),
        cost_pv=_at(appraisal.cost_pv, scenario),
        cbr=None if math.isnan(cbr) else cbr,
        npv=_at(appraisal.npv, scenario),
        eirr=EirrFigure(status=rate.status.value, value=rate.value, roots=rate.roots),
    )


def _item(
    key: str,
    label: str,
    kind: Literal["benefit", "cost"],
    component: str,
    yearly: Quantity,
    appraisal: Appraisal,
) -> Item:
    amounts = np.asarray(yearly.value)
    item = appraisal.items[key]
    return Item(
        name=key,
        label=label,
        kind=kind,
        component=component,
        yearly=tuple(map(float, amounts[BASE] if amounts.ndim == 2 else amounts)),
        total=_at(item.total, BASE),
        pv=_at(item.pv, BASE),
    )


def _at(figure: float | NDArray[np.float64] | None, scenario: int) -> float:
    """The figure of one scenario; a figure that no scenario moves is the same in all."""
    if figure is None:
        return math.nan
    return float(figure) if np.ndim(figure) == 0 else float(np.asarray(figure)[scenario])
