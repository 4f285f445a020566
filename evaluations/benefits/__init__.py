"""Measurement methods: yearly benefit from answers and context. One module per method; pure Python."""

from collections.abc import Callable
from importlib import import_module
from typing import Any

from evaluations.benefits.context import UNIT_SYMBOLS, CargoVolume, Context
from projects.document.fields import Part
from projects.document.methods import METHODS
from projects.units import Quantity

_MEASURES: dict[str, Callable[[Any, Context], Quantity]] = {
    method: import_module(f"evaluations.benefits.{method}").measure for method in METHODS
}


def measure(method: str, given: Part, context: Context) -> Quantity:
    """The yearly benefit by one method, 円/年, shape (scenarios, years) or (years,).

    Raises: TypeError where the answers are those to another method.
    """
    if not isinstance(given, METHODS[method]):
        raise TypeError(f"{method} needs its own answers")
    return _MEASURES[method](given, context)


__all__ = ["UNIT_SYMBOLS", "CargoVolume", "Context", "measure"]
