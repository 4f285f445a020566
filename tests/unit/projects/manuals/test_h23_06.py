"""The edition of June 2011 says what its pages say. Expected values are read off the manual."""

from decimal import Decimal
from fractions import Fraction

import pytest

from projects.manuals import Edition, ProjectType, Treatment, load_edition


@pytest.fixture
def edition() -> Edition:
    return load_edition("h23_06")


@pytest.fixture
def small_lot(edition: Edition) -> ProjectType:
    return edition.type("small_lot_transshipment")


def test_the_discount_rate_is_four_percent_exactly(edition: Edition) -> None:
    assert edition.discount_rate == Decimal("0.04")
    assert edition.cite(edition.discount_rate_clause).endswith("(平成23年6月、国土交通省港湾局)第Ⅱ編 1.7(1)")


def test_demand_and_construction_cost_move_by_ten_percent(edition: Edition) -> None:
    assert {factor.name: factor.change for factor in edition.sensitivity} == {
        "需要": Decimal("0.1"),
        "建設費": Decimal("0.1"),
    }


def test_the_lives_are_those_of_the_table_and_no_others(edition: Edition) -> None:
    assert {life.name: life.years for life in edition.service_lives} == {
        "荷役機械": 17,
        "ヤード": 15,
        "鉄骨蔵置施設": 20,
        "上屋": 38,
        "カメラ・モニター": 5,
        "重量計": 12,
        "エレベーター": 17,
        "車いす用スロープ": 15,
        "物流用地": 50,
        "ターミナルビル": 38,
    }


def test_only_land_and_compensation_start_untaxed(edition: Edition) -> None:
    marks = {item.name: item.tax_mark for kind in edition.cost_kinds for item in kind.items}

    assert [name for name, mark in marks.items() if mark == "exempt"] == ["用地費", "補償費"]


def test_the_rows_of_the_result_sheet_stand_in_the_manual_s_order(edition: Edition) -> None:
    assert [row.label for row in edition.sheet("result_1").rows] == [
        "事業名(箇所名)",
        "担当課",
        "担当課長名",
        "事業主体",
        "実施箇所",
        "主な事業の諸元",
        "事業期間",
        "総事業費",
        "目的・必要性",
        "便益の主な根拠",
        "事業全体の投資効率性",
        "感度分析",
        "事業の効果等",
        "その他",
        "概要図(位置図)",
    ]


def test_the_period_of_type_3_comes_from_the_transit_shed(edition: Edition, small_lot: ProjectType) -> None:
    life = small_lot.central_facility.service_life

    assert life is not None
    assert edition.service_life(life).years == 38


def test_a_third_of_type_3_is_subsidised_exactly(small_lot: ProjectType) -> None:
    assert small_lot.subsidy.share == Fraction(1, 3)


def test_the_effects_of_type_3_are_treated_as_table_3_3_1_says(small_lot: ProjectType) -> None:
    rows = [(effect.item, effect.mark, effect.treatment) for effect in small_lot.effects]

    assert rows == [
        ("輸送コストの削減", "a", Treatment.MONETISED),
        ("道路の混雑緩和", "b", Treatment.QUALITATIVE),
        ("排出ガスの減少", "c", Treatment.QUANTITATIVE),
        ("沿道騒音等の軽減", "d", Treatment.QUALITATIVE),
        ("ターミナル利用による雇用・所得の増大", "e", Treatment.NOT_MEASURED),
        ("港湾関連産業の雇用・所得の増大", "e", Treatment.NOT_MEASURED),
        ("建設工事による雇用・所得の増大", "e", Treatment.NOT_MEASURED),
        ("地域産業の安定・発展", "e", Treatment.NOT_MEASURED),
        ("地方税・国税の増加", "f", Treatment.NOT_MEASURED),
    ]


def test_only_the_easing_of_congestion_is_a_conditional_benefit_of_type_3(small_lot: ProjectType) -> None:
    assert {benefit.item: benefit.conditional for benefit in small_lot.benefit_items} == {
        "輸送便益": False,
        "道路の混雑緩和": True,
    }
