"""Descartes' rule of signs for many flows at once."""

from typing import NamedTuple

import numpy as np

from evaluations.engine.rates.components import Array, Components, Mask, Precision, Real, Whole
from evaluations.engine.rates.products import product


class SignCount(NamedTuple):
    """Changes of sign, where rounding cannot have turned one, and whether the first sign is plus; shape (flows,)."""

    changes: Whole
    certain: Mask
    first: Mask


class Signs:
    """Signs of weighted sums of flows, told from what rounding may have made."""

    def __init__(
        self, components: Components, precision: Precision, weights: Array, roundings: Array
    ) -> None:
        """
        Args:
            weights: from 0 to 1, shape (figures, years).
            roundings: how many may have moved each product; 0 where the weight is surely nothing. Same shape.
        """
        known = weights >= precision.faint
        doubts = np.where(known, weights * roundings * precision.eps, precision.faint * (roundings > 0))
        self._largest_doubt = float(doubts.max())
        self._doubts = components.size_on(doubts).astype(precision.dtype)
        self.table = components.on(np.where(known, weights, 0.0)).astype(precision.dtype)

    def of(self, found: Real, sizes: Real, size: Real) -> tuple[Mask, Mask]:
        """Whether each figure is positive, and whether its sign is certain; shape (figures, flows).

        Args:
            found: the figures, table @ multipliers.T; overwritten.
            sizes: multipliers without their signs, shape (flows, components).
            size: sum of the amounts of each flow without signs, shape (flows,).
        """
        positive = found > 0
        certain = np.abs(found, out=found) > self._largest_doubt * size
        unsure = np.flatnonzero(~certain.all(axis=0))
        if unsure.size:
            certain[:, unsure] = found[:, unsure] > product(self._doubts, sizes[unsure])
        return positive, certain


class Descartes:
    """At most how many rates lie between a point of the s scale and infinity, or minus infinity and the point.

    For x = 1 / (1 + rate) between 0 and the point's x0, put x = x0 y / (1 + y). The NPV times (1 + y)^n is a polynomial
    in y, and each of its coefficients is, up to a positive factor, a sum of the flow with weights from 0 to 1. It has as many
    zeros as these coefficients change their sign, or fewer by an even number.
    """

    def __init__(
        self, components: Components, precision: Precision, s: float = 0.0, *, backwards: bool = False
    ) -> None:
        """`backwards`: from minus infinity to the point, which is then not above 0; else it is not below."""
        powers = components.powers[-1] - components.powers if backwards else components.powers
        weights = _weights(powers) * np.exp(-abs(s) * powers)
        begun = powers <= np.arange(len(weights))[:, None]
        roundings = components.roundings + (1 + abs(s)) * len(weights) + 16
        self.signs = Signs(components, precision, weights, np.where(begun, roundings, 0))
        self.begun = components.presence_on(begun.astype(np.float64))

    def count(self, block: Real, sizes: Real, size: Real, given: Array) -> SignCount:
        """
        Args:
            block, sizes: multipliers with and without their signs, in the precision of the count.
            size: sum of the amounts of each flow without signs, shape (flows,).
            given: the multipliers themselves.
        """
        found = product(self.signs.table, block)
        self._begin(found, given)
        positive, certain = self.signs.of(found, sizes, size)
        return SignCount(changes(positive), np.logical_and.reduce(certain, axis=0), positive[0])

    def _begin(self, found: Real, given: Array) -> None:
        """Give zeros before the first amount the sign of the first figure after them."""
        late = np.flatnonzero(found[0] == 0)
        if late.size:
            begun = product(self.begun, (given[late] != 0).astype(np.float64)) > 0
            some = found[:, late]
            first = some[begun.argmax(axis=0), np.arange(len(late))]
            found[:, late] = np.where(begun, some, first)


def changes(positive: Mask) -> Whole:
    """How often each column changes between True and False."""
    changed = positive[1:] != positive[:-1]
    count = changed.sum(axis=0, dtype=np.uint8 if len(changed) < 256 else np.int64)
    whole: Whole = count.astype(np.int64)
    return whole


def _weights(powers: Whole) -> Array:
    """C(j, k) / C(n, k) for j = 0…n and each power k, n the largest; shape (n + 1, powers)."""
    last = int(powers.max())
    steps = np.arange(last + 1)
    factors = np.ones((last + 1, last + 1))
    factors[:, 1:] = np.maximum(steps[:, None] - steps[:-1], 0) / (last - steps[:-1])
    weights: Array = np.multiply.accumulate(factors, axis=1)[:, powers]
    return weights
