import numpy as np
import pytest

from projects.units import (
    LookupTable,
    Quantity,
    Tape,
    band_lookup,
    maximum,
    present_value,
    sum_years,
    total,
)

VOLUME = Quantity(100.0, "台/年", "交通量", place="volume")
RATE = Quantity(20.0, "円/台", "単価", place="rate")
YEARLY = Quantity(np.array([1.0, 2.0]), "", "年度ごとの割合")
FACTORS = Quantity(np.array([1.0, 0.5]), "", "割引係数")


def _key(quantity: Quantity) -> str | None:
    return quantity.place or None


def test_moved_inputs_give_what_the_formula_gives_for_each_scenario_alone() -> None:
    def benefit(volume: Quantity, rate: Quantity) -> Quantity:
        beyond = maximum(volume * YEARLY - Quantity(150, "台/年", "容量"), 0)
        return present_value(total([beyond, volume * YEARLY]) * rate, FACTORS)

    tape = Tape([benefit(VOLUME, RATE)], _key)
    volumes, rates = np.array([[50.0], [100.0], [200.0]]), np.array([[20.0], [10.0], [30.0]])
    (together,) = tape.run({"volume": lambda _: volumes, "rate": lambda value: value * rates / 20})
    alone = [
        benefit(Quantity(float(volume), "台/年"), Quantity(float(rate), "円/台")).value
        for volume, rate in zip(volumes.flat, rates.flat, strict=True)
    ]
    assert np.asarray(together).reshape(-1).tolist() == alone


def test_without_a_change_the_stored_figures_come_back() -> None:
    figure = sum_years(VOLUME * YEARLY * RATE)
    assert Tape([figure, RATE], _key).run({}) == (figure.value, 20.0)


def test_an_input_used_twice_moves_in_both_places() -> None:
    (both,) = Tape([VOLUME * RATE + VOLUME * RATE], _key).run({"rate": lambda value: 2 * value})
    assert both == pytest.approx(2 * 2 * 100 * 20)


def test_a_value_read_off_a_table_moves_by_itself_and_with_its_argument() -> None:
    table = LookupTable("輸送費用表", "km", "円/台", (10, 20), (100, 200), place="table")
    distance = Quantity(5.0, "km", "距離", place="distance")
    cost = VOLUME * band_lookup(distance, table)
    tape = Tape([cost], lambda one: one.table.place if one.table else _key(one))
    (moved,) = tape.run({"table": lambda value: value * 1.5, "distance": lambda value: value * 3})
    assert moved == 100 * 200 * 1.5


def test_a_divisor_of_zero_leaves_its_scenario_without_a_value() -> None:
    (quotient,) = Tape([VOLUME / RATE], _key).run({"rate": lambda _: np.array([[0.0], [4.0]])})
    assert np.asarray(quotient).reshape(-1).tolist() == [np.inf, 25.0]
