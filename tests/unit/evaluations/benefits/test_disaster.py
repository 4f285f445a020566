"""Expected damages of an earthquake (第Ⅲ編 8.4; B8), from the document's answers to 円/年."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from evaluations.benefits import UNIT_SYMBOLS, CargoVolume, Context, measure
from evaluations.flows.hazard import loss_probability, yearly_probability
from evaluations.flows.timeline import Timeline
from projects.document.choices import CargoUnit
from projects.document.methods import DisasterHaulage, DisasterRestoration
from projects.document.sections import Hazard
from projects.units import Quantity
from tests.unit.evaluations.benefits.contexts import make_context

YEARS = np.arange(2026, 2038)
OPENING, LAST = 2028, 2037
TIMELINE = Timeline(
    base=2025,
    adoption=2026,
    completion=2027,
    opening=OPENING,
    target=OPENING,
    last=LAST,
    service_years=10,
    first=2026,
)
HAUL: dict[str, Any] = {
    "id": "h",
    "group": "g",
    "share": "50",
    "basis": "per_box",
    "rate": "30000",
    "tax": "exempt",
    "hours": "2",
    "time_value": "1500",
}
percents = st.decimals("0.001", "99.999", places=3)


def hazard(event: object, loss: object, mode: str) -> Hazard:
    return Hazard.model_validate({"event": str(event), "loss": str(loss), "mode": mode})


def probabilities(event: object, loss: object, mode: str) -> NDArray[np.float64]:
    return np.asarray(yearly_probability(hazard(event, loss, mode), TIMELINE).value)


def context(boxes: list[list[float]], probability: float, unit: CargoUnit = CargoUnit.BOX_40) -> Context:
    """Cargo of shape (scenarios, years) in two years, weighed with a probability."""
    amounts = np.array(boxes)
    return make_context(
        years=np.array([2028, 2029]),
        cargo={
            "g": CargoVolume("貨物", unit, Quantity(amounts, f"{UNIT_SYMBOLS[unit]}/年"), Quantity(amounts))
        },
        demand_factor=Quantity(np.ones((len(boxes), 1))),
        disaster_probability=Quantity(probability, "1/年"),
    )


def haulage(
    boxes: list[list[float]], probability: float, unit: CargoUnit = CargoUnit.BOX_40, **answers: Any
) -> NDArray[np.float64]:
    given_answers = DisasterHaulage.model_validate({"hauls": [HAUL], "months": "3"} | answers)
    weighed = context(boxes, probability, unit)
    return np.asarray(measure("disaster_haulage", given_answers, weighed).to("円/年").value)


def restoration(probability: float, *rows: dict[str, Any]) -> float:
    given_answers = DisasterRestoration.model_validate(
        {"restorations": [{"id": f"r{number}", **one} for number, one in enumerate(rows)]}
    )
    weighed = context([[0.0, 0.0]], probability)
    return float(measure("disaster_restoration", given_answers, weighed).to("円/年").value)


@pytest.mark.parametrize("mode", ["every_year", "first_loss"])
def test_nothing_is_lost_before_the_opening(mode: str) -> None:
    assert list(probabilities(20, 50, mode)[YEARS < OPENING]) == [0, 0]


def test_the_first_loss_grows_rarer_every_year() -> None:
    """p = 20 % × 50 % = 0.1; 0.1, 0.1 × 0.9, 0.1 × 0.81, …"""
    found = probabilities(20, 50, "first_loss")[YEARS >= OPENING]

    assert found[:3] == pytest.approx([0.1, 0.09, 0.081])
    assert probabilities(20, 50, "every_year")[YEARS >= OPENING] == pytest.approx([0.1] * 10)


@given(percents, percents)
def test_the_chance_of_a_first_loss_sums_to_that_of_any_loss(event: object, loss: object) -> None:
    p = float(loss_probability(hazard(event, loss, "first_loss")).value)
    first, every = (probabilities(event, loss, mode) for mode in ("first_loss", "every_year"))

    assert first.sum() == pytest.approx(1 - (1 - p) ** 10)
    assert (first <= every).all()


def test_a_month_of_the_extra_way_is_a_twelfth_of_a_year_of_it() -> None:
    """1,200 boxes × 50 % × (30,000 + 2 h × 1,500) ÷ 12 × 3 months × 0.01 = 49,500."""
    assert haulage([[1200.0, 2400.0]], 0.01) == pytest.approx(np.array([[49_500.0, 99_000.0]]))


def test_time_is_left_out_where_the_case_says_so() -> None:
    assert haulage([[1200.0, 0.0]], 0.01, time_cost=False)[0, 0] == pytest.approx(45_000)


def test_an_earthquake_may_bring_more_cargo_than_a_normal_year() -> None:
    assert haulage([[1200.0, 0.0]], 0.01, surge="1.5")[0, 0] == pytest.approx(49_500 * 1.5)


@given(st.floats(0, 1e9), st.floats(0, 1))
def test_twice_the_cargo_is_twice_the_expected_transport_cost(boxes: float, probability: float) -> None:
    once, twice = haulage([[boxes, 1.0], [2 * boxes, 2.0]], probability)

    assert twice == pytest.approx(2 * once)


@given(st.floats(0, 1e9), st.integers(0, 10**12), st.integers(0, 10**12))
def test_without_a_probability_there_is_no_benefit(boxes: float, without: int, with_project: int) -> None:
    row = {"without_project": str(without), "with_project": str(with_project), "tax": "included"}

    assert not haulage([[boxes, boxes]], 0.0).any()
    assert restoration(0.0, row) == 0


def test_only_restoration_with_tax_is_divided_and_the_rest_is_the_difference() -> None:
    """0.02 × ((1,100 − 110) ÷ 1.1 + (500 − 0) + (50 − 80)) = 0.02 × (900 + 500 − 30)."""
    rows = (
        {"without_project": "1100", "with_project": "110", "tax": "included"},
        {"without_project": "500", "with_project": "0", "tax": "excluded"},
        {"without_project": "50", "with_project": "80", "tax": "exempt"},
    )

    assert restoration(0.02, *rows) == pytest.approx(27.4)
