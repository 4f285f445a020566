"""How a figure is spread over the trials: moments, percentiles and histogram."""

import math
from typing import Self

import numpy as np
from pydantic import BaseModel, ConfigDict

from evaluations.analysis.simulation.convergence import NORMAL_95
from evaluations.analysis.simulation.model import Array

PERCENTILES = (1, 5, 10, 25, 50, 75, 90, 95, 99)
MOST_BINS = 60
FENCE = 3  # interquartile ranges beyond the quartiles: what lies outside is counted, not drawn


class _Frozen(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Percentile(_Frozen):
    """The value that `at` per cent of the trials do not exceed."""

    at: int
    value: float


class Histogram(_Frozen):
    """Trials by value: bins of equal width, the last one closed; `below` and `above` lie outside the edges.

    A figure that is the same in every trial has one bin without width.
    """

    edges: tuple[float, ...]
    counts: tuple[int, ...]
    below: int
    above: int


class Spread(_Frozen):
    """One figure over all trials that have a value.

    `sd` and `mean_half_width` (95 % interval of the mean) are None for a single trial.
    """

    mean: float
    mean_half_width: float | None
    sd: float | None
    least: float
    most: float
    percentiles: tuple[Percentile, ...]
    histogram: Histogram

    @classmethod
    def of(cls, values: Array) -> Self:
        """The spread of at least one finite value, shape (trials,).

        The standard deviation is that of a sample (n − 1); percentiles interpolate linearly between ordered values
        (definition 7 of Hyndman and Fan, 1996).
        """
        ordered = np.sort(values)
        sd = float(np.std(ordered, ddof=1)) if len(ordered) > 1 else None
        found = np.quantile(ordered, np.array(PERCENTILES) / 100)
        return cls(
            mean=float(ordered.mean()),
            mean_half_width=None if sd is None else NORMAL_95 * sd / math.sqrt(len(ordered)),
            sd=sd,
            least=float(ordered[0]),
            most=float(ordered[-1]),
            percentiles=tuple(
                Percentile(at=at, value=float(value)) for at, value in zip(PERCENTILES, found, strict=True)
            ),
            histogram=_histogram(ordered),
        )

    def percentile(self, at: int) -> float:
        """The value at one of `PERCENTILES`."""
        return next(one.value for one in self.percentiles if one.at == at)


def _histogram(ordered: Array) -> Histogram:
    """Bins as wide as Freedman and Diaconis (1981) say, 2·IQR·n^(−1/3), but at most `MOST_BINS`."""
    lower, upper = (float(value) for value in np.quantile(ordered, (0.25, 0.75)))
    middle = upper - lower
    start, end = float(ordered[0]), float(ordered[-1])
    if middle > 0:
        start, end = max(start, lower - FENCE * middle), min(end, upper + FENCE * middle)
    bins = _bins(end - start, 2 * middle / np.cbrt(len(ordered)))
    edges = np.linspace(start, end, bins + 1)
    inside = ordered[(ordered >= start) & (ordered <= end)]
    counts = np.histogram(inside, edges)[0] if end > start else np.array([len(inside)])
    return Histogram(
        edges=tuple(map(float, edges)),
        counts=tuple(map(int, counts)),
        below=int(np.sum(ordered < start)),
        above=int(np.sum(ordered > end)),
    )


def _bins(reach: float, width: float) -> int:
    if reach <= 0:
        return 1
    return MOST_BINS if width <= 0 else min(MOST_BINS, math.ceil(reach / width))
