"""Zeros of a discounted sum, found on the scale s = ln(1 + rate).

With the flows split by sign, f(s) = P(s) − N(s), P = Σ a_k e^(−ks) over inflows, N over outflows. Both fall with s, so
their values at the ends of an interval bound f inside it: an interval either has no zero, or f is monotone on it and the
signs at its ends decide, or it is halved. Only ln P and ln N are compared, so neither the money unit nor 2,000 years
overflow. The few tiny intervals where rounding could mislead go to exact integer arithmetic.
"""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from evaluations.engine.rates.exact_roots import exact_roots, polished_rate

Array = NDArray[np.float64]

_SPLITS = (-0.7310585786, -0.6180339887, -0.5772156649)
_FIRST_INTERVALS = 32
_SMALL, _SMALLEST = 1e-3, 1e-8
"""Width × last power at which a crowd of open intervals, or any open interval, goes to exact arithmetic."""
_CROWD = 256
_MOST_STEPS = 200
_POLISHED, _OVERFLOW = 20.0, 700.0


@dataclass(frozen=True)
class Root:
    """A rate that makes the NPV zero (infinite beyond all floats), and whether the NPV changes its sign there."""

    rate: float
    crossing: bool


Bracket = tuple[float, float]


@dataclass(frozen=True, eq=False)
class _Intervals:
    """Pairs of ends on the s scale, shape (intervals,)."""

    left: Array
    right: Array

    def where(self, keep: NDArray[np.bool_]) -> "_Intervals":
        return _Intervals(self.left[keep], self.right[keep])

    def halves(self) -> "_Intervals":
        middle = (self.left + self.right) / 2
        return _Intervals(np.concatenate([self.left, middle]), np.concatenate([middle, self.right]))


class _Flows:
    """Non-zero amounts with their powers of 1/(1 + rate), smallest power 0."""

    def __init__(self, amounts: Array, powers: NDArray[np.int64]) -> None:
        self.amounts, self.powers = amounts, powers
        self.inflow = amounts > 0
        self.logs = np.log(np.abs(amounts))
        self.k = powers.astype(np.float64)
        with np.errstate(divide="ignore"):
            self.slope_logs = self.logs + np.log(self.k)

    @property
    def sign_changes(self) -> int:
        return int(np.count_nonzero(np.diff(self.inflow)))

    def highest(self) -> float:
        """No zero above this s (Cauchy's bound)."""
        gap = float(self.logs[1:].max() - self.logs[0])
        return float(np.logaddexp(0.0, gap)) + 1e-6

    def reversed(self) -> "_Flows":
        return _Flows(self.amounts[::-1], self.powers[-1] - self.powers[::-1])

    def balance(self, inflow_at: Array, outflow_at: Array, *, slope: bool = False) -> Array:
        """ln P − ln N with P and N taken at points of their own; of Σ k a e^(−ks) when `slope`."""
        logs = self.slope_logs if slope else self.logs
        with np.errstate(divide="ignore", invalid="ignore"):
            return _log_sum(logs, self.k, self.inflow, inflow_at) - _log_sum(
                logs, self.k, ~self.inflow, outflow_at
            )

    def doubt(self, s: float) -> float:
        """How far rounding can move `balance` at points up to |s|."""
        size = float(np.abs(self.logs).max()) + float(self.k[-1]) * abs(s) + len(self.k)
        return 8 * float(np.finfo(np.float64).eps) * (size + 1)


def positive_roots(amounts: Array, powers: NDArray[np.int64]) -> list[Root]:
    """All zeros of Σ amounts · (1 + rate)^−powers with rate > −1, by rising rate.

    Args:
        amounts: finite, none zero. powers: strictly rising from 0.
    """
    flows = _Flows(amounts, powers)
    if flows.sign_changes == 0:
        return []
    mirror = flows.reversed()
    if flows.sign_changes == 1:
        simple, doubtful = [(-mirror.highest(), flows.highest())], list[Bracket]()
    else:
        split = _split(flows)
        simple, doubtful = _search(flows, split, max(flows.highest(), split + 1))
        below = _search(mirror, -split, max(mirror.highest(), -split + 1))
        simple += [(-right, -left) for left, right in below[0]]
        doubtful += [(-right, -left) for left, right in below[1]]
    found = [_simple_root(flows, left, right) for left, right in simple]
    found += [root for left, right in doubtful for root in _exactly(flows, left, right)]
    return sorted(found, key=lambda root: root.rate)


def _split(flows: _Flows) -> float:
    """A point that is surely no zero; below it the search runs on the mirrored flows, where bounds are sharper."""
    certain = [point for point in _SPLITS if abs(_balance_at(flows, point)) > flows.doubt(point)]
    return certain[0] if certain else _SPLITS[0]


def _search(flows: _Flows, low: float, high: float) -> tuple[list[Bracket], list[Bracket]]:
    """Intervals between two points of the s scale: those with one simple zero, and those left in doubt."""
    edges = np.linspace(low, high, _FIRST_INTERVALS + 1)
    active = _Intervals(edges[:-1], edges[1:])
    doubt = flows.doubt(max(abs(low), abs(high)))
    simple: list[Bracket] = []
    while active.left.size:
        width = float(active.right[0] - active.left[0]) * float(flows.k[-1])
        if width < _SMALLEST or (width < _SMALL and active.left.size > _CROWD):
            break
        still_open, crossed = _decided(flows, active, doubt)
        simple += zip(active.left[crossed].tolist(), active.right[crossed].tolist(), strict=True)
        active = active.where(still_open).halves()
    return simple, _merged(active)


def _decided(
    flows: _Flows, intervals: _Intervals, doubt: float
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Masks: intervals that stay open, and intervals that hold exactly one zero."""
    left, right = intervals.left, intervals.right
    without = (flows.balance(right, left) > doubt) | (flows.balance(left, right) < -doubt)
    monotone = (flows.balance(right, left, slope=True) > doubt) | (
        flows.balance(left, right, slope=True) < -doubt
    )
    at_left, at_right = flows.balance(left, left), flows.balance(right, right)
    certain = (np.abs(at_left) > doubt) & (np.abs(at_right) > doubt)
    crossed = ~without & monotone & certain & ((at_left > 0) != (at_right > 0))
    return ~(without | (monotone & certain)), crossed


def _merged(intervals: _Intervals) -> list[Bracket]:
    """Neighbouring intervals joined."""
    joined: list[Bracket] = []
    for left, right in sorted(zip(intervals.left.tolist(), intervals.right.tolist(), strict=True)):
        if joined and left <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(right, joined[-1][1]))
        else:
            joined.append((left, right))
    return joined


def _exactly(flows: _Flows, left: float, right: float) -> list[Root]:
    found = exact_roots(flows.amounts, flows.powers, math.exp(-right), math.exp(-left))
    return [Root(root.rate, root.crossing) for root in found]


def _simple_root(flows: _Flows, left: float, right: float) -> Root:
    s = _refined(flows, left, right)
    if abs(s) < _POLISHED:
        return Root(polished_rate(flows.amounts, flows.powers, math.exp(-s)), crossing=True)
    return Root(math.expm1(s) if s < _OVERFLOW else math.inf, crossing=True)


def _refined(flows: _Flows, left: float, right: float) -> float:
    """The zero between two points of opposite sign: Newton's steps on ln P − ln N, halving where they stray."""
    rising = _balance_at(flows, right) > 0
    s = (left + right) / 2
    for _ in range(_MOST_STEPS):
        value = _balance_at(flows, s)
        if value == 0:
            break
        left, right = (left, s) if (value > 0) == rising else (s, right)
        step = _newton(flows, s, value)
        new = step if left < step < right else (left + right) / 2
        if abs(new - s) <= 1e-16 * max(abs(s), 1e-3) or new in (left, right):
            s = new
            break
        s = new
    return s


def _balance_at(flows: _Flows, s: float) -> float:
    point = np.array([s])
    return float(flows.balance(point, point)[0])


def _newton(flows: _Flows, s: float, value: float) -> float:
    weights = np.exp(flows.logs - flows.k * s - np.max(flows.logs - flows.k * s))
    inflow, outflow = weights[flows.inflow], weights[~flows.inflow]
    if not inflow.sum() or not outflow.sum():
        return math.inf
    slope = float(
        (outflow @ flows.k[~flows.inflow]) / outflow.sum() - (inflow @ flows.k[flows.inflow]) / inflow.sum()
    )
    return s - value / slope if slope else math.inf


def _log_sum(logs: Array, k: Array, chosen: NDArray[np.bool_], points: Array) -> Array:
    exponents = logs[chosen] - np.multiply.outer(points, k[chosen])
    highest = exponents.max(axis=-1)
    shift = np.where(np.isfinite(highest), highest, 0.0)
    result: Array = shift + np.log(np.exp(exponents - shift[:, None]).sum(axis=-1))
    return result
