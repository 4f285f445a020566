"""需要×建設費: both factors of the official analysis moved at once (the axes of 表Ⅱ-1-5, beyond its ±10 %)."""

from dataclasses import dataclass
from decimal import Decimal

import numpy as np

from evaluations.analysis.alone import Movable
from evaluations.analysis.inputs import factor_keys
from evaluations.analysis.outcome import Result, results_of

DEFAULT, LEAST, MOST = Decimal(10), Decimal(1), Decimal(30)
"""Per cent between two neighbouring values."""
STEPS = 3
"""So many values on each side of the case itself."""


@dataclass(frozen=True)
class Grid:
    """Changes in per cent, rising on both axes; `results` has a row a change of demand, a value a change of cost."""

    changes: tuple[Decimal, ...]
    results: tuple[tuple[Result, ...], ...]


def two_way(model: Movable, step: Decimal = DEFAULT) -> Grid:
    """The cell in the middle is the case as it is, bit by bit.

    Raises: ValueError for a step outside `LEAST` … `MOST`.
    """
    if not LEAST <= step <= MOST:
        raise ValueError(f"a step of {step} % is not between {LEAST} and {MOST}")
    changes = tuple(step * place for place in range(-STEPS, STEPS + 1))
    factors = np.array([float((100 + change) / 100) for change in changes])
    demand, construction = factor_keys()
    size = len(changes)
    outcomes = model.outcomes({demand: np.repeat(factors, size), construction: np.tile(factors, size)})
    results = results_of(outcomes)
    return Grid(changes, tuple(results[row * size : (row + 1) * size] for row in range(size)))
