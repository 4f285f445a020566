"""CO₂ and NOx by ton-kilometres, improved ton-kilometres, fuel and ship speed (S5, 3.5), worked out beside each case."""

from typing import Any

import pytest

from evaluations.appraisal import evaluate
from evaluations.flows.emission_formulas import co2_of, nox_of
from evaluations.flows.emissions import EmissionTotal, emission_reductions, emission_totals
from projects.document.sections.emissions import Carriage, EmissionRow, FuelUse, TruckCarriage, Voyage
from projects.units import QuantityError
from tests.unit.evaluations.sound_case import EDITION, Change, Draft, sound

YEAR = "年"
TRUCK = {
    "distance": "100",
    "load": "6",
    "trips": "1000",
    "capacity": "10000",
    "fuel_formula": "truck_fuel_diesel",
    "co2_unit_value": "co2_diesel",
    "nox_unit_value": "nox_large_vehicle_40",
}
SHIP = {
    "tonnage": "20000",
    "speed": "20",
    "hours": "1000",
    "power_formula": "power_cargo_ship",
    "fuel_formula": "fuel_two_stroke",
    "density_unit_value": "density_fuel_oil_c",
    "co2_unit_value": "co2_fuel_oil_bc",
}


def emitted(model: type[EmissionRow], **answers: Any) -> tuple[float, float]:
    """Tons of CO₂ and of NOx a year."""
    row = model.model_validate({"id": "r", **answers})
    co2, nox = (formula(row, EDITION.unit_values, YEAR) for formula in (co2_of, nox_of))
    assert (str(co2.unit), str(nox.unit)) == ("t-CO₂/年", "t-NOx/年")
    return float(co2.value), float(nox.value)


def test_cargo_emits_by_the_ton_kilometre_and_vehicles_nox_by_their_own() -> None:
    """250 km x 10 t x 1,000 trucks = 2,500,000 ton km x 232 g = 580 t; 250,000 km x 0.274 g = 0.0685 t."""
    found = emitted(
        Carriage,
        distance="250",
        load="10",
        trips="1000",
        co2_unit_value="co2_truck_2017",
        nox_unit_value="nox_large_vehicle_60",
    )

    assert found == pytest.approx((580, 0.0685))


def test_ton_kilometres_may_be_typed_and_so_may_factors() -> None:
    """4,000,000 ton km x 38 g = 152 t; x 0.5 g = 2 t."""
    found = emitted(
        Carriage,
        ton_km="4000000",
        co2_unit_value="co2_ship_2017",
        nox_factor="0.5",
        nox_basis="per_ton_km",
        nox_source="架空(例示)",
    )

    assert found == pytest.approx((152, 2))


def test_a_truck_burns_by_its_load_and_its_capacity() -> None:
    """6 of 10 t is 60 %: ln y = 2.71 - 0.812 ln 0.6 - 0.654 ln 10,000 = 2.71 + 0.41479 - 6.02352 = -2.89873.

    y = 0.055093 l; 600,000 ton km x y = 33.056 kL x 2.619467 t = 86.59 t. NOx: 100,000 km x 0.353 g = 0.0353 t.
    """
    co2, nox = emitted(TruckCarriage, **TRUCK)

    assert co2 == pytest.approx(86.59, abs=0.01)
    assert nox == pytest.approx(0.0353)


@pytest.mark.parametrize(
    ("capacity", "load", "litres"),
    [
        ("4000", "2.4", 0.1003),  # 60 %: 2.71 + 0.41479 - 0.654 x 8.29405 = -2.29952
        ("10000", "8", 0.0436),  # 80 %: 2.71 + 0.18119 - 0.654 x 9.21034 = -3.13237
        ("20000", "12", 0.0350),  # 60 %: 2.71 + 0.41479 - 0.654 x 9.90349 = -3.35209
    ],
)
def test_the_litres_of_a_ton_kilometre_fall_with_load_and_capacity(
    capacity: str, load: str, litres: float
) -> None:
    """10 km x 1,000 trucks x the load; a fuel of 1 t CO₂ a kilolitre."""
    answers = TRUCK | {"capacity": capacity, "load": load, "distance": "10", "co2_factor": "1"}
    ton_km = 10_000 * float(load)

    assert emitted(TruckCarriage, **answers)[0] * 1000 / ton_km == pytest.approx(litres, abs=0.00005)


def test_a_truck_cannot_carry_more_than_it_can() -> None:
    with pytest.raises(QuantityError, match="最大積載量を超えています"):
        emitted(TruckCarriage, **TRUCK | {"load": "10.1"})


def test_fuel_emits_its_carbon() -> None:
    """100 kL x 38.0 GJ x 0.0188 t x 44/12 = 261.946667 t; x 20 kg = 2 t of NOx."""
    found = emitted(FuelUse, fuel="100", co2_unit_value="co2_diesel", nox_factor="20", nox_source="例")

    assert found == pytest.approx((261.946667, 2))


def test_a_ship_burns_by_tonnage_and_speed() -> None:
    """P = 67.45 x 20,000^0.5 = 9,538.87 PS; A = 0.0000871 x 8,000 + 0.076 = 0.7728; P x A = 7,371.64.

    ln 7,371.64 = 8.905396; x 0.9605 = 8.553633, so 0.1801 x 5,185.5 = 933.91 kg an hour, 933.91 t in 1,000 hours.
    / 0.98 = 952.97 kL x 41.8 x 0.0202 x 44/12 (3.095987) = 2,950.4 t; NOx at 85 g/kg: 79.38 t.
    """
    co2, nox = emitted(Voyage, **SHIP, nox_factor="85", nox_source="架空(例示)")

    assert co2 == pytest.approx(2950.4, abs=0.2)
    assert nox == pytest.approx(79.38, abs=0.01)


def test_the_load_of_an_engine_ends_at_one() -> None:
    """At 22 knots 0.0000871 x 10,648 + 0.076 = 1.0034; faster ships burn no more."""
    fast, faster = (emitted(Voyage, **SHIP | {"speed": speed}, nox_factor="85") for speed in ("22", "30"))

    assert fast == faster


@pytest.mark.parametrize(
    ("tonnage", "load"),
    # 10 knots, V^3 = 1,000: 0.711 + 0.175, 0.158 + 0.171, 0.123 + 0.085, 0.0871 + 0.076
    [("499", 0.886), ("500", 0.329), ("5999", 0.329), ("6000", 0.208), ("10000", 0.1631)],
)
def test_a_ship_has_the_load_of_its_class(tonnage: str, load: float) -> None:
    """Four strokes: 0.1335 x (67.45 x tonnage^0.5 x load)^1.0002 kg an hour; one hour, 1 g of NOx a kg."""
    answers = SHIP | {"tonnage": tonnage, "speed": "10", "hours": "1", "fuel_formula": "fuel_four_stroke"}
    nox = emitted(Voyage, **answers, nox_factor="1000000")[1]

    assert nox == pytest.approx(0.1335 * (67.45 * float(tonnage) ** 0.5 * load) ** 1.0002)


def test_no_factor_is_made_up_for_the_nox_of_ships() -> None:
    with pytest.raises(QuantityError, match="「NOxの排出係数」が未記入です"):
        emitted(Voyage, **SHIP)


def carriage(name: str, case: str, ton_km: str, **answers: Any) -> Change:
    given = {"co2_factor": "100", "nox_factor": "2", "nox_basis": "per_ton_km", **answers}
    row = {"id": name, "name": name, "case": case, "source": "vehicles", "ton_km": ton_km, **given}
    return lambda draft: draft.add("emissions", "carriages", **row)


def no_totals(draft: Draft) -> None:
    draft.answer("emissions", co2_reduction=None, nox_reduction=None, basis=None, source=None)


WITHOUT, WITH = carriage("a", "w1", "3000000"), carriage("b", "with", "1000000")


def test_the_reduction_is_what_the_chosen_alternative_emits_more() -> None:
    """w1: 3,000,000 x 100 g = 300 t, x 2 g = 6 t; with: 100 t and 2 t; w2 was not chosen."""
    document = sound(no_totals, WITHOUT, WITH, carriage("c", "w2", "90000000"))
    totals = emission_totals(document, EDITION)

    assert totals == (
        EmissionTotal(substance="co2", reduction=200, per="年"),
        EmissionTotal(substance="nox", reduction=4, per="年"),
    )


def test_a_run_keeps_the_reductions_and_their_money_is_nothing() -> None:
    plain, reduced = (evaluate(sound(*changes), EDITION) for changes in ((), (no_totals, WITHOUT, WITH)))
    assert plain.figures is not None
    assert reduced.figures is not None

    assert [one.reduction for one in reduced.figures.emissions] == [200, 4]
    assert reduced.explained["emissions/co2"].value == 200
    assert reduced.figures.model_copy(update={"emissions": ()}) == plain.figures


def test_a_row_without_a_factor_leaves_its_gas_open_and_no_other() -> None:
    document = sound(no_totals, WITHOUT, WITH, carriage("c", "with", "1", nox_factor=None))

    assert set(emission_reductions(document, EDITION)) == {"co2"}


def test_a_project_that_emits_more_has_a_negative_reduction() -> None:
    document = sound(no_totals, carriage("a", "w1", "1000000"), carriage("b", "with", "3000000"))

    assert [one.reduction for one in emission_totals(document, EDITION)] == [-200, -4]
