"""Money: yen in the document (C4), 円 千円 百万円 億円 at entry, 億円 on the sheets (C5)."""

import re
from decimal import Decimal

from projects.notation.characters import half_width
from projects.notation.errors import NotationError, quoted
from projects.notation.numbers import (
    EXACT,
    exact_decimal,
    format_grouped,
    group_digits,
    has_multiplier,
    parse_decimal,
)

MONEY_UNITS = {"円": 1, "千円": 10**3, "万円": 10**4, "百万円": 10**6, "億円": 10**8}
_ONE_OKU = 10**8
_LARGEST = 10**15
_ECHO_STEPS = ((10**12, "兆"), (10**8, "億"), (10**4, "万"))


def parse_money(text: str, *, unit: str = "円") -> int:
    """Whole yen from a typed amount.

    Args:
        text: a number in `unit`, or an amount that names its own size (「1.5億円」「3千円」「1億2,000万」「500円」).
        unit: unit of the field, one of `MONEY_UNITS`.

    Raises:
        NotationError: not an amount, a fraction of a yen, or 1,000兆円 and more.
    """
    scale = MONEY_UNITS[unit]
    plain = half_width(text)
    body = re.sub(r"^([+-]?) ?[¥\\] ?", r"\1", plain.removesuffix("円").rstrip())
    if "%" in body:
        raise NotationError(
            f"{quoted(text)}は金額として読めません。「%」を除き、{unit}の数で入力してください。"
        )
    if not body:
        raise NotationError(f"金額が入力されていません。{unit}の数か、「1.5億円」のように入力してください。")
    if plain.endswith("円") or has_multiplier(body):
        scale = 1
    return _whole_yen(text, EXACT.multiply(parse_decimal(body), Decimal(scale)))


def oku(yen: Decimal | float) -> str:
    """The amount in 億円, without the unit (C5): one decimal, two below 1億円; the limit is tested before rounding."""
    exact = exact_decimal(yen)
    digits = 2 if abs(exact) < _ONE_OKU else 1
    return format_grouped(exact.scaleb(-8, EXACT), digits)


def echo_money(yen: int) -> str:
    """The amount as it is spoken, shown beside a field: 1億2,000万円."""
    rest, parts = abs(yen), []
    for step, mark in _ECHO_STEPS:
        count, rest = divmod(rest, step)
        if count:
            parts.append(f"{group_digits(count)}{mark}")
    if rest or not parts:
        parts.append(group_digits(rest))
    return f"{'-' if yen < 0 else ''}{''.join(parts)}円"


def _whole_yen(text: str, amount: Decimal) -> int:
    if abs(amount) >= _LARGEST:
        raise NotationError(
            f"{quoted(text)}は大きすぎます。1,000兆円未満の金額を入力してください。単位の取り違えがないか確かめてください。"
        )
    if amount != amount.to_integral_value():
        raise NotationError(
            f"{quoted(text)}は1円未満の端数（{group_digits(amount.normalize(EXACT))}円）になります。"
            "1円単位になるように入力してください。"
        )
    return int(amount)
