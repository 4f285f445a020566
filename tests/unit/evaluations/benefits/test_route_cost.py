"""Transport cost of routes made of legs (第Ⅲ編 3.4 a; D3-D6). Yen a ton or box, worked out beside each case."""

from typing import Any

import numpy as np
import pytest

from evaluations.benefits import measure
from projects.document.choices import CargoUnit
from projects.document.methods import RouteCost
from projects.document.methods.route_cost import Route
from projects.manuals import load_edition
from projects.units import OutsideTable
from tests.unit.evaluations.benefits.contexts import make_cargo, make_context


def cost_of(*legs: dict[str, Any], unit: CargoUnit = CargoUnit.FREIGHT_TON, timed: bool = True) -> float:
    """Yen a year of one unit of cargo that takes these legs without the project and goes free with it."""
    rows = [
        {"id": f"l{number}", "route": "r", "tax": "exempt", **leg} for number, leg in enumerate(legs, start=1)
    ]
    routes = [
        {"id": "r", "case": "w1", "group": "g", "share": "100"},
        {"id": "free", "case": "with", "group": "g", "share": "100"},
    ]
    return benefit(RouteCost.model_validate({"routes": routes, "legs": rows}), unit, timed)


def benefit(given: RouteCost, unit: CargoUnit, timed: bool = True) -> float:
    cargo = {"g": make_cargo({unit: 1})[unit.value]}
    context = make_context(
        cargo=cargo, time_cost=timed, unit_values=load_edition("h23_06").unit_values, base_year=2025
    )
    found = np.asarray(measure("route_cost", given, context).value)
    return float(found.reshape(-1)[0])


def test_charged_trips_multiply_only_the_rate_per_vehicle() -> None:
    by_vehicle = {"basis": "per_vehicle", "rate": "30000", "load": "12", "trips": "1.5"}
    by_ton = {"basis": "per_ton", "rate": "1000", "load": "12", "trips": "1.5"}

    assert cost_of(by_vehicle) == pytest.approx(30000 / 12 * 1.5)
    assert cost_of(by_ton) == 1000


def test_hours_count_once_whatever_the_trips_and_not_at_all_where_time_is_off() -> None:
    leg = {
        "basis": "per_vehicle",
        "rate": "0",
        "load": "12",
        "trips": "2",
        "hours": "1.5",
        "time_value": "300",
    }

    assert cost_of(leg) == 450
    assert cost_of(leg, timed=False) == 0


def test_only_an_amount_with_tax_is_divided() -> None:
    leg = {"basis": "per_ton", "rate": "1100"}

    assert cost_of(leg | {"tax": "included"}) == pytest.approx(1000)
    assert cost_of(leg | {"tax": "excluded"}) == cost_of(leg | {"tax": "exempt"}) == 1100


def test_a_leg_is_charged_in_the_unit_the_cargo_has_on_it() -> None:
    vanning = {"basis": "per_ton", "rate": "100", "unit_after": "box_20", "tons_per_box": "16"}
    carriage = {"basis": "per_box", "rate": "8000"}
    unpacking = {"basis": "per_box", "rate": "1600", "unit_after": "freight_ton", "tons_per_box": "8"}
    delivery = {"basis": "per_ton", "rate": "10"}

    assert cost_of(vanning, carriage, unpacking, delivery) == 100 + 8000 / 16 + 1600 / 16 + 10 * 8 / 16


def test_vehicles_are_not_rounded_up() -> None:
    assert cost_of({"basis": "per_vehicle", "rate": "40000", "load": "20", "trips": "1"}) == 2000


TRUCK = {"basis": "per_vehicle", "load": "10", "trips": "1", "unit_value": "haulage_truck", "distance": "25"}


def test_an_empty_rate_is_read_from_the_registry_at_the_distance_of_the_leg() -> None:
    """25 km lies in the band up to 30 km: 12,780 円/台; ten tons on a truck."""
    assert cost_of(TRUCK) == 1278
    assert cost_of(TRUCK | {"tax": "included"}) == pytest.approx(12780 / 1.1 / 10)
    assert cost_of(TRUCK | {"distance": "221"}) == (36440 + 2 * 1950) / 10


def test_a_typed_rate_goes_before_the_registry() -> None:
    assert cost_of(TRUCK | {"rate": "15000"}) == 1500


def test_where_the_table_is_empty_nothing_is_made_up() -> None:
    with pytest.raises(OutsideTable):
        cost_of(TRUCK | {"unit_value": "haulage_trailer", "distance": "9"})


def test_the_tax_in_a_price_is_that_of_its_year_and_a_sourced_ratio_moves_it_to_the_base_year() -> None:
    """In fiscal 2011 the rate was 5 %: 12,780 / 1.05 x 1.2 / 10."""
    leg = TRUCK | {"tax": "included", "price_year": 2011}

    assert cost_of(leg) == pytest.approx(12780 / 1.05 / 10)
    assert cost_of(leg | {"price_ratio": "1.2"}) == pytest.approx(12780 / 1.05 * 1.2 / 10)
    assert cost_of(leg | {"price_year": 2025}) == pytest.approx(12780 / 1.1 / 10)


@pytest.mark.parametrize(("unit", "teu"), [(CargoUnit.TEU, 1), (CargoUnit.BOX_20, 1), (CargoUnit.BOX_40, 2)])
def test_a_rate_per_teu_counts_a_40_ft_box_twice(unit: CargoUnit, teu: int) -> None:
    assert cost_of({"basis": "per_teu", "rate": "25000"}, unit=unit) == 25000 * teu


def test_the_dearer_project_has_a_negative_benefit_and_other_without_cases_do_not_count() -> None:
    given = RouteCost.model_validate(
        {
            "routes": [
                {"id": "a", "case": "with", "group": "g", "share": "100"},
                {"id": "b", "case": "w1", "group": "g", "share": "100"},
                {"id": "c", "case": "w2", "group": "g", "share": "100"},
            ],
            "legs": [
                {"id": "l1", "route": "a", "basis": "per_ton", "rate": "900", "tax": "exempt"},
                {"id": "l2", "route": "b", "basis": "per_ton", "rate": "700", "tax": "exempt"},
                {"id": "l3", "route": "c", "basis": "per_ton", "rate": "99999", "tax": "exempt"},
            ],
        }
    )

    assert benefit(given, CargoUnit.FREIGHT_TON) == -200


@pytest.mark.parametrize(("there", "missing"), [("with", "w1"), ("w1", "with")])
def test_cargo_with_routes_on_one_side_only_enters_neither_side(there: str, missing: str) -> None:
    """D3. The other cargo is missing on both sides, so that nothing is left: 0, for every year."""
    given = RouteCost.model_validate(
        {
            "routes": [{"id": "a", "case": there, "group": "g", "share": "100"}],
            "legs": [{"id": "l", "route": "a", "basis": "per_ton", "rate": "900", "tax": "exempt"}],
        }
    )
    other = {"id": "b", "case": missing, "group": "elsewhere", "share": "100"}
    routes = [*given.routes, Route.model_validate(other)]

    assert benefit(given, CargoUnit.FREIGHT_TON) == 0
    assert benefit(given.model_copy(update={"routes": tuple(routes)}), CargoUnit.FREIGHT_TON) == 0
