"""A case as a function of its inputs: B, C, NPV and B/C of many scenarios, by the expressions of the figures themselves."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from evaluations.analysis.inputs import RATE, Input, factor_keys, inputs_of, key_of
from evaluations.appraisal import Basis
from projects.document import RowIndex
from projects.units import Tape, Value

Array = NDArray[np.float64]
BLOCK = 1_000
"""So many scenarios are computed at once: their arrays stay in the processor's cache."""


@dataclass(frozen=True)
class Outcomes:
    """The figures of scenarios, 円, shape (scenarios,); NaN where a scenario has no value."""

    benefit_pv: Array
    cost_pv: Array

    @property
    def npv(self) -> Array:
        """B − C."""
        return self.benefit_pv - self.cost_pv

    @property
    def cbr(self) -> Array:
        """B / C; NaN where C is 0."""
        ratio: Array = np.divide(
            self.benefit_pv,
            self.cost_pv,
            out=np.full(self.benefit_pv.shape, np.nan),
            where=self.cost_pv != 0,
        )
        return ratio


class CaseModel:
    """The measured case behind an evaluation. Moving no input gives its figures, to the last bit."""

    def __init__(self, basis: Basis) -> None:
        self._basis = basis
        valuation = basis.valuation
        self._figures = Tape((valuation.benefit_pv, valuation.cost_pv), key_of)

    @cached_property
    def inputs(self) -> Mapping[str, Input]:
        """Everything that may be moved, by key."""
        valuation = self._basis.valuation
        return inputs_of((valuation.benefit_pv, valuation.cost_pv), RowIndex(self._basis.document))

    def outcomes(self, factors: Mapping[str, Array], *, rates: Array | None = None) -> Outcomes:
        """B and C with inputs multiplied by factors of shape (scenarios,); `rates` replaces the discount rate.

        The answer has as many scenarios as the longest of these, at least one. Raises: KeyError for an unknown input.
        """
        count = max([1, *(len(one) for one in factors.values()), *([] if rates is None else [len(rates)])])
        parts = [
            self._block(
                {key: one[start : start + BLOCK] for key, one in factors.items()}, _part(rates, start)
            )
            for start in range(0, count, BLOCK)
        ]
        sizes = [min(BLOCK, count - start) for start in range(0, count, BLOCK)]
        benefit, cost = (
            np.concatenate(
                [np.broadcast_to(part[side], size) for part, size in zip(parts, sizes, strict=True)]
            )
            for side in (0, 1)
        )
        return Outcomes(benefit, cost)

    def _block(self, factors: Mapping[str, Array], rates: Array | None) -> tuple[Array, Array]:
        benefit, cost = self._figures.run(self._changes(factors, rates))
        return np.asarray(benefit).reshape(-1), np.asarray(cost).reshape(-1)

    def _changes(
        self, factors: Mapping[str, Array], rates: Array | None
    ) -> dict[str, Callable[[Value], Value]]:
        unknown = factors.keys() - self.inputs.keys()
        if unknown:
            raise KeyError(sorted(unknown)[0])
        changes = {key: _times(factor[:, None]) for key, factor in factors.items()}
        for key in factor_keys():  # the expression holds the five official scenarios there
            changes[key] = _instead(factors[key][:, None] if key in factors else 1.0)
        if rates is not None:
            changes[RATE] = _instead(rates[:, None])
        return changes


def _times(factor: Array) -> Callable[[Value], Value]:
    return lambda value: value * factor


def _instead(other: Value) -> Callable[[Value], Value]:
    return lambda _: other


def _part(rates: Array | None, start: int) -> Array | None:
    return None if rates is None else rates[start : start + BLOCK]
