"""The edition of June 2011 says what its pages say. Expected values are read off the manual."""

from decimal import Decimal
from fractions import Fraction

import pytest

from projects.manuals import (
    CostBenefitType,
    Edition,
    IndicatorType,
    PrintedLine,
    ProjectType,
    Treatment,
    load_edition,
)


@pytest.fixture
def edition() -> Edition:
    return load_edition("h23_06")


@pytest.fixture
def small_lot(edition: Edition) -> ProjectType:
    return edition.type("small_lot_transshipment")


@pytest.fixture
def security(edition: Edition) -> IndicatorType:
    kind = edition.type("port_security")
    assert isinstance(kind, IndicatorType)
    return kind


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
    assert {benefit.item: benefit.conditional for benefit in small_lot.benefits} == {
        "輸送便益": False,
        "道路の混雑緩和": True,
    }


@pytest.mark.parametrize("key", ["rail_transfer", "recycling_support"])
def test_types_4_and_7_treat_the_effects_of_type_3(
    edition: Edition, small_lot: ProjectType, key: str
) -> None:
    """表Ⅲ-4-1 and 表Ⅲ-7-1 have the rows of 表Ⅲ-3-1."""
    assert [(one.item, one.mark, one.treatment, one.monetised_if) for one in edition.type(key).effects] == [
        (one.item, one.mark, one.treatment, one.monetised_if) for one in small_lot.effects
    ]


def test_the_effects_of_type_8_are_treated_as_table_3_8_1_says(edition: Edition) -> None:
    kind = edition.type("earthquake_proof_base")

    assert [(one.bearer, one.effect_class, one.item, one.mark, one.treatment) for one in kind.effects] == [
        ("利用者", "輸送・移動", "輸送コストの削減", "a", Treatment.MONETISED),
        ("地域社会", "安心", "震災後の事業活動への不安の軽減", "b", Treatment.QUALITATIVE),
        ("地域社会", "地域経済", "雇用・所得の減少回避", "c", Treatment.NOT_MEASURED),
        ("地域社会", "地域経済", "建設工事による雇用・所得の増大", "c", Treatment.NOT_MEASURED),
        ("地域社会", "地域経済", "国際競争力低下の回避", "d", Treatment.NOT_MEASURED),
        ("公共部門", "租税", "地方税・国税の増加", "e", Treatment.NOT_MEASURED),
        ("公共部門", "費用縮減", "施設及び物流用地被害の回避", "f", Treatment.MONETISED),
    ]
    assert {(one.item, one.target, one.conditional) for one in kind.benefits} == {
        ("輸送便益", "輸送コストの削減額", False),
        ("費用縮減", "施設及び物流用地被害の回避", False),
    }


@pytest.mark.parametrize(
    ("key", "share", "years", "unit", "timed", "gas"),
    [
        ("rail_transfer", Fraction(1, 3), 15, "万TEU/年", True, ("vehicles", "ships")),
        ("recycling_support", Fraction(1, 3), 38, "万トン/年", False, ("vehicles", "ships")),
        ("earthquake_proof_base", Fraction(1, 2), 50, "万TEU/年", True, ("vehicles",)),
    ],
)
def test_what_types_4_7_and_8_print_pay_and_count(
    edition: Edition, key: str, share: Fraction, years: int, unit: str, timed: bool, gas: tuple[str, ...]
) -> None:
    kind = edition.type(key)
    assert isinstance(kind, CostBenefitType)

    assert kind.subsidy.share == share
    assert edition.service_life(kind.central_facility.service_life or "").years == years
    assert kind.demand.sheet_unit == unit
    assert kind.time_cost.default == timed
    assert kind.emissions.sources == gas


def test_type_7_is_for_one_kind_of_port_of_any_class_and_asks_how_that_is_known(edition: Edition) -> None:
    eligibility = edition.type("recycling_support").eligibility
    (condition,) = eligibility.conditions

    assert (condition.key, condition.details) == ("recycling_port", ("recycling_port_basis",))
    assert set(eligibility.port_classes) == {"strategic", "hub", "important", "local"}


def test_the_routes_of_type_4_are_those_of_4_4_and_type_7_lists_none(edition: Edition) -> None:
    rail, recycling = edition.type("rail_transfer"), edition.type("recycling_support")
    assert isinstance(rail, CostBenefitType)
    assert isinstance(recycling, CostBenefitType)

    assert [(route.mark, route.clause) for route in rail.routes] == [
        ("(ア)", "Ⅲ 4.4 a(ア)"),
        ("(イ)", "Ⅲ 4.4 a(イ)"),
        ("(ウ)", "Ⅲ 4.4 a(ウ)"),
    ]
    assert recycling.routes == ()


def test_the_track_of_type_4_has_no_life_in_the_table(edition: Edition) -> None:
    assert edition.type("rail_transfer").facility("track").service_life is None


def test_only_type_8_shows_the_result_without_time_cost_too(edition: Edition) -> None:
    compared = [
        kind.number
        for kind in edition.types.values()
        if isinstance(kind, CostBenefitType) and kind.time_cost.compared
    ]

    assert compared == [8]


def test_the_rows_of_the_second_result_sheet_stand_in_the_manual_s_order(edition: Edition) -> None:
    assert [row.label for row in edition.sheet("result_2").rows] == [
        "事業名(箇所名)",
        "担当課",
        "担当課長名",
        "事業主体",
        "実施箇所",
        "主な事業の諸元",
        "事業期間",
        "総事業費",
        "必要性・緊急性",
        "効果に関する指標",
        "総費用(現在価値化後)",
        "事業の効果等",
        "概要図(位置図)",
    ]


def test_the_effects_of_type_9_are_treated_as_table_3_9_1_says(security: IndicatorType) -> None:
    assert [(one.bearer, one.effect_class, one.item, one.treatment) for one in security.effects] == [
        ("利用者", "輸送・移動", "物流網寸断による輸送コスト増大の回避", Treatment.QUALITATIVE),
        ("利用者", "安全", "人的被害の抑止", Treatment.QUALITATIVE),
        ("地域社会", "安心", "テロの被害への不安の軽減", Treatment.QUALITATIVE),
        ("地域社会", "安心", "テロによる事業活動への不安の軽減", Treatment.QUALITATIVE),
        ("地域社会", "地域経済", "建設工事による雇用・所得の増大", Treatment.NOT_MEASURED),
        ("公共部門", "費用縮減", "施設被害の回避", Treatment.QUALITATIVE),
    ]


def test_half_of_type_9_is_subsidised_and_its_period_is_that_of_cameras(
    edition: Edition, security: IndicatorType
) -> None:
    life = security.central_facility.service_life

    assert security.subsidy.share == Fraction(1, 2)
    assert life is not None
    assert edition.service_life(life).years == 5


def test_the_indicator_sheet_of_type_9_has_the_rows_of_the_manual(security: IndicatorType) -> None:
    frequency = ("寄港頻度", ["国際定期航路：週○便", "内航定期航路：週○便"])

    assert [
        (group.heading, [printed(row.label, row.lines) for row in group.rows])
        for group in security.indicators.groups
        if group.effect
    ] == [
        (
            "物流網寸断による輸送コスト増大の回避",
            [("フェリー貨物取扱量", ["トラック○台/年"]), frequency],
        ),
        (
            "人的被害の抑止",
            [("乗降者数", ["○万人/年"]), ("就航船舶", ["○人乗り(○トン)"]), frequency],
        ),
        (
            "施設被害の回避",
            [
                ("ターミナルビルの延床面積", ["○㎡(○階建て)"]),
                ("総事業費(ターミナルビル)", ["○億円"]),
                ("総事業費(岸壁)", ["○億円"]),
                frequency,
            ],
        ),
    ]


def test_only_what_the_text_of_9_3_asks_beyond_its_sheet_is_an_extra_row(security: IndicatorType) -> None:
    rows = [row for group in security.indicators.groups for row in group.rows]

    assert [row.label for row in rows if all(map(security.indicators.is_extra, row.lines))] == [
        "本施設の整備費用"
    ]


def test_the_result_sheet_of_type_9_prints_its_own_subset_of_indicators(security: IndicatorType) -> None:
    (result,) = security.indicators.results

    assert result.heading == "テロ抑止効果に関わる諸指標"
    assert printed("", result.lines)[1] == [
        "フェリー貨物(トラック台数)○台/年",
        "乗降客数○人/日",
        "就航船舶：○人乗り(○トン)",
        "ターミナルビル整備費○億円(○㎡・○階建て)",
        "岸壁整備費○億円",
        "国際航路○便/週",
    ]


def printed(label: str, lines: tuple[PrintedLine, ...]) -> tuple[str, list[str]]:
    """A row with its label, a circle for each value."""
    return label, ["".join(f"{text}{'○' if value else ''}" for text, value in line.parts) for line in lines]
