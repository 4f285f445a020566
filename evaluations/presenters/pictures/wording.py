"""How the numbers of the charts are printed."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from projects.notation import (
    NOT_PRINTED,
    format_fixed,
    format_grouped,
    oku,
    percent_text,
)
from projects.notation.numbers import EXACT, exact_decimal


@dataclass(frozen=True)
class MoneyUnit:
    """One unit for all amounts of a chart."""

    name: str
    yen: int

    def scaled(self, yen: float) -> float:
        return yen / self.yen

    def text(self, yen: float) -> str:
        """Without the unit; 億円 as on the sheets (C5), smaller units with one decimal."""
        if not math.isfinite(yen):
            return NOT_PRINTED
        return oku(yen) if self.yen == 10**8 else format_grouped(exact_decimal(yen / self.yen), 1)

    def words(self, yen: float) -> str:
        return f"{self.text(yen)}{self.name}"


def money_unit(amounts: Iterable[float]) -> MoneyUnit:
    """億円, or 百万円 where nothing reaches 1億円."""
    largest = max((abs(one) for one in amounts if math.isfinite(one)), default=0.0)
    return MoneyUnit("億円", 10**8) if largest >= 10**8 else MoneyUnit("百万円", 10**6)


def fine_ratio_text(ratio: float | None) -> str:
    """B/C to two decimals, so that small moves show; up to four while it would read exactly 1 without being 1.

    From 10 on one decimal is enough.
    """
    if ratio is None or not math.isfinite(ratio):
        return NOT_PRINTED
    digits = 2 if abs(ratio) < 10 else 1
    while digits < 4 and ratio != 1 and Decimal(format_fixed(ratio, digits)) == 1:
        digits += 1
    return format_grouped(ratio, digits)


def rate_text(fraction: float) -> str:
    """A rate that was set, without the decimal of a whole number: 4%."""
    return f"{percent_text(fraction).removesuffix('.0')}%"


def share_text(fraction: float) -> str:
    """A share or a rate that was found, with one decimal: 88.9%; more while it would read all or none without being so."""
    if not math.isfinite(fraction):
        return NOT_PRINTED
    percent, digits = exact_decimal(fraction).scaleb(2, EXACT), 1
    while digits < 4 and percent not in (0, 100) and Decimal(format_fixed(percent, digits)) in (0, 100):
        digits += 1
    return f"{format_fixed(percent, digits)}%"


def change_text(fraction: float) -> str:
    """A change with its sign: +10%, ±0%, -10%."""
    return f"{'+' if fraction > 0 else '' if fraction else '±'}{rate_text(fraction)}"
