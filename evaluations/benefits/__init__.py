"""Measurement methods: yearly benefit from answers and context. One module per method; pure Python."""

from collections.abc import Callable

from evaluations.benefits import annual_stream, route_cost
from evaluations.benefits.context import UNIT_SYMBOLS, CargoVolume, Context
from projects.document.fields import Part
from projects.document.methods import AnnualStream, RouteCost
from projects.units import Quantity


def measure(method: str, given: Part, context: Context) -> Quantity:
    """The yearly benefit by one method, 円/年, shape (scenarios, years)."""
    return _MEASURES[method](given, context)


def measured_methods() -> frozenset[str]:
    """The keys of all methods."""
    return frozenset(_MEASURES)


def _route_cost(given: Part, context: Context) -> Quantity:
    if not isinstance(given, RouteCost):
        raise TypeError("route_cost needs its own answers")
    return route_cost.measure(given, context)


def _annual_stream(given: Part, context: Context) -> Quantity:
    if not isinstance(given, AnnualStream):
        raise TypeError("annual_stream needs its own answers")
    return annual_stream.measure(given, context)


_MEASURES: dict[str, Callable[[Part, Context], Quantity]] = {
    "route_cost": _route_cost,
    "annual_stream": _annual_stream,
}

__all__ = ["UNIT_SYMBOLS", "CargoVolume", "Context", "measure", "measured_methods"]
