"""The closed set of ways a figure comes about, on plain numbers. Quantities and their replay both compute here."""

import operator
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from enum import StrEnum
from functools import reduce

import numpy as np
from numpy.typing import NDArray

from projects.units.lookup import LookupTable

Value = float | NDArray[np.float64]
_LARGE = 2**24
"""So many amounts that starting threads costs nothing beside reading them."""
_PART = 2**15
"""So many scenarios are read by a thread at a time."""


class Operation(StrEnum):
    """What was done to the operands; `given` has none, `internal_rate` is solved by the engine, not computed here."""

    GIVEN = "given"
    ADD = "add"
    SUBTRACT = "subtract"
    MULTIPLY = "multiply"
    DIVIDE = "divide"
    POWER = "power"
    NEGATE = "negate"
    TOTAL = "total"
    SUM_YEARS = "sum_years"
    PRESENT_VALUE = "present_value"
    RAMP = "ramp"
    INTERPOLATE = "interpolate"
    BAND_LOOKUP = "band_lookup"
    MINIMUM = "minimum"
    MAXIMUM = "maximum"
    CHOOSE = "choose"
    INTERNAL_RATE = "internal_rate"


def apply(operation: Operation, values: tuple[Value, ...], table: LookupTable | None = None) -> Value:
    """The result of an operation on floats and arrays of shape (years,), (scenarios, years) or (scenarios, 1).

    What has no value (a zero divisor, an argument outside a table) comes out infinite or NaN.
    """
    if table is not None:
        return _READINGS[operation](table, np.asarray(values[0], dtype=np.float64))
    return _FORMULAS[operation](*values)


def _total(*terms: Value) -> Value:
    return reduce(operator.add, terms) if terms else 0.0


def _over_years(yearly: Value) -> Value:
    amounts = np.asarray(yearly, dtype=np.float64)
    summed: NDArray[np.float64] = amounts.sum(axis=-1, keepdims=amounts.ndim > 1)
    return summed


def _present_value(yearly: Value, factors: Value) -> Value:
    """One pass over the amounts: nothing of their size is made. Factors may differ by scenario, too.

    A scenario gives the same bits whatever stands beside it.
    """
    amounts = np.asarray(yearly, dtype=np.float64)
    if amounts.size >= _LARGE and amounts.ndim == 2 and np.ndim(factors) == 1:
        present = _on_two_threads(amounts, factors)
    else:
        present = np.asarray(np.vecdot(amounts, factors))
    return present[:, None] if present.ndim else present


def _on_two_threads(amounts: NDArray[np.float64], factors: Value) -> NDArray[np.float64]:
    """Two threads read memory faster than one; in parts, so that neither waits long for the other."""
    present = np.empty(len(amounts))

    def fill(start: int) -> None:
        part = slice(start, start + _PART)
        with np.errstate(
            all="ignore"
        ):  # a thread starts with numpy's own settings; callers look at the result
            np.vecdot(amounts[part], factors, out=present[part])

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(fill, range(0, len(amounts), _PART)))
    return present


def _divide(dividend: Value, divisor: Value) -> Value:
    quotient: NDArray[np.float64] = np.divide(dividend, divisor)
    return quotient


def _power(base: Value, exponent: Value) -> Value:
    raised: NDArray[np.float64] = np.power(np.asarray(base, dtype=np.float64), exponent)
    return raised


def _minimum(*terms: Value) -> Value:
    return reduce(np.minimum, terms)


def _maximum(*terms: Value) -> Value:
    return reduce(np.maximum, terms)


def _choose(condition: Value, chosen: Value, otherwise: Value) -> Value:
    return np.where(np.asarray(condition) != 0, chosen, otherwise)


_FORMULAS: Mapping[Operation, Callable[..., Value]] = {
    Operation.ADD: operator.add,
    Operation.SUBTRACT: operator.sub,
    Operation.MULTIPLY: operator.mul,
    Operation.DIVIDE: _divide,
    Operation.POWER: _power,
    Operation.NEGATE: operator.neg,
    Operation.TOTAL: _total,
    Operation.SUM_YEARS: _over_years,
    Operation.PRESENT_VALUE: _present_value,
    Operation.RAMP: operator.mul,
    Operation.MINIMUM: _minimum,
    Operation.MAXIMUM: _maximum,
    Operation.CHOOSE: _choose,
}
_READINGS: Mapping[Operation, Callable[[LookupTable, NDArray[np.float64]], Value]] = {
    Operation.BAND_LOOKUP: LookupTable.band,
    Operation.INTERPOLATE: LookupTable.between,
}
