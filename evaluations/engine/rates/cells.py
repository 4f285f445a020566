"""The rates from −99 % to 100,000 % in cells, with the NPV in a cell as a short series.

On the scale s = ln(1 + rate) the NPV is Σ a_k e^(−ks). A cell spans centre ± half; with s = centre + half · u each term is
a power series in u on [−1, 1]. Cells are narrow around 0 %, where 1 / horizon is the scale, and widen outwards with |s|, so
that one length of series serves all. Left of 0 % everything is multiplied by e^(ns), n the last power: that moves no zero,
and no number overflows.
"""

import math

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

LOWEST_RATE = -0.99
HIGHEST_RATE = 1000.0
TERMS = 18
"""Length of the series: the first term left out is some 1e-17 of the largest."""
_CENTRAL = 0.8
_WIDENING = 9 / 7
_EVEN_EDGES = (1, 3, 5, 7)
_EPS = 2.0**-52
_LIKELY_ROUNDINGS = 16
_NEVER_NOTHING = 1e-150


class Cells:
    """The cells for flows of some years.

    Attributes:
        edges: s of the ends of the cells, rising, shape (cells + 1,).
        centres, halves: shape (cells,).
        around_zero: the cell with 0 % as its centre.
    """

    def __init__(self, powers: NDArray[np.int64], roundings: int) -> None:
        """
        Args:
            powers: powers of 1 / (1 + rate), rising from 0, shape (years,).
            roundings: how many a sum over a flow may see.
        """
        self._powers = powers.astype(np.float64)
        self._roundings = roundings + 12 * TERMS
        left = _outwards(max(1.0, float(powers[-1])), -math.log1p(LOWEST_RATE))
        right = _outwards(max(1.0, float(powers[-1])), math.log1p(HIGHEST_RATE))
        self.edges = np.concatenate([-left[::-1], right])
        self.centres = (self.edges[1:] + self.edges[:-1]) / 2
        self.halves = (self.edges[1:] - self.edges[:-1]) / 2
        self.around_zero = len(left) - 1

    def edge_weights(self) -> tuple[Array, Array]:
        """Weights of the years at the edges, and how many roundings may have moved them; shape (edges, years)."""
        steps = np.abs(self._distances(self.edges) * self.edges[:, None])
        return np.exp(-steps), self._roundings + steps

    def series(self, cell: int) -> Array:
        """Coefficients of 1, u, u², … by year, shape (TERMS, years)."""
        centre, distances = self.centres[cell], self._distances(self.centres[[cell]])[0]
        factors = np.empty((TERMS, len(distances)))
        factors[0] = np.exp(-distances * centre)
        factors[1:] = -distances * self.halves[cell] / np.arange(1, TERMS)[:, None]
        return np.multiply.accumulate(factors, axis=0)

    def doubts(self, cell: int) -> Array:
        """How far a series may be from the NPV, by the size of each year's amount; shape (3, years).

        First what is proven, then what is likely, then what is proven for the slope by u.
        """
        distances = np.abs(self._distances(self.centres[[cell]])[0])
        away, reach = distances * abs(self.centres[cell]), distances * self.halves[cell]
        largest = np.exp(reach - away)
        rest = largest * (reach / TERMS) ** TERMS * (TERMS**TERMS / math.factorial(TERMS))
        rounding = largest * (self._roundings + away + reach) * _EPS
        likely = largest * _LIKELY_ROUNDINGS * _EPS
        slope = rounding * (1 + reach) + rest * TERMS
        return np.stack([rounding + rest, likely + rest, slope]) + _NEVER_NOTHING

    def _distances(self, points: Array) -> Array:
        """d in the weights e^(−ds) of the years; shape (points, years)."""
        return self._powers - np.where(points < 0, self._powers[-1], 0.0)[:, None]


def _outwards(last_power: float, end: float) -> Array:
    found = [_CENTRAL / last_power * number for number in _EVEN_EDGES]
    while found[-1] < end:
        found.append(found[-1] * _WIDENING)
    return np.array([*(edge for edge in found if edge < end), end])
