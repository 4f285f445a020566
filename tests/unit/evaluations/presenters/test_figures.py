"""Figures as people read them (C5)."""

import pytest

from evaluations.appraisal import EirrFigure
from evaluations.presenters.figures import eirr_figure, thousands


def test_one_internal_rate_is_a_percentage_of_one_decimal_even_below_zero() -> None:
    figure = eirr_figure(EirrFigure(status="一意", value=-0.0125, roots=(-0.0125,)))
    assert (figure.value, figure.unit, figure.note) == ("-1.3", "%", "")


def test_several_internal_rates_are_named_but_none_stands_as_the_figure() -> None:
    figure = eirr_figure(EirrFigure(status="複数", value=None, roots=(0.1, 0.2)))
    assert figure.value == "−"
    assert "10.0%、20.0%" in figure.note
    assert figure.is_interpretation


@pytest.mark.parametrize("status", ["なし", "範囲外"])
def test_a_missing_internal_rate_says_why(status: str) -> None:
    figure = eirr_figure(EirrFigure.model_validate({"status": status, "value": None, "roots": ()}))
    assert figure.value == "−"
    assert "ため、値を示しません。" in figure.note


def test_yearly_amounts_are_thousands_rounded_half_up() -> None:
    assert [thousands(yen) for yen in (1_234_500.0, -1_234_500.0, 499.0, 0.0)] == [
        "1,235",
        "-1,235",
        "0",
        "0",
    ]
