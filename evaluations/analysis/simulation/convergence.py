"""How far a simulated chance can be trusted."""

import math
from typing import NamedTuple

NORMAL_95 = 1.959963984540054  # the 97.5 % point of the standard normal distribution
POINTS = 60


class Wilson(NamedTuple):
    """The 95 % interval of a chance."""

    low: float
    high: float

    @property
    def half_width(self) -> float:
        return (self.high - self.low) / 2


def wilson(hits: int, trials: int) -> Wilson:
    """The Wilson score interval of `hits` in `trials` (E. B. Wilson, 1927); never outside 0 to 1.

    Raises:
        ValueError: no trial.
    """
    if trials < 1:
        raise ValueError("no trial, no interval")
    share, square = hits / trials, NORMAL_95**2 / trials
    centre = (share + square / 2) / (1 + square)
    reach = math.sqrt(square * (share * (1 - share) + square / 4)) / (1 + square)
    return Wilson(max(0.0, centre - reach), min(1.0, centre + reach))


def thinned(count: int, most: int = POINTS) -> list[int]:
    """Positions of at most `most` evenly spread ones of `count`, the first and the last among them."""
    if count <= most:
        return list(range(count))
    return [step * (count - 1) // (most - 1) for step in range(most)]
