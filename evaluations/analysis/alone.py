"""Inputs moved one at a time: many scenarios, each with a single input that differs from the case."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from evaluations.analysis.case_model import Array, Outcomes
from evaluations.analysis.inputs import Input

_KEYS_AT_ONCE, _SCENARIOS_AT_ONCE = 48, 1_000
"""What no scenario of a run moves is computed once for the run, so that runs of few inputs are the quicker ones."""


class Movable(Protocol):
    """What is asked of a case: its inputs, and its figures with some of them multiplied (`CaseModel`)."""

    @property
    def inputs(self) -> Mapping[str, Input]: ...

    def outcomes(self, factors: Mapping[str, Array]) -> Outcomes: ...


def moved_alone(model: Movable, keys: Sequence[str], factors: Array) -> Outcomes:
    """Scenario i is the case with the input `keys[i]` multiplied by `factors[i]`; scenarios of one key stand together.

    Returns: shape (scenarios,). Raises: KeyError for an unknown input.
    """
    parts = [model.outcomes(_columns(keys[part], factors[part])) for part in _runs(keys)]
    return Outcomes(
        np.concatenate([np.empty(0), *(one.benefit_pv for one in parts)]),
        np.concatenate([np.empty(0), *(one.cost_pv for one in parts)]),
    )


def _runs(keys: Sequence[str]) -> Iterator[slice]:
    start, met = 0, set[str]()
    for index, key in enumerate(keys):
        met.add(key)
        if len(met) > _KEYS_AT_ONCE or index - start >= _SCENARIOS_AT_ONCE:
            yield slice(start, index)
            start, met = index, {key}
    if keys:
        yield slice(start, len(keys))


def _columns(keys: Sequence[str], factors: Array) -> dict[str, Array]:
    names: NDArray[np.str_] = np.array(keys)
    return {key: np.where(names == key, factors, 1.0) for key in dict.fromkeys(keys)}
