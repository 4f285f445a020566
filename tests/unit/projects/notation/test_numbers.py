import math
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from projects.notation import (
    NotationError,
    format_fixed,
    group_digits,
    parse_decimal,
    percent_text,
    ratio_text,
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1234", "1234"),
        ("１，２３４．５", "1234.5"),
        (" 1,234,567 ", "1234567"),
        ("1、000", "1000"),
        (".5", "0.5"),
        ("-0", "0"),
        ("+3", "3"),
        ("△1,234", "-1234"),
        ("▲ 5", "-5"),
        ("−3", "-3"),
        ("－３", "-3"),
        ("１２％", "12"),
        ("12千", "12000"),
        ("3百万", "3000000"),
        ("1.5億", "150000000"),
        ("1億2,000万", "120000000"),
        ("1 億 2000 万", "120000000"),
        ("9" * 30, "9" * 30),
        ("1." + "0" * 28 + "1", "1." + "0" * 28 + "1"),
    ],
)
def test_numbers_are_read_as_people_type_them(text: str, value: str) -> None:
    assert str(parse_decimal(text)) == value


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("", "入力されていません"),
        ("　", "入力されていません"),
        ("abc", "「abc」は数として読めません"),
        ("ー5", "長音記号"),
        ("(1,234)", "かっこ"),
        ("1,23", "「,」の位置"),
        ("1.234,5", "「,」の位置"),
        ("1 2", "空白"),
        ("1e5", "指数"),
        ("1E400", "指数"),
        ("NaN", "読めません"),
        ("Infinity", "読めません"),
        ("①", "読めません"),
        ("1²", "読めません"),
        ("--1", "読めません"),
        ("億", "読めません"),
        ("1.5億3万", "一つに決まりません"),
        ("1億20000万", "一つに決まりません"),
        ("1" * 31, "30けた"),
        ("x" * 10_000, "けたが多すぎ"),
    ],
)
def test_what_cannot_be_read_is_said_with_a_remedy(text: str, advice: str) -> None:
    with pytest.raises(NotationError, match=advice) as caught:
        parse_decimal(text)
    assert caught.value.sentence.endswith("。")
    assert len(caught.value.sentence) < 200


def test_the_unit_beside_the_field_may_be_typed_but_no_other() -> None:
    assert parse_decimal("1,200個", unit="個") == 1200
    assert parse_decimal("１２％", unit="%") == 12
    with pytest.raises(NotationError, match="この欄の単位は「個」"):
        parse_decimal("12%", unit="個")


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**20), max_value=10**20))
def test_a_printed_number_is_read_back(value: Decimal) -> None:
    assert parse_decimal(group_digits(value)) == value


@pytest.mark.parametrize(
    ("value", "digits", "text"),
    [
        (0.15, 1, "0.2"),
        (Decimal("2.5"), 0, "3"),
        (-2.5, 0, "-3"),
        (-0.04, 1, "0.0"),
        (1234567.0, 1, "1234567.0"),
        (Decimal("1E+3"), 0, "1000"),
    ],
)
def test_printing_rounds_half_up_with_a_plain_minus(value: Decimal | float, digits: int, text: str) -> None:
    assert format_fixed(value, digits) == text


def test_digits_are_grouped_by_three() -> None:
    assert group_digits(Decimal("-1234.50")) == "-1,234.50"
    assert group_digits(1234567) == "1,234,567"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1.0, "1.0"),
        (Decimal(1), "1.0"),
        (0.95, "0.95"),
        (0.949, "0.9"),
        (0.996, "0.996"),
        (1.04, "1.04"),
        (1.05, "1.1"),
        (1.0004, "1.000"),
        (0.9996, "1.000"),
        (1.0005, "1.001"),
        (2.25, "2.3"),
        (-1.25, "-1.3"),
        (0, "0.0"),
        (None, "−"),
        (math.nan, "−"),
    ],
)
def test_a_ratio_never_reads_one_while_three_decimals_can_tell(value: float | None, text: str) -> None:
    assert ratio_text(value) == text


def test_a_rate_prints_as_per_cent_and_no_rate_as_a_dash() -> None:
    assert percent_text(0.0445) == "4.5"
    assert percent_text(-0.052) == "-5.2"
    assert percent_text(500.0) == "50000.0"
    assert percent_text(-4.3e-30) == "0.0"
    assert percent_text(None) == "−"
