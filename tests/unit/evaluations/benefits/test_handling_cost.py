"""Fees of machines and shore handling (第Ⅲ編 6.4 b; B6). Yen a year, worked out beside each case."""

from typing import Any

import numpy as np
import pytest

from evaluations.benefits import measure
from projects.document.choices import CargoUnit
from projects.document.methods import HandlingCost
from tests.unit.evaluations.benefits.contexts import make_cargo, make_context

TON = CargoUnit.FREIGHT_TON


def work(name: str, case: str, **answers: Any) -> dict[str, Any]:
    plain = {"group": TON.value, "share": "100", "kind": "machine", "basis": "per_ton", "tax": "exempt"}
    return {"id": name, "case": case, **plain, **answers}


def benefit(*works: dict[str, Any], tons: float = 1000, levels: tuple[float, ...] = (1.0,)) -> list[float]:
    """One amount a scenario."""
    answers = HandlingCost.model_validate({"works": works})
    value = measure("handling_cost", answers, make_context(cargo=make_cargo({TON: tons}, *levels))).value
    return [float(one) for one in np.asarray(value)[:, 0]]


def test_an_hourly_fee_is_paid_for_the_hours_that_the_cargo_takes() -> None:
    """1,000 t at 20 t/h: 50 hours of 600 yen, as much as 30 yen a ton."""
    hourly = work("a", "w1", basis="per_hour", rate="600", tons_per_hour="20")

    assert benefit(hourly) == [pytest.approx(30_000)]
    assert benefit(hourly, work("b", "with", rate="30")) == [pytest.approx(0)]


def test_machines_and_shore_handling_add_up_over_the_same_cargo() -> None:
    """Without: 40 + 170 yen a ton. With: 25 + 100 yen a ton."""
    without = work("a", "w1", rate="40"), work("b", "w1", kind="shore", rate="170")
    with_project = work("c", "with", rate="25"), work("d", "with", kind="shore", rate="100")

    assert benefit(*without, *with_project) == [pytest.approx(85_000)]


def test_only_a_rate_with_tax_is_divided_and_cargo_that_costs_nothing_counts_as_nothing() -> None:
    taxed, free = work("a", "w1", rate="110", tax="included"), work("b", "with", rate="0")

    assert benefit(taxed, free) == [pytest.approx(100_000)]


def test_the_benefit_follows_demand() -> None:
    assert benefit(work("a", "w1", rate="10"), levels=(1.0, 0.9, 1.1)) == pytest.approx(
        [10_000, 9_000, 11_000]
    )
