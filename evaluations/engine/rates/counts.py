"""How many rates make the NPV zero, proven for many flows at once.

What rounding could have turned is not counted as a sign, and what is not proven stays open.

- From above: Descartes' rule right and left of 0 %.
- From below: the signs of the NPV at the edges of the cells.
- For what these leave open: every rate, cell by cell.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from evaluations.engine.rates.components import DOUBLE, Array, Components, Mask, Precision, Real, Whole
from evaluations.engine.rates.products import product
from evaluations.engine.rates.search import searched
from evaluations.engine.rates.signs import Descartes, SignCount, Signs, changes

UNIQUE, MULTIPLE, NONE, OUT_OF_RANGE = range(4)
OPEN = -1
_MANY = 9

Status = NDArray[np.int8]


class Verdicts(NamedTuple):
    """Status of each flow, OPEN where nothing is proven, and the cell of the only rate; shape (flows,)."""

    status: Status
    cell: Whole


class Proofs:
    """Proofs for the flows of some components; the methods take multipliers, shape (flows, components)."""

    def __init__(self, components: Components, precision: Precision) -> None:
        self.components, self.precision = components, precision
        self.later = Descartes(components, precision)
        self.earlier = Descartes(components, precision, backwards=True)
        self.edges = Signs(components, precision, *components.cells.edge_weights())
        self.total = components.size_on(np.ones((1, len(components.powers))))[0].astype(precision.dtype)

    def quick(self, given: Array) -> Verdicts:
        """By Descartes' rule and the edges."""
        block = given.astype(self.precision.dtype, copy=False)
        sizes = np.abs(block)
        size = np.vecdot(sizes, self.total)
        later = self.later.count(block, sizes, size, given)
        earlier = self.earlier.count(block, sizes, size, given)
        found = _compared(later, earlier, *self.edges.of(product(self.edges.table, block), sizes, size))
        found.status[~self._in_reach(size)] = OPEN
        if self.precision is DOUBLE:
            found.status[size == 0] = NONE
        return found

    def by_cells(self, block: Array) -> Verdicts:
        """Cell by cell; takes many times as long."""
        sizes = np.abs(block)
        size = np.vecdot(sizes, self.total)
        inside, cell, proven = searched(self.components, block)
        low, high = self.components.cells.edges[[0, -1]].tolist()
        below = Descartes(self.components, self.precision, low, backwards=True).count(
            block, sizes, size, block
        )
        above = Descartes(self.components, self.precision, high).count(block, sizes, size, block)
        proven &= above.certain & below.certain & (above.changes <= 1) & (below.changes <= 1)
        return Verdicts(_status(proven & self._in_reach(size), inside, above.changes + below.changes), cell)

    def _in_reach(self, size: Real) -> Mask:
        return (size > self.precision.smallest) & (size < self.precision.largest)


def _compared(later: SignCount, earlier: SignCount, positive: Mask, certain: Mask) -> Verdicts:
    """What the counts from above and from below prove together; `positive`, `certain`: (edges, flows)."""
    at_most = np.where(later.certain & earlier.certain, later.changes + earlier.changes, _MANY)
    inside = changes(positive)
    at_least = inside + (positive[0] != earlier.first) + (positive[-1] != later.first)
    cell, flows = _only_change(positive, later.first), np.arange(len(at_most))
    bracketed = certain[cell, flows] & certain[cell + 1, flows]
    bracketed &= positive[cell, flows] != positive[cell + 1, flows]
    status = np.full(len(at_most), OPEN, dtype=np.int8)
    status[certain.all(axis=0) & (inside > 0) & (at_least > 1)] = MULTIPLE
    status[(at_most == 1) & bracketed] = UNIQUE
    status[(at_most == 1) & certain[0] & certain[-1] & (positive[0] == positive[-1])] = OUT_OF_RANGE
    status[at_most == 0] = NONE
    return Verdicts(status, cell)


def _only_change(positive: Mask, right: Mask) -> Whole:
    """The cell where the sign changes to the one on the right, if it does so once."""
    count = positive.sum(axis=0, dtype=np.int16)
    same = np.where(right, count, len(positive) - count)
    cell: Whole = np.clip(len(positive) - 1 - same, 0, len(positive) - 2).astype(np.int64)
    return cell


def _status(proven: Mask, inside: Whole, outside: Whole) -> Status:
    status = np.full(len(inside), OPEN, dtype=np.int8)
    status[proven & (inside + outside == 0)] = NONE
    status[proven & (inside == 0) & (outside > 0)] = OUT_OF_RANGE
    status[proven & (inside == 1) & (outside == 0)] = UNIQUE
    status[proven & (inside > 0) & (inside + outside > 1)] = MULTIPLE
    return status
