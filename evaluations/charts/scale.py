"""Scales: where a value stands between two ends, and the round values that are named beside it."""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

import leather

from projects.notation import format_grouped
from projects.notation.numbers import exact_decimal

_MOST_YEARS_NAMED = 6
_YEAR_STEPS = (1, 2, 5, 10, 20, 50, 100)
_LEAST_RANGE = 1e-6
LARGEST = 1e22
"""No value beyond this is drawn: the library chooses round values in decimals of 28 digits."""


@dataclass(frozen=True)
class Scale:
    """Two ends and the named values between them. `project` is what the shapes of the library ask for."""

    low: float
    high: float
    ticks: Sequence[float | Decimal]
    names: Sequence[str]

    def project(self, value: float | Decimal, start: float, end: float) -> float:
        return round(start + (float(value) - self.low) / (self.high - self.low) * (end - start), 2)

    def name_of(self, _value: float | Decimal, index: int, _count: int) -> str:
        """The name of a tick, as the axes of the library ask for it."""
        return self.names[index]


def drawable(values: Iterable[float | None]) -> bool:
    """Whether there is anything, and nothing that is no number."""
    known = list(values)
    return bool(known) and all(one is not None and math.isfinite(one) and abs(one) < LARGEST for one in known)


def named(value: float | Decimal) -> str:
    """A round value with the digits it has."""
    exact = exact_decimal(value).normalize()
    return format_grouped(exact, max(0, -int(exact.as_tuple().exponent)))


def round_scale(low: float, high: float, *, name: Callable[[float | Decimal], str] = named) -> Scale:
    """A scale from a round value at or below `low` to one at or above `high`."""
    ticks = _ticks(low, high)
    return Scale(float(ticks[0]), float(ticks[-1]), ticks, [name(tick) for tick in ticks])


def tight_scale(low: float, high: float, *, name: Callable[[float | Decimal], str] = named) -> Scale:
    """A scale exactly from `low` to `high` with the round values between, or else `low` itself."""
    ticks: list[float | Decimal] = [tick for tick in _ticks(low, high) if low <= tick <= high] or [low]
    return Scale(low, high, ticks, [name(tick) for tick in ticks])


def amount_scale(values: Iterable[float]) -> Scale:
    """A round scale on which heights compare: it holds 0, and is never without height."""
    known = [0.0, *values]
    low, high = min(known), max(known)
    return round_scale(low, high if high > low else low + 1)


def year_scale(first: int, last: int) -> Scale:
    """Fiscal years with room for the columns of the first and the last."""
    step = next(
        (one for one in _YEAR_STEPS if last // one - (first - 1) // one <= _MOST_YEARS_NAMED), _YEAR_STEPS[-1]
    )
    ticks = range(-(-first // step) * step, last + 1, step) or (first,)
    return Scale(first - 0.5, last + 0.5, tuple(ticks), [str(year) for year in ticks])


def _ticks(low: float, high: float) -> list[Decimal]:
    """Round values around both ends; of ends that are all but equal no library could choose any."""
    least = _LEAST_RANGE * (max(abs(low), abs(high)) or 1)
    ticks: list[Decimal] = leather.Linear(low, max(high, low + least)).ticks()
    return ticks
