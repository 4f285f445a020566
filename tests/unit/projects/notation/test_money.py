import pytest
from hypothesis import given
from hypothesis import strategies as st

from projects.notation import NotationError, echo_money, oku, parse_money

YEN = st.integers(-(10**15) + 1, 10**15 - 1)


@pytest.mark.parametrize(
    ("text", "unit", "yen"),
    [
        ("500", "円", 500),
        ("500", "千円", 500_000),
        ("1.5", "億円", 150_000_000),
        ("△2.5", "百万円", -2_500_000),
        ("1.5億円", "千円", 150_000_000),
        ("1億2,000万", "千円", 120_000_000),
        ("３千円", "円", 3_000),
        ("12百万円", "億円", 12_000_000),
        ("500円", "億円", 500),
        ("￥1,000", "円", 1_000),
        ("-¥5", "円", -5),
    ],
)
def test_amounts_are_in_the_unit_of_the_field_unless_they_name_their_own(
    text: str, unit: str, yen: int
) -> None:
    assert parse_money(text, unit=unit) == yen


@pytest.mark.parametrize(
    ("text", "unit", "advice"),
    [
        ("", "円", "入力されていません"),
        ("円", "円", "入力されていません"),
        ("0.5", "円", "1円未満"),
        ("1.23456", "千円", "1円未満の端数（1,234.56円）"),
        ("12%", "円", "「%」を除き"),
        ("千円", "円", "読めません"),
        ("10,000,000億円", "円", "1,000兆円未満"),
        ("1e400", "円", "指数"),
    ],
)
def test_amounts_that_are_not_whole_yen_are_refused(text: str, unit: str, advice: str) -> None:
    with pytest.raises(NotationError, match=advice.replace("（", r"\（")):
        parse_money(text, unit=unit)


@pytest.mark.parametrize(
    ("yen", "text"),
    [
        (99_999_999, "1.00"),
        (100_000_000, "1.0"),
        (96_000_000, "0.96"),
        (95_500_000, "0.96"),
        (-99_999_999, "-1.00"),
        (-100_000_000, "-1.0"),
        (149_999_999.9, "1.5"),
        (0, "0.00"),
        (-400_000, "0.00"),
        (123_456_789_012, "1,234.6"),
    ],
)
def test_oku_has_two_decimals_only_below_one_and_looks_before_rounding(yen: float, text: str) -> None:
    assert oku(yen) == text


@pytest.mark.parametrize(
    ("yen", "text"),
    [
        (0, "0円"),
        (120_000_000, "1億2,000万円"),
        (100_000_001, "1億1円"),
        (-123_456_789, "-1億2,345万6,789円"),
        (10**12, "1兆円"),
    ],
)
def test_the_reading_aid_says_the_amount_as_it_is_spoken(yen: int, text: str) -> None:
    assert echo_money(yen) == text


@given(YEN)
def test_the_reading_aid_can_be_typed_back(yen: int) -> None:
    assert parse_money(echo_money(yen), unit="百万円") == yen
