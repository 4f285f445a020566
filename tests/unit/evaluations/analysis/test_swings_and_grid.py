"""Tornado and grid: what moves, by how much, and in which order."""

from decimal import Decimal

import pytest

from evaluations.analysis.case_model import CaseModel
from evaluations.analysis.grid import two_way
from evaluations.analysis.inputs import factor_keys
from evaluations.analysis.tornado import swings
from evaluations.appraisal import Evaluation, evaluate
from tests.unit.evaluations.analysis.hand_made import HandMade, given
from tests.unit.evaluations.sound_case import EDITION, worked


@pytest.fixture(scope="module")
def case() -> Evaluation:
    return evaluate(worked("type3_by_routes"), EDITION)


def _model(case: Evaluation) -> CaseModel:
    assert case.basis is not None
    return CaseModel(case.basis)


def test_the_wider_swing_stands_first() -> None:
    model = HandMade({"a": lambda f: 140 + 10 * f, "b": lambda f: 50 + 100 * f})
    cost, first, last = swings(model, Decimal(20))
    assert (cost.input.key, first.input.key, last.input.key) == ("cost", "b", "a")
    assert (cost.low.result.cbr, cost.high.result.cbr) == pytest.approx((1.5 / 0.8, 1.5 / 1.2))
    assert (first.low.result.cbr, first.high.result.cbr) == pytest.approx((1.3, 1.7))
    assert (last.low.result.npv, last.high.result.npv) == pytest.approx((48, 52))
    assert (first.cbr_width, last.npv_width) == pytest.approx((0.4, 4))


def test_ten_per_cent_of_the_two_factors_is_the_official_sensitivity(case: Evaluation) -> None:
    assert case.figures is not None
    assert case.figures.sensitivity is not None
    found = {one.input.key: one for one in swings(_model(case))}
    ranges = (case.figures.sensitivity.demand, case.figures.sensitivity.construction)
    for key, wanted in zip(factor_keys(), ranges, strict=True):
        assert (found[key].low.result.cbr, found[key].high.result.cbr) == (wanted.low.cbr, wanted.high.cbr)
        assert (found[key].low.result.npv, found[key].high.result.npv) == (wanted.low.npv, wanted.high.npv)


def test_an_input_stops_at_the_largest_value_it_can_have() -> None:
    model = HandMade({"a": lambda f: 50 + 100 * f}, a=given("a", highest=1.05))
    (found,) = (one for one in swings(model) if one.input.key == "a")
    assert (found.low.factor, found.high.factor, found.cut) == (0.9, 1.05, True)
    assert found.high.result.npv == pytest.approx(55)


def test_without_a_ratio_the_difference_orders_the_inputs() -> None:
    model = HandMade({"a": lambda f: 10 * f, "b": lambda f: 90 * f}, cost=0.0)
    found = swings(model)
    assert [one.input.key for one in found] == ["b", "a", "cost"]
    assert found[0].cbr_width is None


def test_the_middle_of_the_grid_is_the_case_itself_to_the_last_bit(case: Evaluation) -> None:
    assert case.figures is not None
    middle = two_way(_model(case), Decimal(7)).results[3][3]
    assert (middle.cbr, middle.npv) == (case.figures.cbr, case.figures.npv)


def test_a_cell_of_the_grid_worked_by_hand(case: Evaluation) -> None:
    """需要 −20 %: B = 2,172,770,423.71 × 0.8 + 10,414,452.23; 建設費 +10 %: C = 1,252,958,579.88 × 1.1 + 404,237,967.76."""
    grid = two_way(_model(case))
    cell = grid.results[grid.changes.index(Decimal(-20))][grid.changes.index(Decimal(10))]
    benefit, cost = 2_172_770_423.71 * 0.8 + 10_414_452.23, 1_252_958_579.88 * 1.1 + 404_237_967.76
    assert cell.cbr == pytest.approx(benefit / cost, rel=1e-9)
    assert cell.npv == pytest.approx(benefit - cost, abs=0.02)


@pytest.mark.parametrize("change", ["0", "50.1", "-10"])
def test_a_change_that_is_not_offered_is_refused(case: Evaluation, change: str) -> None:
    with pytest.raises(ValueError, match="between"):
        swings(_model(case), Decimal(change))
    with pytest.raises(ValueError, match="between"):
        two_way(_model(case), Decimal(change))
