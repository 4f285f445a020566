"""Measurement methods: yearly benefit from answers and context. One module per method; pure Python."""

from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Any

from evaluations.benefits.context import CargoVolume, Context
from projects.document.choices import UNIT_SYMBOLS
from projects.document.fields import Part
from projects.document.methods import METHODS
from projects.units import Quantity


def measure(method: str, given: Part, context: Context) -> Quantity:
    """The yearly benefit by one method, 円/年, shape (scenarios, years) or (years,).

    Raises: TypeError where the answers are those to another method.
    """
    if not isinstance(given, METHODS[method]):
        raise TypeError(f"{method} needs its own answers")
    return _formula(method)(given, context)


@cache
def _formula(method: str) -> Callable[[Any, Context], Quantity]:
    """The `measure` of the module that is named like the method."""
    formula: Callable[[Any, Context], Quantity] = import_module(f"{__name__}.{method}").measure
    return formula


__all__ = ["UNIT_SYMBOLS", "CargoVolume", "Context", "measure"]
