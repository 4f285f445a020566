"""The economic internal rates of return of many scenarios, each judged as exactly as a single one."""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache, partial

import numpy as np
from numpy.typing import ArrayLike

from evaluations.engine.rates.components import Array, Components, Whole
from evaluations.engine.rates.counts import OPEN, UNIQUE, Status
from evaluations.engine.rates.eirr import Eirr, EirrStatus, eirr
from evaluations.engine.rates.judge import Judge
from evaluations.engine.years import checked_years

STATUSES = (EirrStatus.UNIQUE, EirrStatus.MULTIPLE, EirrStatus.NONE, EirrStatus.OUT_OF_RANGE)
"""The status of each code in `Rates.status`."""
_LONGEST, _LONGEST_KEPT = 1000, 200
"""Years for which tables of years × years are made, and kept for the next call."""


@dataclass(frozen=True, eq=False)
class Rates:
    """The internal rate of return of each scenario; `rates[scenario]` is its `Eirr`.

    Attributes:
        status: index into `STATUSES`, int8, shape (scenarios,).
        value: the rate where it is 一意, else NaN; within 1e-12 of it, shape (scenarios,).
        by_exact_arithmetic: how many scenarios nothing else could judge.
    """

    status: Status
    value: Array
    by_exact_arithmetic: int
    _eirr_of: Callable[[int], Eirr]

    def __len__(self) -> int:
        return len(self.status)

    def __iter__(self) -> Iterator[Eirr]:
        return (self[scenario] for scenario in range(len(self)))

    def __getitem__(self, scenario: int) -> Eirr:
        """The status with all rates; where there are several, they are worked out when asked for."""
        if self.status[scenario] == UNIQUE:
            value = float(self.value[scenario])
            return Eirr(EirrStatus.UNIQUE, value, (value,))
        return self._eirr_of(scenario)


def eirr_of_many(flows: ArrayLike, years: ArrayLike) -> Rates:
    """`eirr` of every row: the same status, proven, and the same rate within 1e-12.

    Args:
        flows: benefit minus cost of each year, shape (scenarios, years). Read, not copied: leave them as they are while
            the answer is in use.
        years: strictly rising; gaps are allowed.

    Raises:
        ValueError: a flow is not finite (scenario and year are named), or the shapes differ.
    """
    whole_years = checked_years(years)
    amounts = np.asarray(flows, dtype=np.float64)
    if amounts.ndim != 2 or amounts.shape[1] != len(whole_years):
        raise ValueError(
            f"純便益の形{amounts.shape}が（シナリオの数, 年度の数{len(whole_years)}）と合いません。"
        )
    inner = _inner(amounts)
    return _rates(amounts[:, inner], None, whole_years[inner])


def eirr_of_multiplied(multipliers: ArrayLike, streams: ArrayLike, years: ArrayLike) -> Rates:
    """`eirr` of every scenario whose flow is Σ multiplier × stream, added from the first stream on.

    No array of scenarios × years is made.

    Args:
        multipliers: shape (scenarios, streams). Read, not copied.
        streams: yearly amounts, costs negative, shape (streams, years). Read, not copied.
        years: strictly rising; gaps are allowed.

    Raises:
        ValueError: an amount, a multiplier or a flow is not finite (it is named), or the shapes differ.
    """
    whole_years = checked_years(years)
    factors, amounts = np.asarray(multipliers, dtype=np.float64), np.asarray(streams, dtype=np.float64)
    if amounts.ndim != 2 or amounts.shape[1] != len(whole_years):
        raise ValueError(f"内訳の形{amounts.shape}が（内訳の数, 年度の数{len(whole_years)}）と合いません。")
    if factors.ndim != 2 or factors.shape[1] != len(amounts):
        raise ValueError(f"倍率の形{factors.shape}が（シナリオの数, 内訳の数{len(amounts)}）と合いません。")
    for number, stream in enumerate(amounts):
        _check_amounts(stream, whole_years, f"{number + 1}番目の内訳")
    inner = _inner(amounts)
    return _rates(factors, amounts[:, inner], whole_years[inner])


def _inner(amounts: Array) -> slice:
    """The years without those at either end in which there is nothing at all."""
    first, end = 0, amounts.shape[1]
    while first < end - 1 and not amounts[:, first].any():
        first += 1
    while first < end - 1 and not amounts[:, end - 1].any():
        end -= 1
    return slice(first, end)


def _rates(multipliers: Array, streams: Array | None, years: Whole) -> Rates:
    judge = _judge(streams, years - years[0])
    one = partial(_one, judge.components, multipliers, years)
    if years[-1] - years[0] <= _LONGEST:
        status, value = judge.judged(multipliers)
    else:
        status, value = np.full(len(multipliers), OPEN, dtype=np.int8), np.full(len(multipliers), np.nan)
    rest = np.flatnonzero(status == OPEN)
    for row in rest.tolist():
        found = one(row)
        status[row] = STATUSES.index(found.status)
        value[row] = math.nan if found.value is None else found.value
    return Rates(status, value, len(rest), one)


def _judge(streams: Array | None, powers: Whole) -> Judge:
    if streams is None and powers[-1] <= _LONGEST_KEPT:
        return _judge_of_years(tuple(powers.tolist()))
    return Judge(Components(streams, powers))


@lru_cache(maxsize=4)
def _judge_of_years(powers: tuple[int, ...]) -> Judge:
    """Its tables depend on nothing but the years."""
    return Judge(Components(None, np.array(powers)))


def _one(components: Components, multipliers: Array, years: Whole, scenario: int) -> Eirr:
    """Raises: ValueError: an amount or a multiplier is not finite."""
    given = multipliers[scenario]
    with np.errstate(over="ignore", invalid="ignore"):
        flow = components.flows(given[None])[0]
    if not np.isfinite(flow).all():
        whose = f"{scenario + 1}番目のシナリオの"
        if components.streams is not None and not np.isfinite(given).all():
            number = int(np.flatnonzero(~np.isfinite(given))[0])
            raise ValueError(f"{whose}{number + 1}番目の倍率が数になっていません（{given[number]}）。")
        _check_amounts(flow, years, f"{whose}純便益")
    return eirr(flow, years)


def _check_amounts(amounts: Array, years: Whole, what: str) -> None:
    """Raises: ValueError: an amount is not finite."""
    wrong = ~np.isfinite(amounts)
    if wrong.any():
        raise ValueError(
            f"{what}のうち、{years[wrong][0]}年度の値が数になっていません（{amounts[wrong][0]}）。"
            "この年度の入力を確かめてください。"
        )
