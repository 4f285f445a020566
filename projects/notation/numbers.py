"""Decimal numbers: read as people type them, printed as the sheets want them (C5)."""

import math
import re
from decimal import ROUND_HALF_UP, Context, Decimal

from projects.notation.characters import half_width
from projects.notation.errors import NotationError, quoted

NOT_PRINTED = "−"
"""Stands where a figure has no value to print; a minus sign is always the hyphen "-"."""

_MULTIPLIERS = {"兆": 10**12, "億": 10**8, "万": 10**4, "千": 10**3, "百": 10**2}
_PLAIN = re.compile(r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?|\.[0-9]+")
_EXPONENT = re.compile(r"[+-]?[0-9.,]+[eE][+-]?[0-9]+")
_SPLIT_DIGITS = re.compile(r"[0-9.,] [0-9.,]")
_MOST_DIGITS = 30
_LONGEST_TEXT = 100
EXACT = Context(prec=400, rounding=ROUND_HALF_UP)
"""Wide enough that neither a typed number nor a float loses a digit."""
_LIKE_THIS = "「1,234」「0.5」「1億2,000万」「△1,234」のように入力してください。"


def parse_decimal(text: str, *, unit: str = "") -> Decimal:
    """The number a person typed.

    Read: half and full width, grouping commas, signs (- − △ ▲), and the multipliers 百 千 万 億 兆.
    A unit typed behind the number is dropped when it is `unit`, the unit shown beside the field. Without `unit`
    a "%" is dropped too. No unit ever scales the number: 「12%」 is 12 in a field of per cent.

    Raises:
        NotationError: empty, not a number, ambiguous, or of more than 30 digits.
    """
    plain = half_width(text)
    body = _without_unit(text, plain, half_width(unit))
    if not body:
        raise NotationError(f"数が入力されていません。{_LIKE_THIS}")
    if len(body) > _LONGEST_TEXT or sum(mark.isdigit() for mark in body) > _MOST_DIGITS:
        raise NotationError(
            f"{quoted(text)}はけたが多すぎて読めません。数字は{_MOST_DIGITS}けたまでで入力してください。"
        )
    if reason := _why_unreadable(body):
        raise NotationError(f"{quoted(text)}は数として読めません。{reason}")
    return _signed(text, body.replace(" ", ""))


def has_multiplier(text: str) -> bool:
    """Whether the typed number names its own size (千, 万, 億 …)."""
    return any(mark in text for mark in _MULTIPLIERS)


def group_digits(value: Decimal | int) -> str:
    """All digits of the value with grouping commas: -1,234.5."""
    return _without_negative_zero(f"{exact_decimal(value):,f}")


def format_fixed(value: Decimal | float, digits: int) -> str:
    """The value with `digits` decimals, ROUND_HALF_UP, "-" as minus, no commas."""
    return _without_negative_zero(f"{_rounded(value, digits):f}")


def format_grouped(value: Decimal | float, digits: int) -> str:
    """As `format_fixed`, with grouping commas."""
    return _without_negative_zero(f"{_rounded(value, digits):,f}")


def ratio_text(value: Decimal | float | None) -> str:
    """B/C as the sheet prints it (C5): one decimal, up to three while it would read exactly 1 without being 1."""
    if value is None or not math.isfinite(value):
        return NOT_PRINTED
    exact = exact_decimal(value)
    digits = 1
    while digits < 3 and exact != 1 and _rounded(exact, digits) == 1:
        digits += 1
    return format_fixed(exact, digits)


def percent_text(fraction: Decimal | float | None) -> str:
    """A rate as per cent with one decimal (C5): 0.0448 -> 4.5; no rate -> 「−」."""
    if fraction is None or not math.isfinite(fraction):
        return NOT_PRINTED
    return format_fixed(exact_decimal(fraction).scaleb(2, EXACT), 1)


def _without_unit(text: str, plain: str, unit: str) -> str:
    if unit and plain.endswith(unit):
        return plain.removesuffix(unit).rstrip()
    if plain.endswith("%"):
        if unit:
            raise NotationError(
                f"{quoted(text)}は読めません。この欄の単位は「{unit}」です。「%」を付けずに、{unit}の数で入力してください。"
            )
        return plain.removesuffix("%").rstrip()
    return plain


def _why_unreadable(body: str) -> str:
    """The particular advice for a known habit that cannot be read; empty when there is none."""
    if "ー" in body or "ｰ" in body:
        return "「ー」は長音記号です。マイナスは「-」または「△」で入力してください。"
    if body.startswith("(") and body.endswith(")"):
        return "かっこ付きの数は読めません。マイナスは「-」または「△」で入力してください。"
    if _EXPONENT.fullmatch(body):
        return "指数の書き方は使えません。「100,000」のようにすべてのけたを入力してください。"
    if _SPLIT_DIGITS.search(body):
        return "数字の途中に空白があります。空白を除くか、けたの区切りには「,」を使ってください。"
    return ""


def _signed(text: str, body: str) -> Decimal:
    sign, rest = (body[0], body[1:]) if body[0] in "+-" else ("+", body)
    value = _scaled(text, rest, list(_MULTIPLIERS.items()))
    return EXACT.minus(value) if sign == "-" and value else value


def _scaled(text: str, body: str, multipliers: list[tuple[str, int]]) -> Decimal:
    """Read 「1億2,000万」: the part before each multiplier times it, plus the smaller part behind it."""
    for place, (mark, multiplier) in enumerate(multipliers):
        head, found, tail = body.partition(mark)
        if not found:
            continue
        smaller = multipliers[place + 1 :]
        large = _scaled(text, head, smaller)
        small = _scaled(text, tail, smaller) if tail else Decimal(0)
        if small >= multiplier or (tail and large != large.to_integral_value()):
            raise NotationError(
                f"{quoted(text)}は大きさが一つに決まりません。「1億2,000万」「1.5億」のように入力してください。"
            )
        return _shortest(EXACT.add(EXACT.multiply(large, Decimal(multiplier)), small))
    return _plain(text, body)


def _plain(text: str, body: str) -> Decimal:
    if _PLAIN.fullmatch(body):
        return Decimal(body.replace(",", ""))
    if re.fullmatch(r"[0-9.,]*[0-9][0-9.,]*", body) and "," in body:
        raise NotationError(
            f"{quoted(text)}は「,」の位置が正しくないため読めません。"
            "「1,234」のように3けたごとに区切るか、「,」を除いてください。小数点は「.」です。"
        )
    raise NotationError(f"{quoted(text)}は数として読めません。{_LIKE_THIS}")


def _shortest(value: Decimal) -> Decimal:
    """1.5億 is 150000000, not 150000000.0."""
    whole = value.to_integral_value()
    return whole if whole == value else value


def exact_decimal(value: Decimal | float) -> Decimal:
    """The shortest decimal that means the value (a float 0.15 is 0.15, not 0.1499…); NaN is refused."""
    exact = Decimal(repr(float(value))) if isinstance(value, float) else Decimal(value)
    if not exact.is_finite():
        raise ValueError(f"cannot print {value!r}")
    return exact


def _rounded(value: Decimal | float, digits: int) -> Decimal:
    return exact_decimal(value).quantize(Decimal(1).scaleb(-digits), context=EXACT)


def _without_negative_zero(text: str) -> str:
    return text.removeprefix("-") if not text.strip("-0.,") else text
