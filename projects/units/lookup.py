"""A table of an edition that gives a value for an argument: by band, or on the line between two points."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_Array = NDArray[np.float64]


@dataclass(frozen=True)
class LookupTable:
    """A table with one argument.

    Attributes:
        arguments: strictly rising; upper limits of the bands, or the points to interpolate between.
        values: one per argument; None is an empty cell and stays empty (D5).
        step, increment: beyond the last band every started step adds the increment; None: the table ends there.
        place: where the edition keeps it.
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
    place: str = ""

    def __post_init__(self) -> None:
        if len(self.arguments) != len(self.values) or not self.arguments:
            raise ValueError(f"{self.label}: arguments and values differ in number")
        if any(later <= earlier for earlier, later in zip(self.arguments, self.arguments[1:], strict=False)):
            raise ValueError(f"{self.label}: arguments must rise")
        if (self.step is None) != (self.increment is None) or (self.step is not None and self.step <= 0):
            raise ValueError(f"{self.label}: step and increment go together, step above 0")

    def band(self, given: _Array) -> _Array:
        """The value of the first band whose upper limit is not below the argument; NaN where there is none."""
        limits, values = np.array(self.arguments), self._cells()
        place = np.searchsorted(limits, given, side="left")
        beyond = place == len(limits)
        found = values[np.minimum(place, len(limits) - 1)]
        if self.step is not None and self.increment is not None:
            started = np.ceil((given - limits[-1]) / self.step)
            found = np.where(beyond, values[-1] + started * self.increment, found)
        else:
            found = np.where(beyond, np.nan, found)
        return np.where(given < 0, np.nan, found)

    def between(self, given: _Array) -> _Array:
        """The value on the straight line between the two neighbouring points; NaN outside the points."""
        return np.asarray(np.interp(given, self.arguments, self._cells(), left=np.nan, right=np.nan))

    def _cells(self) -> _Array:
        return np.array([np.nan if cell is None else cell for cell in self.values], dtype=np.float64)
