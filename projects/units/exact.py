"""The value of an expression without rounding, where its result must be an exact amount (C3)."""

from collections.abc import Callable, Mapping
from decimal import Context, Decimal, localcontext
from typing import Any

import numpy as np

from projects.units.operations import Operation
from projects.units.quantity import Quantity

_CONTEXT = Context(prec=28)
"""28 digits hold any amount of money to the yen, whatever precision the caller works with."""
_FORMULAS: Mapping[Operation, Callable[..., Any]] = {
    Operation.ADD: lambda left, right: left + right,
    Operation.SUBTRACT: lambda left, right: left - right,
    Operation.MULTIPLY: lambda left, right: left * right,
    Operation.DIVIDE: lambda left, right: left / right,
    Operation.TOTAL: lambda *terms: sum(terms, Decimal(0)),
    Operation.SUM_YEARS: lambda yearly: yearly.sum(),
}


def exact(quantity: Quantity) -> Decimal:
    """The expression computed with decimal numbers from what was entered; a float stands for its shortest decimal.

    It must have been computed while recording was on. Raises: KeyError for operations that amounts of money do not need.
    """
    with localcontext(_CONTEXT):
        return Decimal(_exact(quantity))


def _exact(quantity: Quantity) -> Any:
    if quantity.operation is Operation.GIVEN:
        return _decimals(quantity)
    return _FORMULAS[quantity.operation](*(_exact(one) for one in quantity.operands))


def _decimals(quantity: Quantity) -> Any:
    if isinstance(quantity.value, np.ndarray):
        return np.array([_decimal(amount) for amount in quantity.value.tolist()], dtype=object)
    return _decimal(quantity.value)


def _decimal(number: float) -> Decimal:
    return Decimal(int(number)) if number.is_integer() else Decimal(repr(number))
