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

    @property
    def tax_rate(self) -> Quantity:
        """The rate of the base year; dimensionless."""
        return Quantity(self.rate, "", "消費税率", clause="Ⅱ 1.6(2)", source=self.source, place="costs")


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
        CostItem(line.id, cost_label(line), _line(line, document, timeline, scenarios, pricing))
        for line in document.costs.lines
    ]
    operation = [_operation(line, timeline, pricing) for line in document.costs.operation]
    renewals = list(_reinvestments(document, edition, timeline, pricing))
    return [*lines, *operation, *renewals]


def net_line(line: CostLine, document: Document, timeline: Timeline, pricing: Pricing) -> Quantity:
    """One line in prices of the base year without tax, 円/年, shape (years,) (C1, C2)."""
    years = np.array(timeline.years)
    name = cost_label(line)
    amount = Quantity(
        yearly_amounts(line.id, document.costs.years, years),
        "円/年",
        name,
        source=line.basis or "",
        place=line.id,
    )
    if line.tax is TaxMark.INCLUDED:
        rates = [float(pricing.tax_by_year.get(year, pricing.rate)) for year in timeline.years]
        rate = Quantity(
            _one_or_many(rates), "", "消費税率", clause="Ⅱ 1.6(2)", source=pricing.source, place="costs"
        )
        amount = (amount / (1 + rate)).named(f"{name}(税抜)", clause="Ⅱ 1.6(2)")
    if line.kind is CostKind.WORKS and pricing.factor_by_year:
        factors = [float(pricing.factor_by_year.get(year, Decimal(1))) for year in timeline.years]
        factor = Quantity(np.array(factors), "", "価格の換算係数", clause="Ⅱ 1.7(1)", place="costs")
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
    spread = Quantity(
        ((years >= first) & (years <= last)).astype(np.float64), "", "計上する年度", clause="Ⅱ 1.6(2)"
    )
    annual = Quantity(float(line.annual or 0), "円/年", label, source=line.basis or "", place=line.id)
    if line.tax is TaxMark.INCLUDED:
        annual = (annual / (1 + pricing.tax_rate)).named(f"{label}(税抜)", clause="Ⅱ 1.6(2)")
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


def cost_label(line: CostLine) -> str:
    return f"{line.kind.label if line.kind else ''}: {line.name or ''}"


def _one_or_many(values: list[float]) -> float | NDArray[np.float64]:
    return values[0] if len(set(values)) == 1 else np.array(values)
