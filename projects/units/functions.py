"""The operations on quantities that have no operator sign."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from projects.units.errors import OutsideTable
from projects.units.lookup import LookupTable
from projects.units.operations import Operation
from projects.units.quantity import Quantity, check_same_unit, derived, lift, name
from projects.units.unit import Unit, as_unit

_YEAR = Unit("年")
DEFINITION = "単位の定義"
"""The source of numbers that only say how one unit counts in another."""


def definition(value: float, unit: Unit | str, label: str) -> Quantity:
    """How many of one unit another holds (24 時/日), as a quantity that says so."""
    return Quantity(value, unit, label, source=DEFINITION)


def total(quantities: Iterable[Quantity], unit: Unit | str | None = None) -> Quantity:
    """The sum of terms of one unit (over routes, groups, items).

    Args:
        unit: unit of the sum; needed only where there may be no term at all (the sum is then 0).
    """
    terms = tuple(quantities)
    if not terms and unit is None:
        raise ValueError("total of nothing needs a unit")
    wanted = terms[0].unit if unit is None else as_unit(unit)
    for term in terms:
        check_same_unit(terms[0], term, "合計する")
        term.to(wanted)
    return derived(Operation.TOTAL, terms, wanted)


def sum_years(quantity: Quantity) -> Quantity:
    """The sum over the years (last axis); the unit is multiplied by 年.

    A (years,) figure becomes a float, a (scenarios, years) figure an array (scenarios, 1).
    """
    if not isinstance(quantity.value, np.ndarray):
        raise TypeError("sum_years needs yearly values")
    return derived(Operation.SUM_YEARS, (quantity,), quantity.unit * _YEAR)


def present_value(quantity: Quantity, factors: Quantity) -> Quantity:
    """The sum over the years of each amount times its discount factor; the unit is multiplied by 年.

    A (years,) figure becomes a float, a (scenarios, years) figure an array (scenarios, 1).
    """
    if not isinstance(quantity.value, np.ndarray):
        raise TypeError("present_value needs yearly values")
    factors.to("")
    return derived(Operation.PRESENT_VALUE, (quantity, factors), quantity.unit * _YEAR)


def ramp(quantity: Quantity, ratios: Quantity) -> Quantity:
    """The target-year amount times each year's ramp ratio (D2); the unit stays."""
    ratios.to("")
    return derived(Operation.RAMP, (quantity, ratios), quantity.unit)


def minimum(first: Quantity, *others: Quantity | float) -> Quantity:
    """The smallest of terms of one unit; a plain 0 fits any unit."""
    return _extreme(Operation.MINIMUM, first, others)


def maximum(first: Quantity, *others: Quantity | float) -> Quantity:
    """The largest of terms of one unit; a plain 0 fits any unit."""
    return _extreme(Operation.MAXIMUM, first, others)


def choose(
    condition: bool | NDArray[np.bool_],
    chosen: Quantity | float,
    otherwise: Quantity | float,
    label: str = "条件",
) -> Quantity:
    """`chosen` where the condition holds, `otherwise` elsewhere; the condition is recorded as 1 or 0."""
    unit = next((term.unit for term in (chosen, otherwise) if isinstance(term, Quantity)), Unit(""))
    left, right = lift(chosen, unit), lift(otherwise, unit)
    check_same_unit(left, right, "選ぶ")
    test = Quantity(np.asarray(condition, dtype=np.float64), "", label)
    return derived(Operation.CHOOSE, (test, left, right), unit)


def band_lookup(argument: Quantity, table: LookupTable) -> Quantity:
    """The value of the first band whose upper limit is not below the argument (rounding up to the band)."""
    return _looked_up(Operation.BAND_LOOKUP, argument, table)


def interpolate(argument: Quantity, table: LookupTable) -> Quantity:
    """The value on the straight line between the two neighbouring points; nothing outside the points."""
    return _looked_up(Operation.INTERPOLATE, argument, table)


def _looked_up(operation: Operation, argument: Quantity, table: LookupTable) -> Quantity:
    result = derived(operation, (argument.to(table.argument_unit),), as_unit(table.value_unit), table)
    missing = np.isnan(result.value)
    if np.any(missing):
        wrong = float(np.asarray(argument.value, dtype=np.float64)[missing].flat[0])
        raise OutsideTable(
            f"{name(argument)}の{wrong:,.15g}{table.argument_unit}に当たる値が表「{table.label}」にありません。"
            "表の範囲内の値にするか、出典のある値を直接入力してください。"
        )
    return result.named(table.label, table.clause, table.source)


def _extreme(operation: Operation, first: Quantity, others: tuple[Quantity | float, ...]) -> Quantity:
    terms = (first, *(lift(other, first.unit) for other in others))
    for term in terms:
        check_same_unit(first, term, "比べる")
    return derived(operation, terms, first.unit)
