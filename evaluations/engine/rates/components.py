"""What many flows are made of, so that all their figures are products with small tables."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from evaluations.engine.rates.cells import Cells

Array = NDArray[np.float64]
Real = NDArray[np.floating[Any]]
Mask = NDArray[np.bool_]
Whole = NDArray[np.int64]


@dataclass(frozen=True)
class Precision:
    """How figures are worked out.

    Attributes:
        eps: what one rounding may do to a number.
        faint: a weight below it counts as any number from 0 to it.
        smallest, largest: flows whose amounts add up to less or more than this cannot be judged.
    """

    dtype: np.dtype[np.floating[Any]]
    eps: float
    faint: float
    smallest: float
    largest: float


SINGLE = Precision(np.dtype(np.float32), eps=2.0**-23, faint=1e-20, smallest=1e-10, largest=1e30)
DOUBLE = Precision(np.dtype(np.float64), eps=2.0**-52, faint=1e-150, smallest=1e-100, largest=1e200)


class Components:
    """Yearly amounts of each component; without streams, each year is a component of its own.

    A flow is the sum of multiplier × stream, added from the first component on. Any figure that is linear in it is the
    same sum of the components' figures, which are worked out once.
    """

    def __init__(self, streams: Array | None, powers: Whole) -> None:
        """
        Args:
            streams: shape (components, years).
            powers: powers of 1 / (1 + rate), rising from 0, shape (years,).
        """
        self.streams, self.powers = streams, powers
        self.roundings = len(powers) + (0 if streams is None else len(streams))
        self.cells = Cells(powers, self.roundings)
        self._series: dict[int, Array] = {}
        self._doubts: dict[int, Array] = {}

    def on(self, weights: Array) -> Array:
        """Weighted sums of each component; (figures, years) -> (figures, components)."""
        return weights if self.streams is None else weights @ self.streams.T

    def size_on(self, weights: Array) -> Array:
        """The same of the amounts without their signs."""
        return weights if self.streams is None else weights @ np.abs(self.streams.T)

    def presence_on(self, begun: Array) -> Array:
        """Above 0 where a component has an amount in the years begun; (figures, years) -> (figures, components)."""
        return begun if self.streams is None else begun @ (self.streams.T != 0)

    def series(self, cell: int) -> Array:
        """`Cells.series` of each component, shape (TERMS, components)."""
        if cell not in self._series:
            self._series[cell] = self.on(self.cells.series(cell))
        return self._series[cell]

    def doubts(self, cell: int) -> Array:
        """`Cells.doubts` of each component, shape (3, components)."""
        if cell not in self._doubts:
            self._doubts[cell] = self.size_on(self.cells.doubts(cell))
        return self._doubts[cell]

    def flows(self, multipliers: Array) -> Array:
        """(flows, components) -> (flows, years)."""
        if self.streams is None:
            return multipliers
        found = np.zeros((len(multipliers), len(self.powers)))
        for number, stream in enumerate(self.streams):
            found += multipliers[:, number, None] * stream
        return found
