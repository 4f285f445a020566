"""Quantities with a unit and an explanation (pure)."""

from projects.units.errors import OutsideTable, QuantityError, UnitMismatch, ZeroDivisor
from projects.units.exact import exact
from projects.units.explanation import Explanation, Term, Terms, explain
from projects.units.functions import (
    band_lookup,
    choose,
    definition,
    interpolate,
    maximum,
    minimum,
    present_value,
    ramp,
    sum_years,
    total,
)
from projects.units.lookup import LookupTable
from projects.units.operations import Operation, Value
from projects.units.quantity import Quantity, borrowed, recording, solved
from projects.units.replay import Tape, leaves_first
from projects.units.unit import Unit

__all__ = [
    "Explanation",
    "LookupTable",
    "Operation",
    "OutsideTable",
    "Quantity",
    "QuantityError",
    "Tape",
    "Term",
    "Terms",
    "Unit",
    "UnitMismatch",
    "Value",
    "ZeroDivisor",
    "band_lookup",
    "borrowed",
    "choose",
    "definition",
    "exact",
    "explain",
    "interpolate",
    "leaves_first",
    "maximum",
    "minimum",
    "present_value",
    "ramp",
    "recording",
    "solved",
    "sum_years",
    "total",
]
