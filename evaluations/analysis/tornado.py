"""トルネード: every input moved down and up by the same share, one at a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

import numpy as np

from evaluations.analysis.alone import Movable, moved_alone
from evaluations.analysis.inputs import Input
from evaluations.analysis.outcome import Result, results_of

DEFAULT, LEAST, MOST = Decimal(10), Decimal(1), Decimal(50)
"""Per cent."""


class End(NamedTuple):
    """An input multiplied by a factor, and the case then."""

    factor: float
    result: Result


@dataclass(frozen=True)
class Swing:
    """An input at its two ends. `cut` says that the upper one is the largest value the input can have."""

    input: Input
    low: End
    high: End
    base: Result
    cut: bool

    @property
    def cbr_width(self) -> float | None:
        """How far apart the three values of B/C lie; None where one is missing."""
        return _width([one.cbr for one in self._results])

    @property
    def npv_width(self) -> float | None:
        """The same of B − C, yen."""
        return _width([one.npv for one in self._results])

    @property
    def _results(self) -> Sequence[Result]:
        return (self.low.result, self.base, self.high.result)


def swings(model: Movable, change: Decimal = DEFAULT) -> tuple[Swing, ...]:
    """Every input that can be multiplied, the widest swing of B/C first (of B − C where there is no B/C).

    `change` in per cent. Yearly amounts move as a whole. An input is not moved beyond the largest value it can have.
    Raises: ValueError for a change outside `LEAST` … `MOST`.
    """
    if not LEAST <= change <= MOST:
        raise ValueError(f"a change of {change} % is not between {LEAST} and {MOST}")
    inputs = [one for one in model.inputs.values() if one.scales]
    low, high = float((100 - change) / 100), float((100 + change) / 100)
    highs = [high if one.highest_factor is None else min(high, one.highest_factor) for one in inputs]
    factors = np.array([factor for end in highs for factor in (low, end)])
    moved = results_of(moved_alone(model, [one.key for one in inputs for _ in (low, high)], factors))
    (base,) = results_of(model.outcomes({}))
    found = [
        Swing(one, End(low, moved[2 * row]), End(end, moved[2 * row + 1]), base, cut=end < high)
        for row, (one, end) in enumerate(zip(inputs, highs, strict=True))
    ]
    return tuple(sorted(found, key=lambda one: (-(one.cbr_width or 0), -(one.npv_width or 0))))


def _width(values: Sequence[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return max(known) - min(known) if len(known) == len(values) else None
