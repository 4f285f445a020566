"""総事業費 and the subsidies: what is paid for construction, tax included, before any discounting (C3)."""

from collections.abc import Iterable

import numpy as np

from evaluations.benefits.annual_stream import yearly_amounts
from evaluations.flows.costs import CONSTRUCTION, Pricing, cost_label
from evaluations.flows.timeline import Timeline
from projects.document import Document
from projects.document.choices import TaxMark
from projects.document.sections.costs import CostLine
from projects.manuals import Edition
from projects.units import Quantity, sum_years, total

YEN = "円"


def total_project_cost(document: Document, timeline: Timeline, pricing: Pricing) -> Quantity:
    """総事業費: tax-included, undiscounted initial construction, 円 (C3)."""
    return _paid(document.costs.lines, document, timeline, pricing).named("総事業費(税込)", clause="例1")


def component_costs(document: Document, timeline: Timeline, pricing: Pricing) -> dict[str, Quantity]:
    """What each component adds to 総事業費, 円; lines of no facility of a component belong to the first (C3)."""
    owners = {one.id: one.component for one in document.facilities.facilities}
    first = document.components[0].id
    lines: dict[str, list[CostLine]] = {component.id: [] for component in document.components}
    for line in document.costs.lines:
        lines.setdefault(owners.get(line.facility or "") or first, []).append(line)
    return {
        key: _paid(own, document, timeline, pricing).named("総事業費(税込)のうち対象の施設の分", clause="例1")
        for key, own in lines.items()
    }


def subsidies(
    document: Document, edition: Edition, timeline: Timeline, pricing: Pricing
) -> dict[str, Quantity]:
    """What each component is granted, 円: the amounts entered for it, else its share of 総事業費 (C3, E3)."""
    entered: dict[str, list[Quantity]] = {}
    for row in document.costs.subsidies:
        if row.amount is not None:
            component = row.component or document.components[0].id
            amount = Quantity(row.amount, YEN, "補助金の額", source="入力", place=row.id)
            entered.setdefault(component, []).append(amount)
    default = default_subsidies(document, edition, timeline, pricing)
    return default | {key: total(amounts).named("補助金") for key, amounts in entered.items()}


def default_subsidies(
    document: Document, edition: Edition, timeline: Timeline, pricing: Pricing
) -> dict[str, Quantity]:
    """補助率 × 総事業費 of each component, 円 (C3)."""
    costs = component_costs(document, timeline, pricing)
    granted = {}
    for one in document.components:
        subsidy = edition.type(one.type).subsidy
        parts = (
            Quantity(subsidy.share.numerator, "", "補助率の分子", clause=subsidy.clause),
            Quantity(subsidy.share.denominator, "", "補助率の分母", clause=subsidy.clause),
        )
        granted[one.id] = (costs[one.id] * parts[0] / parts[1]).named(
            "補助率による補助金", clause=subsidy.clause
        )
    return granted


def granted_in_all(document: Document, edition: Edition, timeline: Timeline, pricing: Pricing) -> Quantity:
    """The subsidies of all components, 円."""
    return total(subsidies(document, edition, timeline, pricing).values(), YEN).named("補助金・国費の計")


def _paid(lines: Iterable[CostLine], document: Document, timeline: Timeline, pricing: Pricing) -> Quantity:
    paid = (_line(line, document, timeline, pricing) for line in lines if line.kind in CONSTRUCTION)
    return total(paid, YEN)


def _line(line: CostLine, document: Document, timeline: Timeline, pricing: Pricing) -> Quantity:
    """Amounts as paid, 税抜 ones grossed up by the rate of their year."""
    years, name = np.array(timeline.years), cost_label(line)
    amounts = yearly_amounts(line.id, document.costs.years, years)
    paid = Quantity(amounts, "円/年", name, source=line.basis or "", place=line.id)
    if line.tax is TaxMark.EXCLUDED:
        rates = np.array([float(pricing.tax_by_year.get(year, pricing.rate)) for year in timeline.years])
        paid = paid * (1 + Quantity(rates, "", "消費税率", source=pricing.source, place="costs"))
    return sum_years(paid).named(f"{name}(税込)", clause="例1")
