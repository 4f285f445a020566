"""切替値: how far one input must move, all others as they are, until B/C is exactly 1."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from evaluations.analysis.alone import Movable, moved_alone
from evaluations.analysis.case_model import Array, Outcomes
from evaluations.analysis.inputs import Input
from evaluations.analysis.zeros import Ends, Gap, Rows, zeros

LOWEST, HIGHEST = 0.0, 10.0
"""The factors between which is searched: no amount, price or quantity turns negative."""
FACTORS: Array = np.array(
    [LOWEST, 0.001, 0.01, *(step / 20 for step in range(1, 41)), *(step / 4 for step in range(9, 41))]
)
"""B/C is looked at here first; a zero lies where its side of 1 differs between two neighbours."""
_ONE = int(np.flatnonzero(FACTORS == 1)[0])
ENOUGH, STILL_EXACT = 1e-12, 1e-9
"""How near B/C comes to 1, and how near where rounding of the case's own numbers allows no more."""


class Status(StrEnum):
    """What was found between the factors."""

    FOUND = "found"
    SEVERAL = "several"
    NEVER = "never"
    UNMOVED = "unmoved"
    NO_COST = "no_cost"


@dataclass(frozen=True)
class Crossing:
    """A factor at which B/C passes 1; not `exact` where it jumps from one side to the other."""

    factor: float
    exact: bool


@dataclass(frozen=True)
class Switch:
    """The switching values of an input between the factors `low` and `high`, which hold 1.

    `above` says that B/C of the case itself is 1 or more.
    """

    input: Input
    status: Status
    crossings: tuple[Crossing, ...]
    low: float
    high: float
    above: bool

    @property
    def nearest(self) -> Crossing | None:
        """The crossing that takes the least change of the input."""
        return min(self.crossings, key=lambda one: abs(one.factor - 1), default=None)


def switching_values(model: Movable) -> tuple[Switch, ...]:
    """One answer an input that can be multiplied, the factors of the official analysis first.

    The range ends where the case has no value any more (a table ends, a divisor becomes 0) and where the input cannot be
    larger. Two crossings between neighbouring `FACTORS` stay unseen.
    """
    inputs = [one for one in model.inputs.values() if one.scales]
    base = model.outcomes({})
    if not np.isfinite(base.cbr[0]):
        return tuple(Switch(one, Status.NO_COST, (), 1.0, 1.0, False) for one in inputs)
    factors = np.array([np.minimum(FACTORS, one.highest_factor or np.inf) for one in inputs])
    keys = [one.key for one in inputs for _ in FACTORS]
    gaps = _gaps(moved_alone(model, keys, factors.reshape(-1))).reshape(factors.shape)
    known = [_known(line) for line in gaps]
    found = _crossings(model, inputs, factors, gaps, known)
    return tuple(
        _switch(one, found[row], factors[row][part], gaps[row][part], base)
        for row, (one, part) in enumerate(zip(inputs, known, strict=True))
    )


def _gaps(outcomes: Outcomes) -> Array:
    """B − C; NaN where there is no B/C above or below 1."""
    npv: Array = np.where((outcomes.cost_pv > 0) & np.isfinite(outcomes.npv), outcomes.npv, np.nan)
    return npv


def _known(gaps: Array) -> slice:
    """The factors around 1 without one that has no value between them."""
    unknown = np.flatnonzero(np.isnan(gaps))
    before, behind = unknown[unknown < _ONE], unknown[unknown > _ONE]
    return slice(before[-1] + 1 if before.size else 0, behind[0] if behind.size else len(gaps))


def _crossings(
    model: Movable, inputs: Sequence[Input], factors: Array, gaps: Array, known: Sequence[slice]
) -> list[list[Crossing]]:
    found: list[list[Crossing]] = [
        [Crossing(float(at), exact=True) for at in dict.fromkeys(factors[row][part][gaps[row][part] == 0])]
        for row, part in enumerate(known)
    ]
    places = [(row, left) for row, part in enumerate(known) for left in _changes(gaps[row], part)]
    if not places:
        return found
    rows, left = (np.array(one) for one in zip(*places, strict=True))
    ends = Ends(factors[rows, left], factors[rows, left + 1], gaps[rows, left], gaps[rows, left + 1])

    def gap(asked: Rows, points: Array) -> Gap:
        outcomes = moved_alone(model, [inputs[rows[one]].key for one in asked], points)
        error = np.abs(outcomes.cbr - 1)
        return Gap(outcomes.npv, np.where(np.isnan(error), np.inf, error))

    met = zeros(gap, ends, enough=ENOUGH)
    for place, row in enumerate(rows):
        exact = bool(met.error[place] <= STILL_EXACT)
        factor = met.point[place] if exact else met.right[place]
        found[row].append(Crossing(float(factor), exact))
    return [sorted(one, key=lambda crossing: crossing.factor) for one in found]


def _changes(gaps: Array, part: slice) -> Iterator[int]:
    """Where the sign differs from that of the next factor, neither being 0."""
    signs = np.sign(gaps[part])
    yield from (np.flatnonzero(signs[:-1] * signs[1:] < 0) + part.start).tolist()


def _switch(one: Input, crossings: list[Crossing], factors: Array, gaps: Array, base: Outcomes) -> Switch:
    if crossings:
        status = Status.FOUND if len(crossings) == 1 else Status.SEVERAL
    else:
        status = Status.UNMOVED if np.all(gaps == base.npv[0]) else Status.NEVER
    above = bool(base.npv[0] >= 0)
    return Switch(one, status, tuple(crossings), float(factors[0]), float(factors[-1]), above)
