"""Measurement methods: yearly benefit from answers and context. One module per method; pure Python."""

from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Any

from evaluations.benefits.context import CargoVolume, Context
from evaluations.benefits.probe import probes
from projects.document.choices import UNIT_SYMBOLS
from projects.document.fields import Part
from projects.document.methods import METHODS
from projects.units import Quantity, QuantityError, UnitMismatch

YEN_A_YEAR = "円/年"
Formula = Callable[[Any, Context], Quantity]


def measure(method: str, given: Part, context: Context) -> Quantity:
    """The yearly benefit by one method, 円/年, shape (scenarios, years) or (years,).

    Raises: TypeError where the answers are those to another method; UnitMismatch for a formula whose units do not agree.
    """
    if not isinstance(given, METHODS[method]):
        raise TypeError(f"{method} needs its own answers")
    return _formula(method)(given, context)


@cache
def _formula(method: str) -> Formula:
    """The `measure` of the module that is named like the method, once its units were seen to agree."""
    formula: Formula = import_module(f"{__name__}.{method}").measure
    check_units(formula, METHODS[method])
    return formula


def check_units(formula: Formula, model: type[Part]) -> None:
    """Try a formula on made-up answers, with the required ones only and with all of them, before any case uses it.

    Raises: UnitMismatch when no answers give 円/年: somewhere it adds or compares what cannot be added.
    """
    for whole in (False, True):
        refusals = [_refusal(formula, given, context) for given, context in probes(model, whole=whole)]
        if all(refusals):
            raise UnitMismatch(f"計算式の単位が合いません({model.__name__})。{refusals[0]}")


def _refusal(formula: Formula, given: Part, context: Context) -> str:
    """Why a formula gives no 円/年 for these answers: its units, or answers that do not go together. Empty if it does."""
    try:
        formula(given, context).to(YEN_A_YEAR)
    except (QuantityError, ValueError) as refusal:
        return str(refusal)
    return ""


__all__ = ["UNIT_SYMBOLS", "CargoVolume", "Context", "check_units", "measure"]
