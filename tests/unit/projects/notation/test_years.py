import pytest

from projects.notation import NotationError, parse_fiscal_year, wareki, wareki_with_gregorian


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("R7", 2025),
        ("r7", 2025),
        ("R.7", 2025),
        ("Ｒ７年度", 2025),
        ("令7", 2025),
        ("令和7年度", 2025),
        ("令和 7 年度", 2025),
        ("2025", 2025),
        ("２０２５年度", 2025),
        ("FY2025", 2025),
        ("令和元", 2019),
        ("R元", 2019),
        ("令和元年度", 2019),
        ("平成31年度", 2019),
        ("H32", 2020),
        ("昭和63", 1988),
        ("S64", 1989),
        ("1926", 1926),
        ("2200", 2200),
    ],
)
def test_fiscal_years_are_read_in_both_calendars(text: str, year: int) -> None:
    assert parse_fiscal_year(text) == year


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("", "入力されていません"),
        ("7", "元号がありません"),
        ("25年度", "元号がありません"),
        ("R0", "「R0」は年度として読めません"),
        ("2025年4月", "月日は付けず"),
        ("R7.4", "月日は付けず"),
        ("2025.5", "月日は付けず"),
        ("大正14", "年度として読めません"),
        ("1925", "範囲を外れて"),
        ("R200", "範囲を外れて"),
    ],
)
def test_what_is_no_fiscal_year_is_refused_with_a_remedy(text: str, advice: str) -> None:
    with pytest.raises(NotationError, match=advice):
        parse_fiscal_year(text)


@pytest.mark.parametrize(
    ("year", "text"),
    [
        (2025, "令和7年度"),
        (2019, "令和元年度"),
        (2018, "平成30年度"),
        (1989, "平成元年度"),
        (1988, "昭和63年度"),
        (1926, "昭和元年度"),
    ],
)
def test_a_year_of_change_prints_the_new_era(year: int, text: str) -> None:
    assert wareki(year) == text


def test_a_typed_year_is_echoed_in_both_calendars() -> None:
    assert wareki_with_gregorian(parse_fiscal_year("H32")) == "令和2年度(2020年度)"


def test_every_printed_year_is_read_back() -> None:
    assert all(parse_fiscal_year(wareki(year)) == year for year in range(1926, 2201))


def test_years_before_the_era_table_do_not_print() -> None:
    with pytest.raises(NotationError, match="1926年度から"):
        wareki(1925)
