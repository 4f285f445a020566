"""Benefit items taken out one by one."""

import pytest

from evaluations.analysis.without_item import WithoutItem, without_each_benefit
from evaluations.appraisal import evaluate
from tests.unit.evaluations.sound_case import EDITION, worked


def _found(name: str) -> dict[str, WithoutItem]:
    basis = evaluate(worked(name), EDITION).basis
    assert basis is not None
    return {one.key: one for one in without_each_benefit(basis)}


def test_what_remains_without_each_item_of_a_case_worked_by_hand() -> None:
    """Transport 2,172,770,423.71, residual value 10,414,452.23; C = 1,657,196,547.64."""
    found = _found("type3_by_routes")
    no_transport = found["components/c1/benefits/transport"]
    no_residual = found["residual_value"]
    assert no_transport.result.benefit_pv == pytest.approx(10_414_452.23, abs=0.02)
    assert no_residual.result.npv == pytest.approx(2_172_770_423.71 - 1_657_196_547.64, abs=0.02)
    assert no_residual.result.cbr == pytest.approx(2_172_770_423.71 / 1_657_196_547.64)
    assert no_residual.eirr.status == "一意"


def test_without_its_only_item_a_case_earns_nothing() -> None:
    (found,) = _found("type7_by_routes").values()
    assert (found.result.benefit_pv, found.result.cbr) == (0.0, 0.0)
    assert found.eirr.status == "なし"
