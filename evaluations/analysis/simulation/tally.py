"""Counts and values of the trials as they come in."""

import hashlib
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import ArrayLike

from evaluations.analysis.simulation.convergence import thinned, wilson
from evaluations.analysis.simulation.model import Array, Input, Outcomes
from evaluations.analysis.simulation.result import Chance, Drawn, TracePoint
from evaluations.analysis.simulation.spec import Uncertain


class Tally:
    """The B/C and B−C of all trials so far."""

    def __init__(self) -> None:
        self.trials = 0
        self._hits = 0
        self._valid = 0
        self._cbr: list[Array] = []
        self._npv: list[Array] = []
        self._trace: list[TracePoint] = []
        self._digest = hashlib.sha256()

    def add(self, outcomes: Outcomes, size: int) -> None:
        """Take in a block of `size` trials."""
        cbr, npv = figures(outcomes.cbr, size), figures(outcomes.npv, size)
        for values in (cbr, npv):
            self._digest.update(values.astype("<f8").tobytes())
        valid = np.isfinite(cbr) & np.isfinite(npv)
        self._cbr.append(cbr[valid])
        self._npv.append(npv[valid])
        self.trials += size
        self._valid += int(valid.sum())
        self._hits += int((cbr[valid] >= 1).sum())
        if chance := self.chance:
            self._trace.append(
                TracePoint(trials=self.trials, value=chance.value, low=chance.low, high=chance.high)
            )

    @property
    def without_value(self) -> int:
        return self.trials - self._valid

    @property
    def chance(self) -> Chance | None:
        """P(B/C ≥ 1) so far; None while no trial has a value."""
        if not self._valid:
            return None
        interval = wilson(self._hits, self._valid)
        return Chance(
            hits=self._hits,
            trials=self._valid,
            value=self._hits / self._valid,
            low=interval.low,
            high=interval.high,
            half_width=interval.half_width,
        )

    @property
    def cbr(self) -> Array:
        return np.concatenate(self._cbr)

    @property
    def npv(self) -> Array:
        return np.concatenate(self._npv)

    @property
    def trace(self) -> tuple[TracePoint, ...]:
        return tuple(self._trace[at] for at in thinned(len(self._trace)))

    @property
    def sha256(self) -> str:
        return self._digest.hexdigest()


class DrawTally:
    """The multipliers of all trials so far, by input."""

    def __init__(self, moved: Sequence[Uncertain], inputs: Mapping[str, Input]) -> None:
        self._inputs = {one.input: inputs[one.input] for one in moved}
        self._least = dict.fromkeys(self._inputs, np.inf)
        self._most = dict.fromkeys(self._inputs, -np.inf)
        self._sum = dict.fromkeys(self._inputs, 0.0)
        self._negative = dict.fromkeys(self._inputs, 0)
        self._count = 0

    def add(self, multipliers: Mapping[str, Array], size: int) -> None:
        """Take in a block of `size` trials."""
        self._count += size
        for key, drawn in multipliers.items():
            self._least[key] = min(self._least[key], float(drawn.min()))
            self._most[key] = max(self._most[key], float(drawn.max()))
            self._sum[key] += float(drawn.sum())
            self._negative[key] += int((drawn < 0).sum())

    @property
    def drawn(self) -> tuple[Drawn, ...]:
        return tuple(
            Drawn(
                input=key,
                label=given.label,
                unit=given.unit,
                value=given.value,
                least=self._least[key],
                mean=self._sum[key] / self._count,
                most=self._most[key],
                negative=self._negative[key],
            )
            for key, given in self._inputs.items()
        )


def figures(values: ArrayLike, size: int) -> Array:
    """The figures of `size` trials; whatever is no finite number becomes the one NaN."""
    found = np.broadcast_to(np.asarray(values, dtype=np.float64), (size,))
    return np.where(np.isfinite(found), found, np.nan)
