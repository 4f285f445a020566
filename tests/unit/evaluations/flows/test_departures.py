"""標準値との相違: every value that is not the standard one, derived from the document alone."""

from evaluations.flows.departures import Departure, departures
from tests.unit.evaluations.sound_case import EDITION, TRANSPORT, Change, Draft, sound


def found(*changes: Change) -> list[Departure]:
    return list(departures(sound(*changes), EDITION))


def truck(**answers: object) -> Change:
    """The first leg refers to the registry: 12,780 円/台 from over 20 to 30 km."""
    given: dict[str, object] = {"unit_value": "haulage_truck", "distance": "25", "stretch": "工場から"}
    return lambda draft: draft.row(TRANSPORT, "route_cost.legs", "a1", **(given | answers))


def test_the_sound_case_departs_from_nothing() -> None:
    assert found() == []


def test_the_registered_value_itself_is_no_departure_typed_or_not() -> None:
    assert found(truck(rate=None, rate_source=None)) == []
    assert found(truck(rate="12780")) == []


def test_another_rate_is_listed_with_both_values_source_and_reason() -> None:
    (one,) = found(truck(rate="14000", departure_reason="港湾管理者の調査"))

    assert (str(one.place), one.subject) == (f"{TRANSPORT}#a1.rate", "トラックの輸送費用(工場から)")
    assert (one.standard, one.used, one.unit) == (12780, 14000, "円/台")
    assert one.source == "港湾投資の評価に関する解説書2011 正誤表(2012年11月26日)表2-2-16"
    assert one.reason == "港湾管理者の調査"
    assert one.unit_value is EDITION.unit_values["haulage_truck"]


def test_a_value_moved_by_a_price_index_says_by_which() -> None:
    (one,) = found(
        truck(
            rate=None, rate_source=None, price_year=2011, price_ratio="1.5", price_ratio_source="架空(例示)"
        )
    )

    assert (one.standard, one.used) == (12780, 12780 * 1.5)
    assert one.reason == "物価の換算係数1.5(架空(例示))"


def test_a_rate_typed_where_the_table_is_empty_has_no_standard_beside_it() -> None:
    (one,) = found(
        truck(unit_value="haulage_trailer", distance="9", rate="14000", departure_reason="表に値がない")
    )

    assert (one.standard, one.used) == (None, 14000)


def test_other_lives_service_periods_and_tax_rates_are_listed() -> None:
    """表Ⅱ-1-2: 上屋 38年, ヤード 15年; the law of the base year 2025: 10 %."""

    def others(draft: Draft) -> None:
        draft.row("facilities", "facilities", "yard", life="20", life_reason="製品の仕様")
        draft.answer("schedule", service_years="30", service_years_reason="借地の期間")
        draft.answer("costs", tax_rate="8", tax_rate_reason="経過措置")

    assert [(one.subject, one.standard, one.used, one.unit, one.reason) for one in found(others)] == [
        ("耐用年数(ヤード舗装)", 15, 20, "年", "製品の仕様"),
        ("供用期間", 38, 30, "年", "借地の期間"),
        ("消費税率", 10, 8, "%", "経過措置"),
    ]


def test_a_typed_emission_factor_beside_a_registered_one_is_listed() -> None:
    """船舶 2017: 38 g."""

    def ship(draft: Draft) -> None:
        row = {"id": "s", "name": "内航", "co2_unit_value": "co2_ship_2017", "co2_source": "船社の実績"}
        draft.add("emissions", "carriages", **row, co2_factor="31.5")

    (one,) = found(ship)

    assert (str(one.place), one.subject) == ("emissions#s.co2_factor", "船舶のCO₂(2017年度)(内航)")
    assert (one.standard, one.used, one.unit) == (38, 31.5, "g-CO₂/トン・km")
    assert one.reason == "船社の実績"


def test_answers_to_a_method_that_is_not_chosen_are_not_in_use() -> None:
    def typed_by_year(draft: Draft) -> None:
        truck(rate="14000")(draft)
        draft.answer(TRANSPORT, method="annual_stream")

    assert found(typed_by_year) == []
