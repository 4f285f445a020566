"""What a value may be, and the one form in which it is kept."""

from decimal import Decimal
from typing import Annotated, Any

import pytest
from pydantic import TypeAdapter, ValidationError

from projects.document.values import (
    Chance,
    FiscalYear,
    Likelihood,
    LongText,
    Money,
    Number,
    Percent,
    PositiveMoney,
    PositiveNumber,
    Quantum,
    RowId,
    Text,
    WholeYears,
)


def kept(kind: Any, value: Any) -> Any:
    adapter: TypeAdapter[Any] = TypeAdapter(Annotated[kind, "value"])
    return adapter.dump_python(adapter.validate_python(value), mode="json")


def refusal(kind: Any, value: Any) -> str:
    with pytest.raises(ValidationError) as caught:
        kept(kind, value)
    (detail,) = caught.value.errors()
    return str(detail["msg"])


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("1.50", "1.5"),
        ("100", "100"),
        ("-0", "0"),
        ("-0.0", "0"),
        ("0.000000000001", "0.000000000001"),
        ("9" * 21, "9" * 21),
        (7, "7"),
    ],
)
def test_equal_numbers_are_kept_as_equal_texts(typed: Any, text: str) -> None:
    assert kept(Number, typed) == text


@pytest.mark.parametrize(
    "typed",
    ["1e400", "1E5", "NaN", "Infinity", "", " 1", "1,000", "１", "01", "+1", ".5", "5.", "9" * 22, 1.5, True],
)
def test_anything_but_a_plain_decimal_is_refused(typed: Any) -> None:
    assert "10進数" in refusal(Number, typed)


@pytest.mark.parametrize(
    "typed", ["1.5", "1e3", "9" * 17, "", None, True, 1.0, Decimal("1e400"), Decimal("0.5")]
)
def test_money_is_whole_yen(typed: Any) -> None:
    assert "1円単位の整数" in refusal(Money, typed)


def test_whole_yen_of_any_kind_are_money() -> None:
    assert kept(Money, Decimal("1.20e3")) == kept(Money, 1200) == "1200"


def test_a_site_may_be_lost_for_certain_once_the_earth_shakes() -> None:
    assert kept(Likelihood, "100") == "100"


def test_money_is_kept_as_text_so_that_no_reader_rounds_it() -> None:
    assert kept(Money, "-9007199254740993") == "-9007199254740993"


@pytest.mark.parametrize(
    ("kind", "typed", "words"),
    [
        (PositiveMoney, "-1", "負の値"),
        (Quantum, "-0.1", "負の値"),
        (PositiveNumber, "0", "0より大きい"),
        (Percent, "100.1", "0から100まで"),
        (Chance, "0", "0より大きく、100より小さい"),
        (Chance, "100", "0より大きく、100より小さい"),
        (Likelihood, "0", "0より大きく、100以下"),
        (Likelihood, "100.1", "0より大きく、100以下"),
        (WholeYears, "1.5", "1から100までの整数"),
        (WholeYears, "101", "1から100までの整数"),
        (FiscalYear, 1925, "1926年度から2200年度まで"),
        (FiscalYear, 2201, "1926年度から2200年度まで"),
        (FiscalYear, "2025", "西暦の整数"),
        (Text, "あ" * 201, "200文字以内"),
        (LongText, "あ" * 4001, "4000文字以内"),
        (Text, "ベル\a", "制御文字"),
        (RowId, "A-1", "英小文字"),
    ],
)
def test_a_value_out_of_bounds_is_refused_with_the_bound(kind: Any, typed: Any, words: str) -> None:
    assert words in refusal(kind, typed)
