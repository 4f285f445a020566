"""How a figure is spread over the trials: moments, percentiles and classes."""

import math
from typing import Self

import numpy as np
from pydantic import BaseModel, ConfigDict

from evaluations.analysis.simulation.convergence import NORMAL_95
from evaluations.analysis.simulation.histogram import Histogram
from evaluations.analysis.simulation.model import Array

PERCENTILES = (1, 5, 10, 25, 50, 75, 90, 95, 99)


class _Frozen(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Percentile(_Frozen):
    """The value that `at` per cent of the trials do not exceed."""

    at: int
    value: float


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
    def of(cls, values: Array, *, limit: int) -> Self:
        """The spread of at least one finite value, shape (trials,); `limit` parts the histogram.

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
            histogram=Histogram.of(ordered, limit),
        )

    def percentile(self, at: int) -> float:
        """The value at one of `PERCENTILES`."""
        return next(one.value for one in self.percentiles if one.at == at)
