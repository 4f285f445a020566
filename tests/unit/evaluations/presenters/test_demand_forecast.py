"""実績と予測: the numbers beneath the drawing."""

from evaluations.presenters.demand_forecast import DemandForecast, demand_forecast
from tests.unit.evaluations.sound_case import EDITION, Change, Draft, sound, worked


def rows(forecast: DemandForecast, group: int = 0) -> list[tuple[str, str, str, str]]:
    return [(year, kind, ratio, volume) for year, volume, ratio, kind, _ in forecast.charts[group].rows]


def test_past_years_then_the_shares_the_engine_uses_with_equal_years_together() -> None:
    """50,000 t × 20 %, 32.5 %, 60 %, 90 %, 100 % (see type3_dearer_alternative.yaml)."""
    forecast = demand_forecast(worked("type3_dearer_alternative"), EDITION)

    assert rows(forecast) == [
        ("令和4年度(2022年度)", "実績", "", "41,000"),
        ("令和5年度(2023年度)", "実績", "", "42,500"),
        ("令和10年度(2028年度)", "予測", "20.0%", "10,000"),
        ("令和11年度(2029年度)", "予測", "32.5%", "16,250"),
        ("令和12年度(2030年度)", "予測", "60.0%", "30,000"),
        ("令和13年度(2031年度)", "予測", "90.0%", "45,000"),
        ("令和14年度(2032年度)から令和19年度(2037年度)まで", "予測", "100.0%", "50,000"),
    ]
    assert (forecast.curve, forecast.formula) == ("S字で補う", "a + (100% - a) × (3x² - 2x³)")


def test_growth_is_part_of_the_forecast() -> None:
    def growth(draft: Draft) -> None:
        draft.add("demand", "growth", id="up", year=2050, factor="1.1", reason="例")

    assert rows(demand_forecast(sound(growth), EDITION))[-1][1:] == ("予測", "110.0%", "66,000")


def test_a_forecast_with_a_gap_is_not_shown_as_if_nothing_moved() -> None:
    def no_ratio_for_2029(draft: Draft) -> None:
        draft.drop("demand", "ramp", "all29")

    def actual(draft: Draft) -> None:
        draft.add("demand", "actuals", id="e23", group="export", year=2023, volume="48000", source="例")

    def shown(*changes: Change) -> list[str]:
        return [chart.title[:6] for chart in demand_forecast(sound(*changes), EDITION).charts]

    assert shown(no_ratio_for_2029) == ["「輸入雑貨」"]
    assert shown(no_ratio_for_2029, actual) == ["「輸出雑貨」", "「輸入雑貨」"]
    assert [row[1] for row in rows(demand_forecast(sound(no_ratio_for_2029, actual), EDITION))] == ["実績"]
