"""The operations on quantities that have no operator sign."""

from collections.abc import Callable, Iterable
from functools import reduce

import numpy as np
from numpy.typing import NDArray

from projects.units.quantity import Operation, Quantity, Value, check_same_unit, derived, lift
from projects.units.unit import Unit, as_unit

_YEAR = Unit("年")


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
    value: Value = 0.0
    for term in terms:
        value = value + term.value
    return derived(value, wanted, Operation.TOTAL, terms)


def sum_years(quantity: Quantity) -> Quantity:
    """The sum over the years (last axis); the unit is multiplied by 年.

    A (years,) figure becomes a float, a (scenarios, years) figure an array (scenarios, 1).
    """
    if not isinstance(quantity.value, np.ndarray):
        raise TypeError("sum_years needs yearly values")
    value = quantity.value.sum(axis=-1, keepdims=quantity.value.ndim > 1)
    return derived(value, quantity.unit * _YEAR, Operation.SUM_YEARS, (quantity,))


def discount(quantity: Quantity, factors: Quantity | NDArray[np.float64]) -> Quantity:
    """Each year's amount times its discount factor; the unit stays."""
    weights = factors if isinstance(factors, Quantity) else Quantity(factors, "", "割引係数")
    weights.to("")
    return derived(quantity.value * weights.value, quantity.unit, Operation.DISCOUNT, (quantity, weights))


def ramp(quantity: Quantity, ratios: Quantity) -> Quantity:
    """The target-year amount times each year's ramp ratio (D2); the unit stays."""
    ratios.to("")
    return derived(quantity.value * ratios.value, quantity.unit, Operation.RAMP, (quantity, ratios))


def minimum(first: Quantity, *others: Quantity | float) -> Quantity:
    """The smallest of terms of one unit; a plain 0 fits any unit."""
    return _extreme(np.minimum, Operation.MINIMUM, first, others)


def maximum(first: Quantity, *others: Quantity | float) -> Quantity:
    """The largest of terms of one unit; a plain 0 fits any unit."""
    return _extreme(np.maximum, Operation.MAXIMUM, first, others)


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
    value = np.where(condition, left.value, right.value)
    return derived(value, unit, Operation.CHOOSE, (test, left, right))


def _extreme(
    function: Callable[[Value, Value], Value],
    operation: Operation,
    first: Quantity,
    others: tuple[Quantity | float, ...],
) -> Quantity:
    terms = (first, *(lift(other, first.unit) for other in others))
    for term in terms:
        check_same_unit(first, term, "比べる")
    value = reduce(function, (term.value for term in terms))
    return derived(value, first.unit, operation, terms)
