"""The legal rates of consumption tax by day and by fiscal year."""

from datetime import date
from decimal import Decimal

import pytest

from projects.manuals import consumption_tax_rate, consumption_tax_rate_for_fiscal_year


@pytest.mark.parametrize(
    ("day", "rate"),
    [
        (date(1989, 4, 1), "0.03"),
        (date(1997, 3, 31), "0.03"),
        (date(1997, 4, 1), "0.05"),
        (date(2014, 3, 31), "0.05"),
        (date(2014, 4, 1), "0.08"),
        (date(2019, 9, 30), "0.08"),
        (date(2019, 10, 1), "0.10"),
    ],
)
def test_a_rate_holds_from_its_first_day(day: date, rate: str) -> None:
    assert consumption_tax_rate(day).value == Decimal(rate)


@pytest.mark.parametrize(("year", "rate"), [(2010, "0.05"), (2018, "0.08"), (2019, "0.10"), (2025, "0.10")])
def test_a_fiscal_year_has_the_rate_of_its_last_day(year: int, rate: str) -> None:
    assert consumption_tax_rate_for_fiscal_year(year).value == Decimal(rate)


def test_before_the_tax_existed_the_rate_is_asked_for() -> None:
    with pytest.raises(LookupError, match="税率を直接記入"):
        consumption_tax_rate(date(1989, 3, 31))
