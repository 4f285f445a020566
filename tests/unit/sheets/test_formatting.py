"""Figures as the sheet prints them (C5)."""

from evaluations.appraisal import EirrFigure, Range
from sheets.formatting import eirr_text, range_ends, volume_text, year_text
from tests.unit.sheets.printed_case import make_outcome


def test_a_range_runs_from_minus_ten_per_cent_to_plus_ten() -> None:
    assert range_ends(Range(low=make_outcome(1.54), high=make_outcome(1.26))) == ("1.5", "1.3")


def test_each_end_of_a_range_shows_by_itself_that_it_is_not_one() -> None:
    assert range_ends(Range(low=make_outcome(0.96), high=make_outcome(1.04))) == ("0.96", "1.04")


def test_a_range_without_cost_has_no_ratio() -> None:
    assert range_ends(Range(low=make_outcome(None), high=make_outcome(1.2))) == ("−", "1.2")


def test_an_eirr_is_printed_only_when_it_is_the_only_one() -> None:
    assert eirr_text(EirrFigure(status="一意", value=0.06249, roots=(0.06249,))) == "6.2"
    assert eirr_text(EirrFigure(status="一意", value=-0.0125, roots=(-0.0125,))) == "-1.3"
    assert eirr_text(EirrFigure(status="複数", value=None, roots=(0.01, 0.2))) == "−"


def test_a_volume_below_one_unit_keeps_two_decimals() -> None:
    assert volume_text(85_000, 10_000) == "8.5"
    assert volume_text(9_960, 10_000) == "1.00"
    assert volume_text(1_250, 10_000) == "0.13"


def test_a_forecast_is_of_a_year_as_the_form_writes_it() -> None:
    assert year_text(2030) == "令和12年"
    assert year_text(2019) == "令和元年"
