"""Cost of mooring hours (第Ⅲ編 6.4 a; B6). Yen a year, worked out beside each case."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluations.benefits import measure
from projects.document.choices import CargoUnit
from projects.document.methods import ShipTime
from tests.unit.evaluations.benefits.contexts import make_cargo, make_context

TON = CargoUnit.FREIGHT_TON
# 100 t a call, 10 t/h, 5 hours besides: 15 hours a call, 150 hours for 1,000 t, 150,000 yen.
SHIP = {"tons_per_call": "100", "tons_per_hour": "10", "fixed_hours": "5", "rate": "1000"}


def ship(name: str, case: str, **answers: Any) -> dict[str, Any]:
    return {"id": name, "case": case, "group": TON.value, "share": "100", "tax": "exempt", **SHIP, **answers}


def benefit(*ships: dict[str, Any], tons: float = 1000) -> float:
    answers = ShipTime.model_validate({"moorings": ships})
    value = measure("ship_time", answers, make_context(cargo=make_cargo({TON: tons}))).value
    return float(np.asarray(value)[0, 0])


def test_larger_ships_come_less_often_and_only_the_fixed_hours_fall() -> None:
    """200 t a call: 25 hours a call, 5 calls, 125 hours."""
    assert benefit(ship("a", "w1"), ship("b", "with", tons_per_call="200")) == pytest.approx(25_000)


def test_faster_handling_shortens_every_call() -> None:
    """20 t/h: 10 hours a call, 10 calls, 100 hours."""
    assert benefit(ship("a", "w1"), ship("b", "with", tons_per_hour="20")) == pytest.approx(50_000)


def test_calls_are_not_rounded_up() -> None:
    """250 t: 2.5 calls of 15 hours."""
    assert benefit(ship("a", "w1"), tons=250) == pytest.approx(37_500)


def test_a_share_of_the_cargo_takes_a_share_of_the_calls() -> None:
    """Half by ships at 1,000 yen an hour, half at 500."""
    halves = ship("a", "w1", share="50"), ship("b", "w1", share="50", rate="500")

    assert benefit(*halves) == pytest.approx(75_000 + 37_500)


def test_only_a_cost_with_tax_is_divided() -> None:
    assert benefit(ship("a", "w1", rate="1100", tax="included")) == pytest.approx(150_000)


def test_slower_ships_cost_more_and_other_alternatives_do_not_count() -> None:
    others = ship("c", "w2", rate="99999")

    assert benefit(ship("a", "w1"), ship("b", "with", tons_per_hour="5"), others) == pytest.approx(-100_000)


@given(st.floats(1, 1e9), st.integers(1, 10**6), st.integers(1, 10**4))
def test_twice_the_cargo_is_twice_the_benefit(tons: float, per_call: int, per_hour: int) -> None:
    ships = ship("a", "w1"), ship("b", "with", tons_per_call=str(per_call), tons_per_hour=str(per_hour))

    assert benefit(*ships, tons=2 * tons) == pytest.approx(2 * benefit(*ships, tons=tons), rel=1e-9)
