"""The registry of June 2011's edition. Expected values are read off the sources and added up by hand."""

from decimal import Decimal

import pytest

from projects.manuals import Edition, State, Status, UnitValue, fitting, load_edition
from projects.units import OutsideTable


@pytest.fixture
def edition() -> Edition:
    return load_edition("h23_06")


@pytest.fixture
def truck(edition: Edition) -> UnitValue:
    return edition.unit_values["haulage_truck"]


@pytest.mark.parametrize(
    ("key", "distance", "yen"),
    [
        ("haulage_truck", "0.5", 8310),
        ("haulage_truck", "10", 8310),
        ("haulage_truck", "10.1", 10980),
        ("haulage_truck", "100", 25340),
        ("haulage_truck", "200", 36440),
        ("haulage_truck", "200.1", 38390),  # one started step: 36,440 + 1,950
        ("haulage_truck", "221", 40340),  # two started steps: 36,440 + 2 x 1,950
        ("haulage_truck", "500", 65690),  # fifteen steps: 36,440 + 15 x 1,950 = 36,440 + 29,250
        ("haulage_truck", "501", 70590),  # 65,690 + 4,900
        ("haulage_truck", "600", 75490),  # 65,690 + 2 x 4,900
        ("haulage_trailer", "20", 15140),
        ("haulage_trailer", "150", 42460),
        ("haulage_trailer", "500", 90720),  # 50,220 + 15 x 2,700 = 50,220 + 40,500
        ("haulage_trailer", "550.5", 104200),  # 90,720 + 2 x 6,740
        ("haulage_chassis", "25", 24690),
        ("haulage_chassis", "200", 68750),
    ],
)
def test_a_distance_has_the_charge_of_its_band(edition: Edition, key: str, distance: str, yen: int) -> None:
    found = edition.unit_values[key].quantity(Decimal(distance))

    assert (found.value, str(found.unit)) == (yen, "円/台")


@pytest.mark.parametrize(
    ("key", "distance"),
    [("haulage_trailer", "10"), ("haulage_chassis", "8"), ("haulage_chassis", "200.1")],
)
def test_an_empty_cell_stays_empty(edition: Edition, key: str, distance: str) -> None:
    with pytest.raises(OutsideTable, match=r"値が表.*ありません.*直接入力"):
        edition.unit_values[key].quantity(Decimal(distance))


def test_a_table_asks_for_its_distance(truck: UnitValue) -> None:
    with pytest.raises(OutsideTable, match="距離ごとの表です。距離を記入してください"):
        truck.quantity()


@pytest.mark.parametrize(
    ("key", "cells", "sum_of_cells"),
    [
        # 8,310 + 10,980 + 12,780 + 14,560 + 16,360 + 18,170 + 19,950 + 21,760 + 23,540 + 25,340 = 171,750
        # 26,450 + 27,550 + 28,670 + 29,780 + 30,900 + 32,000 + 33,120 + 34,220 + 35,340 + 36,440 = 314,470
        ("haulage_truck", 20, 171_750 + 314_470),
        # 15,140 + 17,570 + 20,060 + 22,530 + 24,980 + 27,440 + 29,920 + 32,370 + 34,680 = 224,690
        # 36,320 + 37,820 + 39,340 + 40,900 + 42,460 + 44,000 + 45,560 + 47,110 + 48,660 + 50,220 = 432,390
        ("haulage_trailer", 19, 224_690 + 432_390),
        # 22,010 + 24,690 + 27,500 + 30,210 + 33,230 + 36,200 + 39,300 + 42,320 + 45,400 = 300,860
        # 47,620 + 49,950 + 52,090 + 54,310 + 56,530 + 58,950 + 61,370 + 63,750 + 65,570 + 68,750 = 578,890
        ("haulage_chassis", 19, 300_860 + 578_890),
    ],
)
def test_the_bands_hold_every_printed_cell(edition: Edition, key: str, cells: int, sum_of_cells: int) -> None:
    bands = edition.unit_values[key].bands
    assert bands is not None
    values = [row.value for row in bands.rows if row.value is not None]

    assert (len(values), sum(values)) == (cells, sum_of_cells)
    assert [row.upto for row in bands.rows] == list(range(10, 201, 10))


def test_what_the_table_does_not_state_is_said(truck: UnitValue) -> None:
    assert truck.unstated == ("消費税の扱い", "価格の年度", "片道・往復の別")
    assert truck.cited == "港湾投資の評価に関する解説書2011 正誤表(2012年11月26日)表2-2-16"


@pytest.mark.parametrize(
    ("key", "tons"),
    [
        ("co2_gasoline", 2.2901),  # 33.4 x 0.0187 x 44/12 = 0.62458 x 3.666667
        ("co2_diesel", 2.6195),  # 38.0 x 0.0188 x 44/12 = 0.7144 x 3.666667
        ("co2_fuel_oil_a", 2.7528),  # 38.9 x 0.0193 x 44/12 = 0.75077 x 3.666667
        ("co2_fuel_oil_bc", 3.0960),  # 41.8 x 0.0202 x 44/12 = 0.84436 x 3.666667
        ("co2_gasoline_2010", 2.3217),  # 34.6 x 0.0183 x 44/12 = 0.63318 x 3.666667
        ("co2_diesel_2010", 2.6192),  # 38.2 x 0.0187 x 44/12 = 0.71434 x 3.666667
        ("co2_fuel_oil_a_2010", 2.7096),  # 39.1 x 0.0189 x 44/12 = 0.73899 x 3.666667
        ("co2_fuel_oil_bc_2010", 2.9816),  # 41.7 x 0.0195 x 44/12 = 0.81315 x 3.666667
    ],
)
def test_a_litre_of_fuel_becomes_its_heat_times_its_carbon(edition: Edition, key: str, tons: float) -> None:
    found = edition.unit_values[key].quantity()

    assert found.value == pytest.approx(tons, abs=0.00005)
    assert str(found.unit) == "t-CO₂/kL"


def test_every_row_of_the_sources_is_there(edition: Edition) -> None:
    topics = [value.topic for value in edition.unit_values.values()]
    carried = [value for value in edition.unit_values.values() if value.unit == "g-CO₂/トン・km"]

    # 陸上輸送 3 表; CO₂ 17 + NOx 4; 燃料 8 + 改良トンキロ 2 + 比重 3; 船舶 12 式・係数 + 硫黄分 2 + 割合 3 など;
    # 地震の確率 18 + 復旧 9; フレートトン 2
    assert {topic: topics.count(topic) for topic in topics} == {
        "陸上輸送": 3,
        "輸送の排出係数": 21,
        "燃料": 13,
        "船舶": 19,
        "地震": 27,
        "貨物": 2,
    }
    # 1,021 + 150 + 39 + 20 + 232 + 38 + 20 + 208 + 43 + 205 + 41 + 25 + 39.1 + 22.3 + 95.3 + 37 + 25
    assert sum(value.value or 0 for value in carried) == Decimal("2260.7")


def test_a_range_is_shown_and_never_taken(edition: Edition) -> None:
    nox = edition.unit_values["nox_per_fuel"]

    assert nox.range is not None
    assert (nox.range.low, nox.range.high) == (Decimal(84), Decimal(87))
    assert not nox.gives_a_value
    with pytest.raises(OutsideTable, match="値と出典を直接記入"):
        nox.quantity()


def test_what_was_read_at_second_hand_is_a_draft(edition: Edition) -> None:
    assert {value.state for value in edition.unit_values.values() if value.status is not Status.OFFICIAL} == {
        State.DRAFT,
        State.ABOLISHED,
    }


def test_values_are_found_by_their_unit(edition: Edition) -> None:
    charges = fitting(edition.unit_values.values(), ["円/台", "円/個"])

    assert [value.key for value in charges] == ["haulage_truck", "haulage_trailer", "haulage_chassis"]


@pytest.mark.parametrize(
    ("tons", "doubted"),
    # Seen: 14.86 to 17.8; asked about below 14.86 / 2 = 7.43 and above 17.8 x 2 = 35.6.
    [("7.42", True), ("7.43", False), ("12.5", False), ("35.6", False), ("35.7", True)],
)
def test_a_value_far_from_all_examples_is_doubted(edition: Edition, tons: str, doubted: bool) -> None:
    assert edition.plausible_range("tons_per_teu").doubts(Decimal(tons)) is doubted
