"""Quantities with a unit and an explanation (pure)."""

from projects.units.errors import OutsideTable, QuantityError, UnitMismatch, ZeroDivisor
from projects.units.explanation import explain
from projects.units.functions import (
    choose,
    discount,
    maximum,
    minimum,
    ramp,
    sum_years,
    total,
)
from projects.units.quantity import Operation, Quantity, recording
from projects.units.tables import LookupTable, band_lookup, interpolate
from projects.units.unit import Unit

__all__ = [
    "LookupTable",
    "Operation",
    "OutsideTable",
    "Quantity",
    "QuantityError",
    "Unit",
    "UnitMismatch",
    "ZeroDivisor",
    "band_lookup",
    "choose",
    "discount",
    "explain",
    "interpolate",
    "maximum",
    "minimum",
    "ramp",
    "recording",
    "sum_years",
    "total",
]
