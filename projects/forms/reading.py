"""What people type as values of a document, and values as people would type them."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from projects.document import Choice, FieldSpec, Kind
from projects.document.values import ROW_ID_PATTERN, plain_decimal
from projects.notation import (
    NotationError,
    echo_money,
    group_digits,
    parse_decimal,
    parse_fiscal_year,
    parse_money,
    wareki_with_gregorian,
)
from projects.notation.money import MONEY_UNITS

YES, NO = "yes", "no"
BOOLEANS = ((YES, "はい"), (NO, "いいえ"))
SHOWN_UNITS = ("円", "千円", "百万円", "億円")
Option = tuple[str, str]


def clean_text(text: str) -> str:
    """Line ends made one, invisible control characters of pasted text dropped, ends trimmed."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\v", "\n")
    return "".join(mark for mark in text if mark in "\n\t" or ord(mark) >= 32).strip()


def read_text(spec: FieldSpec, text: str, *, unit: str = "円", options: Sequence[Option] = ()) -> Any:
    """The JSON value a text means, None for an empty one. Raises NotationError with a sentence."""
    if not text:
        return None
    match spec.kind:
        case Kind.NUMBER:
            return plain_decimal(parse_decimal(text, unit=spec.unit))
        case Kind.MONEY | Kind.AMOUNTS:
            return str(parse_money(text, unit=unit))
        case Kind.YEAR:
            return parse_fiscal_year(text)
        case Kind.BOOLEAN:
            return _chosen(text, BOOLEANS) == YES
        case Kind.CHOICE:
            return _chosen(text, choice_options(spec.choices))
        case Kind.REFERENCE:
            return _referred(text, options)
        case Kind.TEXT:
            return " ".join(text.splitlines())
        case _:
            return text


def show_value(value: Any, kind: Kind, unit: str = "円") -> str:
    """A value of the document as its author would type it into a field."""
    if value is None:
        return ""
    match kind:
        case Kind.NUMBER:
            return group_digits(Decimal(value))
        case Kind.MONEY | Kind.AMOUNTS:
            return group_digits(_scaled(Decimal(value), unit))
        case Kind.BOOLEAN:
            return YES if value else NO
        case Kind.CHOICE:
            return str(value.value) if isinstance(value, Choice) else str(value)
        case _:
            return str(value)


def echo(kind: Kind, value: Any) -> str:
    """How a value was understood, printed beneath its field: both calendars, the amount as it is spoken."""
    if value is None:
        return ""
    if kind is Kind.YEAR:
        return wareki_with_gregorian(int(value))
    if kind in (Kind.MONEY, Kind.AMOUNTS):
        return echo_money(int(value))
    return ""


def choice_options(choices: Sequence[Choice]) -> tuple[Option, ...]:
    return tuple((choice.value, choice.label) for choice in choices)


def _scaled(yen: Decimal, unit: str) -> Decimal:
    """Exact, without zeros behind the point: 1,234.567 千円."""
    return Decimal(plain_decimal(yen / MONEY_UNITS[unit]))


def _chosen(text: str, options: Sequence[Option]) -> str:
    """The key of an option, chosen or pasted by its label."""
    if _is_key(text, options):
        return text
    by_label = [key for key, label in options if label == text]
    if len(by_label) == 1:
        return by_label[0]
    labels = "、".join(label for _, label in options[:8])
    advice = f"{labels}から選んでください。" if labels else "選ぶ対象となる表を先に記入してください。"
    raise NotationError(f"「{text[:30]}」は選択肢にありません。{advice}")


def _referred(text: str, options: Sequence[Option]) -> str:
    """As `_chosen`; the id of a row that is gone means nothing to people, so it is not quoted."""
    if re.fullmatch(ROW_ID_PATTERN, text) and not _is_key(text, options):
        raise NotationError("選んでいた行は、いまの表にありません。選び直してください。")
    return _chosen(text, options)


def _is_key(text: str, options: Sequence[Option]) -> bool:
    return any(key == text for key, _ in options)
