"""Yearly costs: 建設費, 管理運営費 and 再投資費, net of tax (Ⅱ 1.6; C1, C2, T5)."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

import numpy as np
from numpy.typing import NDArray

from evaluations.benefits.annual_stream import yearly_amounts
from evaluations.flows.scenarios import Scenarios
from evaluations.flows.timeline import Timeline, base_year, reinvestment_years
from projects.document import Document
from projects.document.choices import CostKind, TaxMark
from projects.document.sections.costs import CostLine, OperationLine
from projects.document.sections.facilities import Facility
from projects.manuals import Edition, consumption_tax_rate_for_fiscal_year
from projects.units import Quantity, sum_years, total

CONSTRUCTION = (CostKind.WORKS, CostKind.LAND, CostKind.COMPENSATION)


@dataclass(frozen=True)
class CostItem:
    """One named yearly cost; `yearly` is 円/年, shape (scenarios, years) or (years,)."""

    key: str
    label: str
    yearly: Quantity


@dataclass(frozen=True)
class Pricing:
    """The tax rate of the base year, and of each year what its own spending carried (C1)."""

    rate: Decimal
    source: str
    tax_by_year: dict[int, Decimal]
    factor_by_year: dict[int, Decimal]


def lawful_tax_rate(document: Document) -> Decimal | None:
    """The consumption tax rate in force in the base year; None before there was one, or without a base year."""
    year = base_year(document)
    try:
        return None if year is None else consumption_tax_rate_for_fiscal_year(year).value
    except LookupError:
        return None


def applied_tax_rate(document: Document) -> Decimal | None:
    """The tax rate typed, else the one in force in the base year; None while neither is known."""
    typed = document.costs.tax_rate
    return lawful_tax_rate(document) if typed is None else typed / 100


def pricing_of(document: Document, timeline: Timeline) -> Pricing:
    """The typed tax rate, else the one in force; past years with their own rate and price factor.

    Raises: LookupError when no rate is typed and none was in force (K412).
    """
    typed = document.costs.tax_rate
    if typed is not None:
        rate, source = typed / 100, document.costs.tax_rate_reason or ""
    else:
        dated = consumption_tax_rate_for_fiscal_year(timeline.base)
        rate, source = dated.value, dated.source
    past = [row for row in document.costs.years if row.year is not None and row.year < timeline.base]
    return Pricing(
        rate=rate,
        source=source,
        tax_by_year={row.year: row.tax_rate / 100 for row in past if row.year and row.tax_rate is not None},
        factor_by_year={
            row.year: row.price_factor for row in past if row.year and row.price_factor is not None
        },
    )


def cost_items(
    document: Document, edition: Edition, timeline: Timeline, scenarios: Scenarios, pricing: Pricing
) -> list[CostItem]:
    """All costs of the case, whoever pays them, each an item."""
    lines = [
        CostItem(line.id, _label(line), _line(line, document, timeline, scenarios, pricing))
        for line in document.costs.lines
    ]
    operation = [_operation(line, timeline, pricing) for line in document.costs.operation]
    renewals = list(_reinvestments(document, edition, timeline, pricing))
    return [*lines, *operation, *renewals]


def total_project_cost(document: Document, pricing: Pricing) -> Decimal:
    """総事業費: tax-included, undiscounted initial construction, in yen, unrounded (C3)."""
    return sum((project_cost_of_line(line, document, pricing) for line in document.costs.lines), Decimal(0))


def project_cost_of_line(line: CostLine, document: Document, pricing: Pricing) -> Decimal:
    """What one line adds to 総事業費: amounts as paid, 税抜 ones grossed up by the rate of their year."""
    if line.kind not in CONSTRUCTION:
        return Decimal(0)
    paid = Decimal(0)
    for row in document.costs.years:
        amount = row.amounts.get(line.id)
        if amount is not None and row.year is not None:
            rate = pricing.tax_by_year.get(row.year, pricing.rate)
            paid += amount * (1 + rate) if line.tax is TaxMark.EXCLUDED else amount
    return paid


def subsidies(document: Document, edition: Edition, pricing: Pricing) -> dict[str, Decimal]:
    """What each component is granted, in yen: the amounts entered for it, else its share of 総事業費 (C3, E3)."""
    entered: dict[str, Decimal] = {}
    for row in document.costs.subsidies:
        if row.amount is not None:
            component = row.component or document.components[0].id
            entered[component] = entered.get(component, Decimal(0)) + row.amount
    return default_subsidies(document, edition, pricing) | entered


def component_costs(document: Document, pricing: Pricing) -> dict[str, Decimal]:
    """What each component adds to 総事業費; lines of no facility of a component belong to the first (C3)."""
    owners = {one.id: one.component for one in document.facilities.facilities}
    first = document.components[0].id
    costs = {component.id: Decimal(0) for component in document.components}
    for line in document.costs.lines:
        owner = owners.get(line.facility or "") or first
        costs[owner] = costs.get(owner, Decimal(0)) + project_cost_of_line(line, document, pricing)
    return costs


def default_subsidies(document: Document, edition: Edition, pricing: Pricing) -> dict[str, Decimal]:
    """補助率 × 総事業費 of each component, in yen, unrounded (C3)."""
    costs = component_costs(document, pricing)
    shares = {one.id: edition.type(one.type).subsidy.share for one in document.components}
    return {key: costs[key] * share.numerator / share.denominator for key, share in shares.items()}


def net_line(line: CostLine, document: Document, timeline: Timeline, pricing: Pricing) -> Quantity:
    """One line in prices of the base year without tax, 円/年, shape (years,) (C1, C2)."""
    years = np.array(timeline.years)
    name = _label(line)
    amount = Quantity(
        yearly_amounts(line.id, document.costs.years, years),
        "円/年",
        name,
        source=line.basis or "",
        place=line.id,
    )
    if line.tax is TaxMark.INCLUDED:
        rates = [float(pricing.tax_by_year.get(year, pricing.rate)) for year in timeline.years]
        rate = Quantity(_one_or_many(rates), "", "消費税率", source=pricing.source)
        amount = (amount / (1 + rate)).named(f"{name}(税抜)", clause="Ⅱ 1.6(2)")
    if line.kind is CostKind.WORKS and pricing.factor_by_year:
        factors = [float(pricing.factor_by_year.get(year, Decimal(1))) for year in timeline.years]
        factor = Quantity(np.array(factors), "", "価格の換算係数", clause="Ⅱ 1.7(1)")
        amount = (amount * factor).named(f"{name}(基準年度の価格)", clause="Ⅱ 1.7(1)")
    return amount


def _line(
    line: CostLine, document: Document, timeline: Timeline, scenarios: Scenarios, pricing: Pricing
) -> Quantity:
    amount = net_line(line, document, timeline, pricing)
    if line.kind in CONSTRUCTION:
        amount = (amount * scenarios.construction).named(amount.label, clause="表Ⅱ-1-5")
    if line.demand_share:
        share = Quantity(float(line.demand_share) / 100, "", "需要に連動する割合", place=line.id)
        amount = (amount * (1 + share * (scenarios.demand - 1))).named(amount.label, clause="表Ⅱ-1-5")
    return amount


def _operation(line: OperationLine, timeline: Timeline, pricing: Pricing) -> CostItem:
    label = f"{line.kind.label if line.kind else ''}: {line.name or ''}"
    first, last = line.first_year or timeline.opening, line.last_year or timeline.last
    years = np.array(timeline.years)
    spread = Quantity(((years >= first) & (years <= last)).astype(np.float64), "", "計上する年度")
    annual = Quantity(float(line.annual or 0), "円/年", label, source=line.basis or "", place=line.id)
    if line.tax is TaxMark.INCLUDED:
        rate = Quantity(float(pricing.rate), "", "消費税率", source=pricing.source)
        annual = (annual / (1 + rate)).named(f"{label}(税抜)", clause="Ⅱ 1.6(2)")
    return CostItem(line.id, label, (annual * spread).named(label, clause="Ⅱ 1.6(2)"))


def _reinvestments(
    document: Document, edition: Edition, timeline: Timeline, pricing: Pricing
) -> Iterator[CostItem]:
    """Renewal of each facility: its own 工事費 without tax, again in each renewal year (C2, T5)."""
    years = np.array(timeline.years)
    for facility in document.facilities.facilities:
        renewed = reinvestment_years(document, facility, edition, timeline)
        lines = works_lines(document, facility)
        if not renewed or not lines:
            continue
        spent = total(net_line(line, document, timeline, pricing) for line in lines)
        once = sum_years(spent).named(f"{facility.name or ''}の工事費(税抜)", clause="Ⅱ 1.6(2)")
        spread = Quantity(
            np.isin(years, renewed).astype(np.float64), "1/年", "再投資の年度", clause="Ⅱ 1.6(2)"
        )
        label = f"再投資費: {facility.name or ''}"
        yield CostItem(f"renewal/{facility.id}", label, (once * spread).named(label, clause="Ⅱ 1.6(2)"))


def works_lines(document: Document, facility: Facility) -> list[CostLine]:
    """The 工事費 lines of one facility."""
    return [
        line for line in document.costs.lines if line.kind is CostKind.WORKS and line.facility == facility.id
    ]


def _label(line: CostLine) -> str:
    return f"{line.kind.label if line.kind else ''}: {line.name or ''}"


def _one_or_many(values: list[float]) -> float | NDArray[np.float64]:
    return values[0] if len(set(values)) == 1 else np.array(values)
