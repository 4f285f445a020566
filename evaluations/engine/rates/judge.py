"""Status and rate of many flows without exact arithmetic, wherever that is possible."""

from functools import cached_property

import numpy as np

from evaluations.engine.rates.components import DOUBLE, SINGLE, Array, Components, Whole
from evaluations.engine.rates.counts import OPEN, UNIQUE, Proofs, Status
from evaluations.engine.rates.polish import polished

_BLOCK = 8000
_MANY = 8
"""Fewer flows are done sooner one by one."""


class Judge:
    """Judges the flows of some components."""

    def __init__(self, components: Components) -> None:
        self.components = components

    def judged(self, multipliers: Array) -> tuple[Status, Array]:
        """Status, OPEN where nothing is proven or the rate is not surely right, and the only rate, else NaN.

        Args:
            multipliers: shape (flows, components).
        """
        status, value = np.full(len(multipliers), OPEN, dtype=np.int8), np.full(len(multipliers), np.nan)
        with np.errstate(all="ignore"):
            cell = self._prove(multipliers, status)
            self._polish(multipliers, status, cell, value)
        return status, value

    @cached_property
    def _single(self) -> Proofs:
        return Proofs(self.components, SINGLE)

    @cached_property
    def _double(self) -> Proofs:
        return Proofs(self.components, DOUBLE)

    def _prove(self, multipliers: Array, status: Status) -> Whole:
        """Three proofs, each for what the one before it leaves open."""
        cell = np.zeros(len(multipliers), dtype=np.int64)
        for start in range(0, len(multipliers), _BLOCK):
            some = slice(start, start + _BLOCK)
            status[some], cell[some] = self._single.quick(multipliers[some])
        for rows in _blocks(np.flatnonzero(status == OPEN)):
            status[rows], cell[rows] = self._double.quick(multipliers[rows])
        rest = np.flatnonzero(status == OPEN)
        for rows in _blocks(rest) if len(rest) >= _MANY else []:
            status[rows], cell[rows] = self._double.by_cells(multipliers[rows])
        return cell

    def _polish(self, multipliers: Array, status: Status, cell: Whole, value: Array) -> None:
        only = np.flatnonzero(status == UNIQUE)
        for rows in _blocks(only[np.argsort(cell[only].astype(np.int16), kind="stable")]):
            rates, good = polished(self.components, multipliers[rows], cell[rows])
            value[rows] = np.where(good, rates, np.nan)
            status[rows[~good]] = OPEN


def _blocks(rows: Whole) -> list[Whole]:
    return [rows[start : start + _BLOCK] for start in range(0, len(rows), _BLOCK)]
