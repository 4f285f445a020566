"""Figures as people read them (C5)."""

import pytest

from evaluations.appraisal import EirrFigure, evaluate
from evaluations.presenters.figures import eirr_figure, thousands
from evaluations.presenters.result_page import small_figures
from tests.unit.evaluations.sound_case import EDITION, sound, sound_earthquake


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


def test_the_result_of_an_earthquake_proof_base_says_what_it_is_without_time_cost() -> None:
    """The worked case: B 770,059,023.62, B/C 1.56, B-C 276,824,755.30 (D6)."""
    figures, others = (evaluate(case(), EDITION).figures for case in (sound_earthquake, sound))
    assert figures is not None
    assert others is not None
    (untimed,) = small_figures(figures)[2:]

    assert (untimed.label, untimed.name, untimed.value) == ("時間費用を含めない場合", "B/C", "1.6")
    assert untimed.note.startswith("総便益7.7億円、B-C2.8億円。")
    assert len(small_figures(others)) == 2
