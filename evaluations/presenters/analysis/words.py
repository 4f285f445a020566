"""Factors, changes and values of inputs as people read them."""

from decimal import Decimal

from evaluations.analysis.inputs import Input, is_factor
from evaluations.appraisal import EirrFigure
from evaluations.presenters.figures import eirr_figure
from projects.notation import NOT_PRINTED, exact_decimal, format_fixed, format_grouped, oku, percent_text

TOO_LARGE = 1e22
"""Yen beyond this say nothing and have more digits than a number holds."""
LARGE_NOTE = "金額が大きすぎるため示しません。"
_FINEST = 6
_AS_ENTERED, _ROUNDED = 12, 4


def factor_text(factor: float) -> str:
    """「0.758倍」; more decimals where it would read exactly 1 without being 1."""
    digits = 3
    while digits < _FINEST and factor != 1 and Decimal(format_fixed(factor, digits)) == 1:
        digits += 1
    return f"{format_fixed(factor, digits)}倍"


def plain_factor_text(factor: float) -> str:
    """The end of a range, without needless decimals: 「10倍」."""
    return f"{format_fixed(factor, 3).rstrip('0').rstrip('.')}倍"


def change_of(factor: float) -> str:
    """「-24.2%」: the change from the present value, with more decimals where it would read 0."""
    change, digits = exact_decimal(factor) * 100 - 100, 1
    while digits < _FINEST and change and not Decimal(format_fixed(change, digits)):
        digits += 1
    return f"{'+' if change > 0 else ''}{format_fixed(change, digits)}%"


def present_text(one: Input) -> str:
    """The value of the case, with its unit; why there is no single one."""
    return "年度・区分ごとの値" if one.value is None else _with_unit(one, one.value, _AS_ENTERED)


def moved_text(one: Input, factor: float) -> str:
    """The input multiplied, to four digits; 「−」 where it has no single value."""
    return NOT_PRINTED if one.value is None else _with_unit(one, one.value * factor, _ROUNDED)


def money_text(yen: float | None) -> str:
    """億円 (C5)."""
    return NOT_PRINTED if yen is None or abs(yen) >= TOO_LARGE else oku(yen)


def eirr_text(eirr: EirrFigure | None) -> str:
    """Per cent; 「−」 unless there is exactly one rate."""
    return percent_text(None if eirr is None else eirr.value)


def eirr_note(eirr: EirrFigure | None) -> str:
    """Why there is no single rate."""
    return "" if eirr is None else eirr_figure(eirr).note


def _with_unit(one: Input, value: float, digits: int) -> str:
    """A share as per cent; nothing for a whole factor, whose value is the multiple itself."""
    if is_factor(one.key):
        return NOT_PRINTED
    if not one.unit and one.highest_factor is not None:
        return f"{_figure(value * 100, digits)}%"
    return f"{_figure(value, digits)}{one.unit}"


def _figure(value: float, digits: int) -> str:
    """So many digits, all of those before the point, without needless zeros behind it."""
    decimals = max(0, digits - 1 - exact_decimal(value).adjusted()) if value else 0
    text = format_grouped(value, decimals)
    return text.rstrip("0").rstrip(".") if "." in text else text
