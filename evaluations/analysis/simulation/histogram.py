"""Trials by value, in classes of a round width."""

import math
from decimal import Decimal
from typing import Self

import numpy as np
from pydantic import BaseModel, ConfigDict

from evaluations.analysis.simulation.model import Array
from projects.notation.numbers import EXACT, exact_decimal

MOST_BINS = 60
FENCE = 3  # interquartile ranges beyond the quartiles: what lies farther out is counted, not classed


class Histogram(BaseModel):
    """Classes of equal width, each from its edge up to, but without, the next; `below` and `above` lie outside them.

    An edge stands at the limit that matters (B/C of 1, B−C of 0) or the classes lie wholly on one side of it, so that
    no class holds both sides.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    edges: tuple[float, ...]
    counts: tuple[int, ...]
    below: int
    above: int

    @classmethod
    def of(cls, ordered: Array, limit: int) -> Self:
        """The histogram of rising values.

        The width is that of Freedman and Diaconis (1981), 2·IQR·n^(−1/3), raised to 1, 2 or 5 times a power of ten
        and until there are at most `MOST_BINS` classes. A few values far out do not make all others one class.
        """
        low, high, middle = _range(ordered, limit)
        least = max(2 * middle / float(np.cbrt(len(ordered))), (high - low) / (MOST_BINS - 2))
        width = _round_width(least or max(abs(low - limit), abs(low)) / 10 or 1.0)
        first = _steps(low, limit, width)
        last = _steps(high, limit, width) + 1
        edges = np.array([float(limit + step * width) for step in range(first, last + 1)])
        inside = ordered[(ordered >= edges[0]) & (ordered < edges[-1])]
        return cls(
            edges=tuple(edges.tolist()),
            counts=tuple(np.histogram(inside, edges)[0].tolist()),
            below=int(np.sum(ordered < edges[0])),
            above=int(np.sum(ordered >= edges[-1])),
        )


def _range(ordered: Array, limit: int) -> tuple[float, float, float]:
    """Both ends of the classes, and the interquartile range."""
    low, high = float(ordered[0]), float(ordered[-1])
    lower, upper = (float(value) for value in np.quantile(ordered, (0.25, 0.75)))
    middle = upper - lower
    if middle <= 0:
        return low, high, 0.0
    start, end = max(low, lower - FENCE * middle), min(high, upper + FENCE * middle)
    if low < limit <= high:
        start, end = min(start, limit), max(end, limit)
    return start, end, middle


def _steps(value: float, limit: int, width: Decimal) -> int:
    """How many widths the value lies above the limit, rounded down."""
    return math.floor(EXACT.divide(EXACT.subtract(exact_decimal(value), Decimal(limit)), width))


def _round_width(least: float) -> Decimal:
    """The smallest of 1, 2, 5, 10, 20 … that is not less."""
    power = math.floor(math.log10(least))
    widths = (Decimal(digit).scaleb(power) for digit in (1, 2, 5, 10))
    return min(width for width in widths if width >= exact_decimal(least))
