"""Whether two computations of one simulation found the same."""

import math
from collections.abc import Iterator
from enum import Enum

from evaluations.analysis.simulation.result import SimulationResult
from evaluations.analysis.simulation.spread import Spread

TOLERANCE = 1e-12


class Agreement(Enum):
    """How far two results agree."""

    EXACT = "every value of every trial, bit by bit"
    CLOSE = "every figure to twelve digits"
    NONE = "not"


def agreement(first: SimulationResult, second: SimulationResult) -> Agreement:
    """How far two results of one spec and one case agree."""
    if first.trials == second.trials and first.sha256 == second.sha256:
        return Agreement.EXACT
    mine, theirs = list(_figures(first)), list(_figures(second))
    if len(mine) == len(theirs) and all(
        math.isclose(one, other, rel_tol=TOLERANCE) for one, other in zip(mine, theirs, strict=True)
    ):
        return Agreement.CLOSE
    return Agreement.NONE


def _figures(result: SimulationResult) -> Iterator[float]:
    """Counts, moments and percentiles."""
    yield from (result.trials, result.without_value, result.chance.hits if result.chance else 0)
    for spread in (result.cbr, result.npv):
        yield from _of_spread(spread) if spread else ()


def _of_spread(spread: Spread) -> Iterator[float]:
    yield from (spread.mean, spread.sd or 0.0, spread.least, spread.most)
    yield from (one.value for one in spread.percentiles)
