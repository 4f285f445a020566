"""Amounts of an expression as people read them: grouped digits and unit, 億円 beside large sums, no digit lost for good."""

import math
from dataclasses import dataclass
from decimal import Decimal

from projects.document.values import plain_decimal
from projects.notation import (
    NOT_PRINTED,
    exact_decimal,
    format_grouped,
    group_digits,
    oku,
    wareki_with_gregorian,
)
from projects.notation.years import FIRST_YEAR, LAST_YEAR
from projects.units import Unit

YEN, FISCAL_YEAR = Unit("円"), Unit("年度")
_SIGNIFICANT = 7
_RELIABLE = 15
"""So many digits of a float are those of the number meant; the last ones are dust of the arithmetic."""
_MOST_DECIMALS = 12
_WHOLE_YEN_FROM = 1000
_LONGEST, _MOST_WRITTEN_OUT = 10**16, 30
_SPOKEN_FROM = 10**6
_GREGORIAN_FROM = 1000


@dataclass(frozen=True)
class Amount:
    """A number with its unit. `oku` is a sum in 億円, `exact` all digits where `text` does not show them; else empty."""

    text: str
    oku: str = ""
    exact: str = ""


def amount(value: float, unit: Unit) -> Amount:
    text = with_unit(value, unit)
    if not math.isfinite(value):
        return Amount(text)
    meant = float(f"{value:.{_RELIABLE}g}")
    shortened = number(meant, unit) != all_digits(meant)
    spoken = f"{oku(value)}億円" if unit == YEN and abs(value) >= _SPOKEN_FROM else ""
    return Amount(text, spoken, all_digits(value) if shortened else "")


def with_unit(value: float, unit: Unit) -> str:
    """「33,000円/台」; a fiscal year in both calendars."""
    if unit == FISCAL_YEAR and math.isfinite(value):
        return year_or_years(int(value))
    return f"{number(value, unit)}{unit_text(unit)}"


def unit_text(unit: Unit) -> str:
    """「/年」 where nothing stands above the slash, so that the number is not read with a 1 behind it."""
    text = str(unit)
    return "" if unit.dimensionless else text.removeprefix("1") if text.startswith("1/") else text


def number(value: float, unit: Unit) -> str:
    """Whole yen from 1,000 on; otherwise seven digits count. What cannot be written in digits is a power of ten."""
    if not math.isfinite(value):
        return NOT_PRINTED
    exact = exact_decimal(value)
    if abs(exact) >= _LONGEST:
        return _by_power(exact)
    if ("円", 1) in unit.powers and abs(exact) >= _WHOLE_YEN_FROM:
        return format_grouped(exact, 0)
    decimals = min(max(_SIGNIFICANT - 1 - exact.adjusted(), 0), _MOST_DECIMALS) if exact else 0
    if exact.normalize().as_tuple().exponent >= -decimals:  # type: ignore[operator]  # finite
        return group_digits(Decimal(plain_decimal(exact)))
    shown = format_grouped(exact, decimals)
    return shown if shown.strip("-0.") else _by_power(exact)


def all_digits(value: float) -> str:
    """Nothing rounded; a size that nobody writes out as a power of ten."""
    exact = exact_decimal(value)
    if exact and abs(exact.adjusted()) > _MOST_WRITTEN_OUT:
        return f"{exact.scaleb(-exact.adjusted()).normalize():f}×10^{exact.adjusted()}"
    return group_digits(Decimal(plain_decimal(exact)))


def percent(rate: float) -> str:
    """A rate in per cent; seven digits count."""
    return f"{number(rate * 100, Unit())}%"


def year_or_years(value: int) -> str:
    """A point in time in both calendars; a small number is a span."""
    if FIRST_YEAR <= value <= LAST_YEAR:
        return wareki_with_gregorian(value)
    return f"{value}年度" if value >= _GREGORIAN_FROM else f"{value}年"


def _by_power(exact: Decimal) -> str:
    """1.234567×10^20."""
    digits = exact.scaleb(-exact.adjusted())
    return f"{format_grouped(digits, _SIGNIFICANT - 1).rstrip('0').rstrip('.')}×10^{exact.adjusted()}"
