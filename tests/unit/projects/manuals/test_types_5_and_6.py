"""Chapters 5 and 6 of 第Ⅲ編 as data. Expected values are read off the manual."""

from fractions import Fraction

import pytest

from projects.manuals import CostBenefitType, Treatment, load_edition

MONETISED, QUANTITATIVE, QUALITATIVE = Treatment.MONETISED, Treatment.QUANTITATIVE, Treatment.QUALITATIVE
NOT_MEASURED = Treatment.NOT_MEASURED


def kind(key: str) -> CostBenefitType:
    found = load_edition("h23_06").type(key)
    assert isinstance(found, CostBenefitType)
    return found


@pytest.fixture
def stacked() -> CostBenefitType:
    return kind("stacked_container_storage")


@pytest.fixture
def bulk() -> CostBenefitType:
    return kind("efficient_bulk_handling")


def effects(one: CostBenefitType) -> list[tuple[str, str, str, Treatment]]:
    return [(row.bearer, row.item, row.mark, row.treatment) for row in one.effects]


def test_the_effects_of_type_5_are_treated_as_table_3_5_1_says(stacked: CostBenefitType) -> None:
    assert effects(stacked) == [
        ("利用者", "輸送コストの削減", "a", MONETISED),
        ("地域社会", "周辺のターミナルの混雑緩和", "b", QUALITATIVE),
        ("地域社会", "道路の混雑緩和", "c", QUALITATIVE),
        ("地域社会", "排出ガスの減少", "d", QUANTITATIVE),
        ("地域社会", "沿道騒音等の軽減", "e", QUALITATIVE),
        ("地域社会", "ターミナル利用による雇用・所得の増大", "f", NOT_MEASURED),
        ("地域社会", "港湾関連産業の雇用・所得の増大", "f", NOT_MEASURED),
        ("地域社会", "建設工事による雇用・所得の増大", "f", NOT_MEASURED),
        ("地域社会", "地域産業の安定・発展", "f", NOT_MEASURED),
        ("公共部門", "地方税・国税の増加", "g", NOT_MEASURED),
    ]


def test_the_effects_of_type_6_are_treated_as_table_3_6_1_says(bulk: CostBenefitType) -> None:
    assert effects(bulk) == [
        ("利用者", "輸送コストの削減", "a", MONETISED),
        ("利用者", "業務コストの削減", "b", MONETISED),
        ("地域社会", "排出ガスの減少", "c", QUANTITATIVE),
        ("地域社会", "地域産業の雇用・所得の増大", "d", NOT_MEASURED),
        ("地域社会", "建設工事による雇用・所得の増大", "d", NOT_MEASURED),
        ("地域社会", "地域産業の安定・発展", "d", NOT_MEASURED),
        ("公共部門", "地方税・国税の増加", "e", NOT_MEASURED),
    ]


@pytest.mark.parametrize(
    ("key", "years"), [("stacked_container_storage", 20), ("efficient_bulk_handling", 17)]
)
def test_a_third_is_subsidised_and_the_period_is_that_of_the_central_facility(key: str, years: int) -> None:
    life = kind(key).central_facility.service_life

    assert kind(key).subsidy.share == Fraction(1, 3)
    assert life is not None
    assert load_edition("h23_06").service_life(life).years == years


def test_neither_chapter_counts_cargo_time_and_only_6_lists_routes(
    stacked: CostBenefitType, bulk: CostBenefitType
) -> None:
    assert not stacked.time_cost.default
    assert not bulk.time_cost.default
    assert stacked.routes == ()
    assert [route.mark for route in bulk.routes] == ["(ア)", "(イ)", "(ウ)"]


def test_the_sheets_print_teu_and_tons_and_the_effects_their_chapters_name(
    stacked: CostBenefitType, bulk: CostBenefitType
) -> None:
    assert (stacked.demand.sheet_unit, bulk.demand.sheet_unit) == ("万TEU/年", "万トン/年")
    assert [part.heading for part in stacked.non_monetised] == ["輸送・移動", "環境"]
    assert [part.heading for part in bulk.non_monetised] == ["地域経済", "環境"]
    assert (stacked.emissions.sources, bulk.emissions.sources) == (("vehicles",), ("ships", "handling"))


def test_the_bulk_cargo_of_type_6_is_not_called_containers(bulk: CostBenefitType) -> None:
    assert "バルク貨物" in bulk.demand.content
    assert "コンテナ" not in bulk.demand.content
