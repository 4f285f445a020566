"""The kinds of value a section may hold, each once: how it is stored, bounded and described."""

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import AfterValidator, BeforeValidator, PlainSerializer, WithJsonSchema
from pydantic_core import PydanticCustomError

DECIMAL_PATTERN = r"^-?(0|[1-9][0-9]{0,20})(\.[0-9]{1,12})?$"
MONEY_PATTERN = r"^-?(0|[1-9][0-9]{0,15})$"
ROW_ID_PATTERN = r"^[a-z][a-z0-9_]{0,31}$"
SHA256_PATTERN = r"^[0-9a-f]{64}$"
FIRST_YEAR, LAST_YEAR = 1926, 2200
SHORT_TEXT, LONG_TEXT = 200, 4000


class Choice(StrEnum):
    """A closed list of answers: the stored key and the Japanese label people see."""

    label: str

    def __new__(cls, key: str, label: str) -> Self:
        member = str.__new__(cls, key)
        member._value_ = key
        member.label = label
        return member


class Kind(StrEnum):
    """What a field holds; a form chooses its control by it."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    NUMBER = "number"
    MONEY = "money"
    YEAR = "year"
    CHOICE = "choice"
    BOOLEAN = "boolean"
    REFERENCE = "reference"
    FILE = "file"
    ROWS = "rows"
    PART = "part"
    AMOUNTS = "amounts"


@dataclass(frozen=True)
class Marker:
    """Attached to an annotated type: its kind and, for a reference, the list it points into.

    `target` is "section:table" (``demand:groups``), ":table" for a table of the same section, or
    "manual:list" for a list of the edition (``manual:service_lives``).
    """

    kind: Kind
    target: str = ""


def refusal(sentence: str) -> PydanticCustomError:
    """An error whose message is already a Japanese sentence for users."""
    return PydanticCustomError("refused", "{sentence}", {"sentence": sentence})


def plain_decimal(value: Decimal) -> str:
    """The canonical text of a decimal: no exponent, no trailing zeros, no negative zero."""
    text = format(value, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text


def _decimal(value: Any) -> Decimal:
    if isinstance(value, int) and not isinstance(value, bool):
        value = Decimal(value)
    if isinstance(value, Decimal) and value.is_finite() and -30 < value.adjusted() < 30:
        value = plain_decimal(value)
    if not isinstance(value, str) or re.fullmatch(DECIMAL_PATTERN, value, re.ASCII) is None:
        raise refusal("数値は「-1234.5」の形の10進数(整数部21桁、小数部12桁まで)で記入してください。")
    return Decimal(plain_decimal(Decimal(value)))


def _money(value: Any) -> int:
    if isinstance(value, Decimal) and value.is_finite() and value.adjusted() < 30 and value == int(value):
        value = int(value)
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str) or re.fullmatch(MONEY_PATTERN, value, re.ASCII) is None:
        raise refusal("金額は1円単位の整数(16桁まで)で記入してください。")
    return int(value)


def _not_negative(value: Any) -> Any:
    if value < 0:
        raise refusal("負の値は記入できません。0以上の値を記入してください。")
    return value


def _positive(value: Decimal) -> Decimal:
    if value <= 0:
        raise refusal("0より大きい値を記入してください。")
    return value


def _percent(value: Decimal) -> Decimal:
    if not 0 <= value <= 100:
        raise refusal("0から100までの値(%)を記入してください。")
    return value


def _chance(value: Decimal) -> Decimal:
    if not 0 < value < 100:
        raise refusal("0より大きく、100より小さい値(%)を記入してください。")
    return value


def _likelihood(value: Decimal) -> Decimal:
    if not 0 < value <= 100:
        raise refusal("0より大きく、100以下の値(%)を記入してください。")
    return value


def _year(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise refusal("年度は西暦の整数(例: 2025)で記入してください。")
    if not FIRST_YEAR <= value <= LAST_YEAR:
        raise refusal(f"年度は{FIRST_YEAR}年度から{LAST_YEAR}年度までで記入してください。")
    return value


def _whole_years(value: Decimal) -> Decimal:
    if value != value.to_integral_value() or not 1 <= value <= 100:
        raise refusal("年数は1から100までの整数で記入してください。")
    return value


def _days_a_year(value: Decimal) -> Decimal:
    if not 0 < value <= 366:
        raise refusal("年間の日数は、0より大きく366までの数で記入してください。")
    return value


def _clock_hour(value: Decimal) -> Decimal:
    if not 0 <= value <= 48:
        raise refusal("時刻は0から48までの数(17時30分は17.5、翌日の2時は26)で記入してください。")
    return value


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise refusal("文字列で記入してください。")
    if any(ord(character) < 32 and character not in "\n\t" for character in value):
        raise refusal("使用できない制御文字が含まれています。取り除いてください。")
    return value


def _short(value: str) -> str:
    return _within(value, SHORT_TEXT)


def _long(value: str) -> str:
    return _within(value, LONG_TEXT)


def _within(value: str, limit: int) -> str:
    if len(value) > limit:
        raise refusal(f"{limit}文字以内で記入してください(現在{len(value)}文字)。")
    return value


def _row_id(value: Any) -> str:
    if not isinstance(value, str) or re.fullmatch(ROW_ID_PATTERN, value, re.ASCII) is None:
        raise refusal("行の識別子は、英小文字で始まる32文字以内の英小文字・数字・下線で記してください。")
    return value


Number = Annotated[
    Decimal,
    BeforeValidator(_decimal),
    PlainSerializer(plain_decimal, return_type=str),
    WithJsonSchema({"type": "string", "pattern": DECIMAL_PATTERN}),
    Marker(Kind.NUMBER),
]
PositiveNumber = Annotated[Number, AfterValidator(_positive)]
Quantum = Annotated[Number, AfterValidator(_not_negative)]
Percent = Annotated[Number, AfterValidator(_percent)]
Chance = Annotated[Number, AfterValidator(_chance)]
Likelihood = Annotated[Number, AfterValidator(_likelihood)]
WholeYears = Annotated[Number, AfterValidator(_whole_years)]
DaysAYear = Annotated[Number, AfterValidator(_days_a_year)]
ClockHour = Annotated[Number, AfterValidator(_clock_hour)]

Money = Annotated[
    int,
    BeforeValidator(_money),
    PlainSerializer(str, return_type=str),
    WithJsonSchema({"type": "string", "pattern": MONEY_PATTERN}),
    Marker(Kind.MONEY),
]
PositiveMoney = Annotated[Money, AfterValidator(_not_negative)]

FiscalYear = Annotated[
    int,
    BeforeValidator(_year),
    WithJsonSchema({"type": "integer", "minimum": FIRST_YEAR, "maximum": LAST_YEAR}),
    Marker(Kind.YEAR),
]
Text = Annotated[
    str,
    BeforeValidator(_text),
    AfterValidator(_short),
    WithJsonSchema({"type": "string", "maxLength": SHORT_TEXT}),
    Marker(Kind.TEXT),
]
LongText = Annotated[
    str,
    BeforeValidator(_text),
    AfterValidator(_long),
    WithJsonSchema({"type": "string", "maxLength": LONG_TEXT}),
    Marker(Kind.LONG_TEXT),
]
RowId = Annotated[
    str,
    BeforeValidator(_row_id),
    WithJsonSchema({"type": "string", "pattern": ROW_ID_PATTERN}),
]
