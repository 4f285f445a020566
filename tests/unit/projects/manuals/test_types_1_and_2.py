"""Chapters 1 and 2 of 第Ⅲ編 as data. Expected values are read off the manual."""

from fractions import Fraction

import pytest

from projects.manuals import CostBenefitType, Treatment, load_edition

EDITION = load_edition("h23_06")
MONETISED, QUANTITATIVE, QUALITATIVE = Treatment.MONETISED, Treatment.QUANTITATIVE, Treatment.QUALITATIVE
NOT_MEASURED = Treatment.NOT_MEASURED


def kind(key: str) -> CostBenefitType:
    found = EDITION.type(key)
    assert isinstance(found, CostBenefitType)
    return found


@pytest.fixture
def feeder() -> CostBenefitType:
    return kind("feeder_transport")


@pytest.fixture
def inspection() -> CostBenefitType:
    return kind("round_the_clock")


def effects(one: CostBenefitType) -> list[tuple[str, str, str, Treatment]]:
    return [(row.bearer, row.item, row.mark, row.treatment) for row in one.effects]


def test_the_effects_of_type_1_are_treated_as_table_3_1_1_says(feeder: CostBenefitType) -> None:
    assert effects(feeder) == [
        ("利用者", "輸送コストの削減", "a", MONETISED),
        ("利用者", "輸送の信頼性の向上", "b", QUALITATIVE),
        ("供給者", "営業収益の向上", "c", MONETISED),
        ("地域社会", "周辺の既存ターミナルの混雑緩和", "d", QUALITATIVE),
        ("地域社会", "道路の混雑緩和", "e", QUALITATIVE),
        ("地域社会", "排出ガスの減少", "f", QUANTITATIVE),
        ("地域社会", "沿道騒音等の軽減", "g", QUALITATIVE),
        ("地域社会", "ターミナル利用による雇用・所得の増大", "h", NOT_MEASURED),
        ("地域社会", "港湾関連産業の雇用・所得の増大", "h", NOT_MEASURED),
        ("地域社会", "建設工事による雇用・所得の増大", "h", NOT_MEASURED),
        ("地域社会", "地域産業の安定・発展", "h", NOT_MEASURED),
        ("公共部門", "地方税・国税の増加", "i", NOT_MEASURED),
    ]


def test_the_effects_of_type_2_are_treated_as_table_3_2_1_says(inspection: CostBenefitType) -> None:
    assert effects(inspection) == [
        ("利用者", "輸送コストの削減", "a", MONETISED),
        ("供給者", "検査料金収入の増加", "b", NOT_MEASURED),
        ("地域社会", "既存ターミナルの混雑緩和", "c", QUALITATIVE),
        ("地域社会", "道路の混雑緩和", "d", QUALITATIVE),
        ("地域社会", "建設工事による雇用・所得の増大", "e", NOT_MEASURED),
    ]


def test_beside_the_transport_benefit_everything_is_measured_on_a_condition(
    feeder: CostBenefitType, inspection: CostBenefitType
) -> None:
    assert {one.id: (one.item, one.conditional) for one in feeder.benefits} == {
        "transport": ("輸送便益", False),
        "terminal_relief": ("輸送便益", True),
        "operating_revenue": ("供給者の営業収益", True),
        "road_congestion": ("道路の混雑緩和", True),
    }
    assert {one.id: one.conditional for one in inspection.benefits} == {
        "transport": False,
        "road_congestion": True,
    }


@pytest.mark.parametrize(("key", "years"), [("feeder_transport", 17), ("round_the_clock", 38)])
def test_a_third_is_subsidised_and_the_period_is_that_of_the_central_facility(key: str, years: int) -> None:
    life = kind(key).central_facility.service_life

    assert kind(key).subsidy.share == Fraction(1, 3)
    assert life is not None
    assert EDITION.service_life(life).years == years


def test_type_1_lists_four_kinds_of_routes_and_type_2_none(
    feeder: CostBenefitType, inspection: CostBenefitType
) -> None:
    assert [route.mark for route in feeder.routes] == ["(ア)", "(イ)", "(ウ)", "(エ)"]
    assert inspection.routes == ()


def test_type_1_measures_exhaust_gas_of_vehicles_and_ships_and_type_2_none(
    feeder: CostBenefitType, inspection: CostBenefitType
) -> None:
    assert feeder.emissions.sources == ("vehicles", "ships")
    assert inspection.emissions.sources == ()
    assert [part.heading for part in inspection.non_monetised] == ["輸送・移動"]


def test_type_1_is_for_any_class_of_port_and_type_2_names_the_first(
    feeder: CostBenefitType, inspection: CostBenefitType
) -> None:
    assert feeder.eligibility.port_classes == ("strategic", "hub", "important", "local")
    assert (inspection.eligibility.port_classes, inspection.eligibility.other_classes) == (
        ("strategic",),
        "needs_reason",
    )
