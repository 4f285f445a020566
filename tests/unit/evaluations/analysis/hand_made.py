"""A case whose B and C are written down as functions of single inputs."""

from collections.abc import Callable, Mapping
from dataclasses import replace

import numpy as np

from evaluations.analysis.case_model import Array, Outcomes
from evaluations.analysis.inputs import Group, Input

Benefit = Callable[[Array], Array]


class HandMade:
    """B of an input's function while that input moves, of all others at 1; C is fixed, or moved by the input `cost`."""

    def __init__(self, benefits: Mapping[str, Benefit], *, cost: float = 100.0, **inputs: Input) -> None:
        self._benefits, self._cost = benefits, cost
        self.inputs: Mapping[str, Input] = {key: inputs.get(key, given(key)) for key in (*benefits, "cost")}

    def outcomes(self, factors: Mapping[str, Array]) -> Outcomes:
        size = max([1, *(len(one) for one in factors.values())])
        ones = np.ones(size)
        with np.errstate(all="ignore"):
            moved = [(one(factors[key]) - one(ones)) for key, one in self._benefits.items() if key in factors]
            base = next(iter(self._benefits.values()))(ones) if self._benefits else ones * 150
            return Outcomes(base + sum(moved, np.zeros(size)), self._cost * factors.get("cost", ones))


def given(key: str, *, highest: float | None = None, scales: bool = True) -> Input:
    plain = Input(key, key, "円", 100.0, Group.COST, "", None)
    return replace(plain, highest_factor=highest, scales=scales)
