"""A second reader of explanations: their JSON computed again from the leaves with 50-digit decimals.

It knows the documented form of the JSON and the meaning of the operations, and nothing of the code that wrote it.
"""

from collections.abc import Callable, Iterable
from decimal import Context, Decimal, localcontext
from functools import reduce
from itertools import pairwise
from typing import Any

Amount = Decimal | list[Decimal]
"""One number, or one for each year."""
DIGITS = Context(prec=50)


class Recomputation:
    """Computes any term of an explanation in one scenario; what was computed once is kept."""

    def __init__(self, told: dict[str, Any], scenario: int) -> None:
        self.terms = {one["id"]: one for one in told["terms"]}
        self._scenario = scenario
        self._known: dict[str, Amount] = {}
        with localcontext(DIGITS):
            for one in told["terms"]:  # operands stand before what is made of them
                if one["operation"] != "internal_rate":
                    self._known[one["id"]] = self._amount(one)

    def value(self, term_id: str) -> Amount:
        return self._known[term_id]

    def _amount(self, term: dict[str, Any]) -> Amount:
        operands = [self._known[one] for one in term["operands"]]
        operation = term["operation"]
        if operation == "given" or (operation == "total" and not operands):
            return self.read(term["value"])
        if "table" in term:
            reading = _band if operation == "band_lookup" else _between
            return _each(lambda at: reading(term["table"], at), operands)
        return _OPERATIONS[operation](operands)

    def read(self, value: Any) -> Amount:
        """The row of the scenario; a figure that no scenario moves has one row, or none."""
        if not isinstance(value, list):
            return _decimal(value)
        if not isinstance(value[0], list):
            return [_decimal(one) for one in value]
        row = value[self._scenario if len(value) > 1 else 0]
        return [_decimal(one) for one in row] if len(row) > 1 else _decimal(row[0])


def _decimal(number: float) -> Decimal:
    return Decimal(repr(float(number)))


def _each(formula: Callable[..., Decimal], operands: list[Amount]) -> Amount:
    """Year by year where an operand has years."""
    spans = [len(one) for one in operands if isinstance(one, list)]
    if not spans:
        return formula(*operands)
    return [
        formula(*(one[year] if isinstance(one, list) else one for one in operands))
        for year in range(max(spans))
    ]


def _yearly(formula: Callable[..., Decimal]) -> Callable[[list[Amount]], Amount]:
    return lambda operands: _each(formula, operands)


def _pairwise(formula: Callable[[Decimal, Decimal], Decimal]) -> Callable[[list[Amount]], Amount]:
    return lambda operands: reduce(lambda left, right: _each(formula, [left, right]), operands)


def _sum_of_years(operands: list[Amount]) -> Decimal:
    (yearly,) = operands
    assert isinstance(yearly, list)
    return sum(yearly, Decimal(0))


def _present_value(operands: list[Amount]) -> Decimal:
    products = _each(lambda amount, factor: amount * factor, operands)
    assert isinstance(products, list)
    return sum(products, Decimal(0))


def _power(base: Decimal, exponent: Decimal) -> Decimal:
    return Decimal(1) if exponent == 0 else base**exponent


_OPERATIONS: dict[str, Callable[[list[Amount]], Amount]] = {
    "add": _yearly(lambda left, right: left + right),
    "subtract": _yearly(lambda left, right: left - right),
    "multiply": _yearly(lambda left, right: left * right),
    "divide": _yearly(lambda left, right: left / right),
    "power": _yearly(_power),
    "negate": _yearly(lambda one: -one),
    "ramp": _yearly(lambda amount, ratio: amount * ratio),
    "choose": _yearly(lambda test, chosen, otherwise: chosen if test else otherwise),
    "total": _pairwise(lambda left, right: left + right),
    "minimum": _pairwise(min),
    "maximum": _pairwise(max),
    "sum_years": _sum_of_years,
    "present_value": _present_value,
}


def _band(table: dict[str, Any], at: Decimal) -> Decimal:
    """The first band whose upper limit is not below the argument; then every started step adds its increment."""
    limits = [Decimal("Infinity") if one is None else _decimal(one) for one in table["arguments"]]
    for limit, value in zip(limits, table["values"], strict=True):
        if at <= limit:
            return _decimal(value)
    steps = -((limits[-1] - at) // _decimal(table["step"]))
    started = steps if limits[-1] + steps * _decimal(table["step"]) >= at else steps + 1
    return _decimal(table["values"][-1]) + started * _decimal(table["increment"])


def _between(table: dict[str, Any], at: Decimal) -> Decimal:
    points = [(_decimal(x), _decimal(y)) for x, y in zip(table["arguments"], table["values"], strict=True)]
    for (left, low), (right, high) in pairwise(points):
        if left <= at <= right:
            return low + (high - low) * (at - left) / (right - left)
    raise AssertionError(f"{at} lies outside the table")


def present_sum(flows: Iterable[Decimal], rate: Decimal) -> Decimal:
    """Σ flow / (1 + rate)^t, t = 0 in the first year."""
    with localcontext(DIGITS):
        return sum((flow / (1 + rate) ** t for t, flow in enumerate(flows)), Decimal(0))
