"""How numbers, money and fiscal years are read and printed (pure)."""

from projects.notation.errors import NotationError
from projects.notation.money import echo_money, oku, parse_money
from projects.notation.numbers import (
    NOT_PRINTED,
    exact_decimal,
    format_fixed,
    format_grouped,
    group_digits,
    parse_decimal,
    percent_text,
    ratio_text,
)
from projects.notation.years import parse_fiscal_year, wareki, wareki_with_gregorian

__all__ = [
    "NOT_PRINTED",
    "NotationError",
    "echo_money",
    "exact_decimal",
    "format_fixed",
    "format_grouped",
    "group_digits",
    "oku",
    "parse_decimal",
    "parse_fiscal_year",
    "parse_money",
    "percent_text",
    "ratio_text",
    "wareki",
    "wareki_with_gregorian",
]
