"""Numbers of an explanation: rounded to be read, and never without a way to all their digits."""

import pytest

from evaluations.presenters.explanation.amounts import Amount, amount
from projects.units import Unit


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [
        (2_183_184_875.946827, "円", Amount("2,183,184,876円", "21.8億円", "2,183,184,875.946827")),
        (33_000.0, "円/台", Amount("33,000円/台")),
        (29_999.999999999996, "円/台", Amount("30,000円/台")),  # 33,000 / 1.1 in binary
        (1.3173964663765292, "", Amount("1.317396", "", "1.3173964663765292")),
        (-0.5, "トン", Amount("-0.5トン")),
        (0.025, "1/年", Amount("0.025/年")),
        (2028.0, "年度", Amount("令和10年度(2028年度)")),
        (38.0, "年度", Amount("38年")),
        (1.25e20, "トン", Amount("1.25×10^20トン", "", "125,000,000,000,000,000,000")),
        (1.5e-13, "", Amount("1.5×10^-13", "", "0.00000000000015")),
        (float("nan"), "", Amount("−")),
    ],
)
def test_an_amount_is_grouped_and_keeps_its_digits(value: float, unit: str, shown: Amount) -> None:
    assert amount(value, Unit(unit)) == shown
