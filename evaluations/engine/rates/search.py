"""Every rate inside the cells, cell by cell and then half by half."""

from dataclasses import dataclass
from math import comb

import numpy as np

from evaluations.engine.rates.cells import TERMS
from evaluations.engine.rates.components import Array, Components, Mask, Whole
from evaluations.engine.rates.products import product

_HALVINGS = 10


@dataclass(frozen=True, eq=False)
class Pieces:
    """Parts of cells, each of one flow.

    Attributes:
        series: of the NPV on the piece, for u from −1 to 1, shape (TERMS, pieces).
        value_doubt, slope_doubt: how far it, and its slope, may be from the truth, shape (pieces,).
        flow: whose piece it is, shape (pieces,).
    """

    series: Array
    value_doubt: Array
    slope_doubt: Array
    flow: Whole

    def where(self, keep: Mask) -> "Pieces":
        return Pieces(self.series[:, keep], self.value_doubt[keep], self.slope_doubt[keep], self.flow[keep])

    def halves(self) -> "Pieces":
        return Pieces(
            np.concatenate([product(half, self.series.T) for half in _HALVES], axis=1),
            np.tile(self.value_doubt, 2),
            np.tile(self.slope_doubt / 2, 2),
            np.tile(self.flow, 2),
        )

    def judged(self) -> tuple[Mask, Mask, Mask]:
        """Pieces with exactly one rate, where the NPV changes its sign; pieces to halve; pieces lost in rounding."""
        sizes = np.abs(self.series)
        others = sizes[1:].sum(axis=0)
        empty = sizes[0] > others + self.value_doubt
        bends = (sizes[2:] * np.arange(2, TERMS)[:, None]).sum(axis=0)
        monotone = sizes[1] > bends + self.slope_doubt
        even, odd = self.series[::2].sum(axis=0), self.series[1::2].sum(axis=0)
        left, right = even - odd, even + odd
        proven = monotone & (np.minimum(np.abs(left), np.abs(right)) > self.value_doubt)
        lost = ~(sizes[0] + others > self.value_doubt)
        return ~empty & proven & ((left > 0) != (right > 0)), ~(empty | proven | lost), lost


def searched(components: Components, block: Array) -> tuple[Whole, Whole, Mask]:
    """How many rates each flow has inside the cells, the cell of the last one, and whether that is proven.

    `block`: multipliers, shape (flows, components).
    """
    sizes = np.abs(block)
    count, cell = np.zeros(len(block), dtype=np.int64), np.zeros(len(block), dtype=np.int64)
    proven = np.ones(len(block), dtype=np.bool_)
    for number in range(len(components.cells.halves)):
        value, _, slope = product(components.doubts(number), sizes)
        pieces = Pieces(product(components.series(number), block), value, slope, np.arange(len(block)))
        here = _count(pieces, proven)
        count += here
        cell[here > 0] = number
    return count, cell, proven


def _count(pieces: Pieces, proven: Mask) -> Whole:
    """How many rates each flow has in the pieces; flows for which that cannot be told lose their `proven`."""
    count = np.zeros(len(proven), dtype=np.int64)
    for _ in range(_HALVINGS):
        one, unclear, lost = pieces.judged()
        count += np.bincount(pieces.flow[one], minlength=len(count))
        proven[pieces.flow[lost]] = False
        if not unclear.any():
            return count
        pieces = pieces.where(unclear).halves()
    proven[pieces.flow] = False
    return count


def _half(middle: float) -> Array:
    """The matrix that takes a series in u to one in v, u = middle + v / 2."""
    terms = range(TERMS)
    return np.array(
        [[comb(term, power) * middle ** max(0, term - power) / 2**power for term in terms] for power in terms]
    )


_HALVES = (_half(-0.5), _half(0.5))
