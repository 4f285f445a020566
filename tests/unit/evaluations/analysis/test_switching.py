"""切替値 of made-up functions with known answers, and of a case worked by hand."""

from dataclasses import replace

import numpy as np
import pytest

from evaluations.analysis.case_model import Array, CaseModel
from evaluations.analysis.inputs import factor_keys
from evaluations.analysis.switching import Status, Switch, switching_values
from evaluations.appraisal import Basis, evaluate
from evaluations.engine import discount_rate, value
from tests.unit.evaluations.analysis.hand_made import HandMade, given
from tests.unit.evaluations.sound_case import EDITION, worked

DEMAND, CONSTRUCTION = factor_keys()


def _basis(name: str) -> Basis:
    basis = evaluate(worked(name), EDITION).basis
    assert basis is not None
    return basis


def _of(model: HandMade | CaseModel, key: str) -> Switch:
    return next(one for one in switching_values(model) if one.input.key == key)


def test_the_two_factors_of_a_case_worked_by_hand() -> None:
    """B = 2,172,770,423.71 (follows demand) + 10,414,452.23, C = 1,252,958,579.88 (construction) + 404,237,967.76."""
    model = CaseModel(_basis("type3_by_routes"))
    demand, construction = _of(model, DEMAND).nearest, _of(model, CONSTRUCTION).nearest
    assert demand is not None
    assert construction is not None
    assert demand.factor == pytest.approx((1_657_196_547.64 - 10_414_452.23) / 2_172_770_423.71, rel=1e-9)
    assert construction.factor == pytest.approx(
        (2_183_184_875.95 - 404_237_967.76) / 1_252_958_579.88, rel=1e-9
    )


def test_a_quadratic_that_passes_1_twice_reports_both_and_the_nearer() -> None:
    """B − C = 50 − 50 (f − 1)(f − 2): 0 where (f − 1)(f − 2) = 1, f = (3 ± √5) / 2."""
    model = HandMade({"a": lambda f: 150 - 50 * (f - 1) * (f - 2)})
    found = _of(model, "a")
    assert found.status is Status.SEVERAL
    assert [one.factor for one in found.crossings] == pytest.approx([0.38196601125, 2.61803398875])
    assert found.nearest == found.crossings[0]


def test_a_benefit_that_jumps_over_the_cost_has_no_factor_of_exactly_1() -> None:
    found = _of(HandMade({"a": lambda f: np.where(f < 0.62, 90.0, 150.0)}), "a")
    assert found.nearest is not None
    assert found.nearest.factor == pytest.approx(0.62)
    assert not found.nearest.exact


def test_an_input_that_never_leads_to_1_and_one_that_moves_nothing() -> None:
    model = HandMade({"a": lambda f: 140 + 10 * f, "b": lambda f: 150 + 0 * f})
    assert _of(model, "a").status is Status.NEVER
    assert _of(model, "a").above
    assert _of(model, "b").status is Status.UNMOVED


def test_no_factor_lies_beyond_what_the_input_can_be() -> None:
    """B would be 100 at f = 3, but the input ends at 1.5."""

    def falling(f: Array) -> Array:
        return 175 - 25 * f

    assert _of(HandMade({"a": falling}), "a").status is Status.FOUND
    bounded = _of(HandMade({"a": falling}, a=given("a", highest=1.5)), "a")
    assert (bounded.status, bounded.low, bounded.high) == (Status.NEVER, 0.0, 1.5)


def test_the_range_ends_where_the_case_has_no_value() -> None:
    """A divisor has none at 0, a table none beyond 4."""
    model = HandMade({"a": lambda f: 100 + 50 / f, "b": lambda f: np.where(f > 4, np.nan, 150.0)})
    assert _of(model, "a").low == 0.001
    assert _of(model, "b").high == 4.0


def test_a_case_at_1_is_its_own_switching_value() -> None:
    found = _of(HandMade({"a": lambda f: 100 * f}), "a")
    assert [one.factor for one in found.crossings] == [1.0]


def test_a_time_of_day_is_not_multiplied() -> None:
    model = HandMade({"a": lambda f: 150 * f, "b": lambda f: 150 * f}, b=given("b", scales=False))
    assert [one.input.key for one in switching_values(model)] == ["a", "cost"]


def test_without_cost_there_is_no_ratio_and_no_switching_value() -> None:
    basis = _basis("type3_by_routes")
    found, timeline = basis.valuation, basis.timeline
    free = value(
        years=np.array(timeline.years),
        benefits=found.benefits,
        costs={},
        base_year=timeline.base,
        rate=discount_rate(0.04),
    )
    switches = switching_values(CaseModel(replace(basis, valuation=free)))
    assert {one.status for one in switches} == {Status.NO_COST}


def test_probabilities_and_days_end_at_what_they_can_be() -> None:
    model = CaseModel(_basis("type8_every_year"))
    highest = {
        one.label: one.highest_factor for one in model.inputs.values() if one.highest_factor is not None
    }
    assert highest["地震が起きたときに機能を失う確率"] == 2.0  # 50 %
    assert highest["地震の発生確率(1年当たり)"] == pytest.approx(1 / 0.00741)
