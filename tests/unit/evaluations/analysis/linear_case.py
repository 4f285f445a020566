"""A case whose figures are known without simulating: B is a weighted sum of its inputs, C is fixed or moved."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from evaluations.analysis.simulation import Spec, read_spec

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Given:
    key: str
    value: float | None
    unit: str = "円"
    group: str = "費用"

    @property
    def label(self) -> str:
        return f"入力{self.key}"


@dataclass(frozen=True)
class Figures:
    benefit_pv: Array
    cost_pv: Array

    @property
    def npv(self) -> Array:
        return self.benefit_pv - self.cost_pv

    @property
    def cbr(self) -> Array:
        return np.divide(
            self.benefit_pv, self.cost_pv, out=np.full_like(self.cost_pv, np.nan), where=self.cost_pv > 0
        )


@dataclass
class LinearCase:
    """B = Σ gain of an input × its multiplier; C = `cost`, × the multiplier of `cost_key`.

    A cost that is not above zero leaves a trial without a ratio. `seen` keeps the figures of every block.
    """

    gains: Mapping[str, float]
    cost: float = 100.0
    cost_key: str = ""
    rows: tuple[str, ...] = ()
    seen: list[Figures] = field(default_factory=list)

    @property
    def inputs(self) -> dict[str, Given]:
        keys = [*self.gains, *([self.cost_key] if self.cost_key else [])]
        return {key: Given(key, None if key in self.rows else self.gains.get(key, self.cost)) for key in keys}

    def outcomes(self, factors: Mapping[str, Array], /) -> Figures:
        size = len(next(iter(factors.values())))
        benefit = np.zeros(size)
        for key, gain in self.gains.items():
            benefit = benefit + gain * factors.get(key, np.ones(size))
        cost = self.cost * factors.get(self.cost_key, np.ones(size))
        self.seen.append(Figures(benefit, cost))
        return self.seen[-1]


def normal(mean: str, sd: str) -> dict[str, str]:
    return {"shape": "normal", "mean": mean, "sd": sd}


def moved(key: str, distribution: Mapping[str, str] | None = None, basis: str = "factor") -> dict[str, Any]:
    """A row that moves an input; its id is made of the key."""
    return {
        "id": f"r_{key}",
        "input": key,
        "basis": basis,
        "distribution": dict(distribution or normal("1", "0.1")),
    }


def correlated(first: str, second: str, coefficient: str) -> dict[str, Any]:
    return {"id": f"c_{first}_{second}", "first": first, "second": second, "coefficient": coefficient}


def spec(*inputs: Mapping[str, Any], **others: Any) -> Spec:
    return read_spec({"seed": 7, "most": 1000, "inputs": list(inputs), **others})
