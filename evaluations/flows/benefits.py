"""Yearly benefits of every measured item, and the residual value (Ⅱ 1.5, 1.7(2))."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from evaluations.benefits import Context, measure
from evaluations.flows.demand import cargo_volumes
from evaluations.flows.hazard import yearly_probability
from evaluations.flows.scenarios import Scenarios
from evaluations.flows.timeline import Timeline
from projects.document import Document, benefit_key, hazard_key, types_of
from projects.manuals import CostBenefitType, Edition, joint_analysis
from projects.units import Quantity, total


@dataclass(frozen=True)
class BenefitStream:
    """One named yearly benefit; `yearly` is 円/年, shape (scenarios, years) or (years,)."""

    key: str
    label: str
    component: str
    yearly: Quantity


def benefit_streams(
    document: Document, edition: Edition, timeline: Timeline, scenarios: Scenarios, tax_rate: Quantity
) -> list[BenefitStream]:
    """Every benefit item that has a method, then the residual value where one is counted.

    The benefits of a case without B/C are those that its types measure under a condition; they make no B (B9).
    """
    cargo = cargo_volumes(document.demand, timeline, scenarios)
    streams = []
    several = sum(bool(kind.benefits) for kind in types_of(document, edition)) > 1
    measured = joint_analysis(types_of(document, edition)) == "cost_benefit"
    for component in document.components:
        project_type = edition.type(component.type)
        context = Context(
            years=np.array(timeline.years),
            in_service=_in_service(timeline),
            cargo=cargo,
            without_case=document.without_cases.chosen or "",
            tax_rate=tax_rate,
            demand_factor=scenarios.demand,
            time_cost=isinstance(project_type, CostBenefitType) and project_type.time_cost.default,
            disaster_probability=yearly_probability(
                document.hazard(component.id), timeline, hazard_key(component.id)
            ),
            unit_values=edition.unit_values,
            base_year=timeline.base,
        )
        for item in project_type.benefits:
            answers = document.benefit(component.id, item.id)
            if answers.method is None:
                continue
            key = benefit_key(component.id, item.id)
            own = replace(context, section=key)
            yearly = measure(answers.method, answers.part(answers.method), own)
            label = f"{item.item}({item.target})" + (f"【{project_type.names.chapter}】" if several else "")
            streams.append(BenefitStream(key, label, component.id, yearly.named(label, clause=item.clause)))
    return [*streams, *_residual(document, timeline)] if measured else streams


def _in_service(timeline: Timeline) -> Quantity:
    open_to_use = [timeline.opening <= year <= timeline.last for year in timeline.years]
    return Quantity(np.array(open_to_use, dtype=np.float64), "", "供用期間", clause="Ⅱ 1.2(3)")


def _residual(document: Document, timeline: Timeline) -> Iterator[BenefitStream]:
    """Residual values as typed, in the last service year; no scenario moves them (T6)."""
    values = [
        Quantity(
            float(one.residual_value),
            "円/年",
            f"{one.name or ''}の残存価値",
            source=one.residual_basis or "",
            place=one.id,
        )
        for one in document.facilities.facilities
        if one.residual_value
    ]
    if values:
        last = Quantity(
            (np.array(timeline.years) == timeline.last).astype(np.float64), "", "供用終了年度", clause="T6"
        )
        yearly = (total(values) * last).named("残存価値", clause="Ⅱ 1.7(2)")
        yield BenefitStream("residual_value", "残存価値", "", yearly)
