"""Reading a value off a table of an edition: by band or by linear interpolation."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from projects.units.errors import OutsideTable
from projects.units.quantity import Operation, Quantity, Value, derived, name

_Array = NDArray[np.float64]


@dataclass(frozen=True)
class LookupTable:
    """A table with one argument.

    Attributes:
        arguments: strictly rising; upper limits of the bands, or the points to interpolate between.
        values: one per argument; None is an empty cell and stays empty (D5).
        step, increment: beyond the last band every started step adds the increment; None: the table ends there.
    """

    label: str
    argument_unit: str
    value_unit: str
    arguments: tuple[float, ...]
    values: tuple[float | None, ...]
    clause: str = ""
    source: str = ""
    step: float | None = None
    increment: float | None = None

    def __post_init__(self) -> None:
        if len(self.arguments) != len(self.values) or not self.arguments:
            raise ValueError(f"{self.label}: arguments and values differ in number")
        if any(later <= earlier for earlier, later in zip(self.arguments, self.arguments[1:], strict=False)):
            raise ValueError(f"{self.label}: arguments must rise")
        if (self.step is None) != (self.increment is None) or (self.step is not None and self.step <= 0):
            raise ValueError(f"{self.label}: step and increment go together, step above 0")


def band_lookup(argument: Quantity, table: LookupTable) -> Quantity:
    """The value of the first band whose upper limit is not below the argument (rounding up to the band)."""
    given = np.asarray(argument.to(table.argument_unit).value, dtype=np.float64)
    limits, values = np.array(table.arguments), _cells(table)
    place = np.searchsorted(limits, given, side="left")
    beyond = place == len(limits)
    found = values[np.minimum(place, len(limits) - 1)]
    if table.step is not None and table.increment is not None:
        started = np.ceil((given - limits[-1]) / table.step)
        found = np.where(beyond, values[-1] + started * table.increment, found)
    else:
        found = np.where(beyond, np.nan, found)
    return _result(argument, table, np.where(given < 0, np.nan, found), Operation.BAND_LOOKUP)


def interpolate(argument: Quantity, table: LookupTable) -> Quantity:
    """The value on the straight line between the two neighbouring points; nothing outside the points."""
    given = np.asarray(argument.to(table.argument_unit).value, dtype=np.float64)
    found = np.interp(given, np.array(table.arguments), _cells(table), left=np.nan, right=np.nan)
    return _result(argument, table, np.asarray(found), Operation.INTERPOLATE)


def _cells(table: LookupTable) -> _Array:
    return np.array([np.nan if cell is None else cell for cell in table.values], dtype=np.float64)


def _result(argument: Quantity, table: LookupTable, found: _Array, operation: Operation) -> Quantity:
    missing = np.isnan(found)
    if missing.any():
        wrong = float(np.asarray(argument.value, dtype=np.float64)[missing].flat[0])
        raise OutsideTable(
            f"{name(argument)}の{wrong:,.15g}{table.argument_unit}に当たる値が表「{table.label}」にありません。"
            "表の範囲内の値にするか、出典のある値を直接入力してください。"
        )
    value: Value = found
    result = derived(value, Quantity(0.0, table.value_unit).unit, operation, (argument,))
    return result.named(table.label, table.clause, table.source)
