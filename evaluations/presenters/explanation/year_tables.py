"""Year by year: the yearly terms of a formula beside what comes out of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from evaluations.presenters.explanation.amounts import amount, number, unit_text
from evaluations.presenters.explanation.scene import Scene, name_of
from projects.notation import wareki
from projects.units import Operation, Term, Unit

MOST_COLUMNS = 6
_PRODUCT = {Operation.PRESENT_VALUE: "積", Operation.INTERNAL_RATE: "割り引いた値"}


@dataclass(frozen=True)
class Column:
    """One term: its name with the unit, and its value in every year."""

    name: str
    unit: str
    values: tuple[str, ...]
    term: str = ""


@dataclass(frozen=True)
class YearTable:
    """`columns` are read from left to right; `total` sums the last one. `omitted` columns stand on pages of their own."""

    years: tuple[str, ...]
    gregorian: tuple[str, ...]
    columns: tuple[Column, ...]
    total: str = ""
    omitted: int = 0

    @property
    def rows(self) -> Iterator[tuple[str, str, tuple[str, ...]]]:
        for index, year in enumerate(self.years):
            yield year, self.gregorian[index], tuple(column.values[index] for column in self.columns)


def year_table(term: Term, parts: Sequence[Term], scene: Scene) -> YearTable:
    """Every part that varies from year to year, then the result or what is summed."""
    varying = [part for part in parts if not scene.is_constant(part)]
    shown = varying[:MOST_COLUMNS] if len(varying) <= MOST_COLUMNS else []
    columns = [_column(part, scene) for part in shown]
    columns += _result(term, scene)
    return YearTable(
        years=tuple(wareki(year).removesuffix("年度") for year in scene.years),
        gregorian=tuple(str(year) for year in scene.years),
        columns=tuple(columns),
        total=_total(term, scene),
        omitted=len(varying) - len(shown),
    )


def _column(part: Term, scene: Scene) -> Column:
    unit = part.quantity.unit
    return Column(
        name_of(part), unit_text(unit), tuple(number(value, unit) for value in scene.values(part)), part.id
    )


def _result(term: Term, scene: Scene) -> list[Column]:
    operation, unit = term.quantity.operation, term.quantity.unit
    if operation is Operation.SUM_YEARS:
        summed = term.operands[0]
        named = bool(summed.quantity.label) and not scene.is_constant(summed)
        return [] if named else [_plain("各年度の値", summed.quantity.unit, _spread(summed, scene))]
    if operation is Operation.PRESENT_VALUE:
        amounts, factors = (_spread(one, scene) for one in term.operands)
        products = [left * right for left, right in zip(amounts, factors, strict=True)]
        return [_plain(_PRODUCT[operation], unit, products)]
    if operation is Operation.INTERNAL_RATE:
        flows = discounted(term, scene)
        return [_plain(_PRODUCT[operation], term.operands[0].quantity.unit, flows)] if flows else []
    return [_plain(name_of(term), unit, scene.values(term))]


def _total(term: Term, scene: Scene) -> str:
    operation = term.quantity.operation
    if operation is Operation.INTERNAL_RATE:
        flows = discounted(term, scene)
        return amount(sum(flows), term.operands[0].quantity.unit).text if flows else ""
    if operation in (Operation.SUM_YEARS, Operation.PRESENT_VALUE):
        return scene.text(term)
    return ""


def discounted(term: Term, scene: Scene) -> Sequence[float]:
    """The flows of an internal rate, each divided by (1 + rate)^t; nothing without one rate. t = 0 in the first year.

    The sum is formed with exact decimals, so that what is shown as nearly nothing is not rounding.
    """
    (rate,) = scene.values(term)
    if rate != rate:  # NaN: there is no one rate
        return ()
    growth = 1 + Decimal(repr(rate))
    flows = scene.values(term.operands[0])
    return [float(Decimal(repr(flow)) / growth**t) for t, flow in enumerate(flows)]


def _spread(term: Term, scene: Scene) -> tuple[float, ...]:
    values = scene.values(term)
    return values if scene.is_yearly(term) else values * len(scene.years)


def _plain(name: str, unit: Unit, values: Sequence[float]) -> Column:
    return Column(name, unit_text(unit), tuple(number(value, unit) for value in values))
