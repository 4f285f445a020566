"""Simulations of a case whose distribution of B/C is known, and how they end."""

import hashlib
import math
from statistics import NormalDist
from typing import Any

import pytest

from evaluations.analysis.simulation import Ended, SimulationResult, Spec, simulate
from tests.unit.evaluations.analysis.linear_case import LinearCase, correlated, moved, normal, spec


def _case() -> LinearCase:
    return LinearCase({"a": 80.0, "b": 30.0})


def _found(asked: Spec, case: LinearCase | None = None) -> SimulationResult:
    return simulate(case or _case(), asked)


def test_a_sum_of_normals_has_the_moments_percentiles_and_chance_of_theory() -> None:
    """B/C = 0.8·N(1; 0.2) + 0.3·N(1; 0.3) with correlation 0.5."""
    asked = spec(
        moved("a", normal("1", "0.2")),
        moved("b", normal("1", "0.3")),
        most=200_000,
        correlations=[correlated("a", "b", "0.5")],
    )
    found = _found(asked)
    truth = NormalDist(1.1, math.sqrt(0.16**2 + 0.09**2 + 2 * 0.5 * 0.16 * 0.09))
    error = truth.stdev / math.sqrt(200_000)
    assert found.cbr is not None
    assert found.npv is not None
    assert found.chance is not None
    assert found.cbr.mean == pytest.approx(truth.mean, abs=4 * error)
    assert found.cbr.mean_half_width == pytest.approx(1.96 * error, rel=0.01)
    assert found.cbr.sd == pytest.approx(truth.stdev, abs=3 * error)
    for one in found.cbr.percentiles:
        share = one.at / 100
        value = truth.inv_cdf(share)
        assert one.value == pytest.approx(
            value, abs=4 * math.sqrt(share * (1 - share) / 200_000) / truth.pdf(value)
        )
    assert found.npv.mean == pytest.approx(100 * found.cbr.mean - 100)
    assert found.chance.low < 1 - truth.cdf(1) < found.chance.high
    assert found.base_cbr == pytest.approx(1.1)
    assert found.base_npv == pytest.approx(10)
    assert not found.remark


def test_the_same_seed_gives_the_same_bits_and_another_does_not() -> None:
    asked = spec(moved("a"), most=2_500)
    assert _found(asked) == _found(asked)
    assert _found(asked).sha256 != _found(spec(moved("a"), most=2_500, seed=8)).sha256


def test_the_hash_is_of_all_ratios_and_differences_in_blocks() -> None:
    case = _case()
    found = simulate(case, spec(moved("a"), most=1_500))
    blocks = [one for one in case.seen if len(one.cost_pv) > 1]
    assert [len(one.cost_pv) for one in blocks] == [1_000, 500]
    expected = hashlib.sha256(b"".join(one.cbr.tobytes() + one.npv.tobytes() for one in blocks))
    assert found.sha256 == expected.hexdigest()


@pytest.mark.parametrize(
    ("half_width", "ended", "trials"),
    [
        ("1", Ended.CONVERGED, 10_000),  # ±0.98 points at 10,000
        ("0.5", Ended.CONVERGED, 39_000),  # 1.96² · ¼ / 0.005² = 38,416
        ("0.4", Ended.REACHED, 50_000),  # 60,025 trials would be needed
        (None, Ended.REACHED, 50_000),
    ],
)
def test_it_ends_when_the_interval_is_narrow_enough(
    half_width: str | None, ended: Ended, trials: int
) -> None:
    even = LinearCase({"a": 100.0})  # B/C is as often above 1 as below
    found = _found(spec(moved("a"), most=50_000, half_width=half_width), even)
    assert (found.ended, found.trials) == (ended, trials)


def test_a_sure_case_is_not_believed_before_ten_thousand_trials() -> None:
    sure = LinearCase({"a": 900.0})
    assert _found(spec(moved("a"), most=50_000, half_width="5"), sure).trials == 10_000


def test_stopped_trials_are_the_first_ones_of_the_whole() -> None:
    told: list[tuple[int, int]] = []

    def stops_at_three_thousand(done: int, most: int) -> bool:
        told.append((done, most))
        return done < 3_000

    stopped = simulate(_case(), spec(moved("a"), most=9_500), stops_at_three_thousand)
    assert told == [(1_000, 9_500), (2_000, 9_500), (3_000, 9_500)]
    whole = _found(spec(moved("a"), most=3_000))
    assert stopped.ended is Ended.CANCELLED
    assert stopped.model_copy(update={"ended": Ended.REACHED}) == whole


def test_trials_without_a_ratio_are_counted_and_left_out() -> None:
    """The cost is N(100; 100): not above zero with chance Φ(−1); B = 80 is above C otherwise with chance Φ(−0.2)."""
    case = LinearCase({"a": 80.0}, cost_key="c")
    found = _found(spec(moved("c", normal("1", "1")), most=100_000), case)
    none, above = NormalDist().cdf(-1), NormalDist().cdf(-0.2) - NormalDist().cdf(-1)
    assert found.chance is not None
    assert found.without_value == pytest.approx(
        100_000 * none, abs=4 * math.sqrt(100_000 * none * (1 - none))
    )
    assert found.chance.trials == 100_000 - found.without_value
    assert found.chance.low < above / (1 - none) < found.chance.high
    assert f"{found.without_value:,}回は、B/Cを計算できませんでした" in found.remark
    assert found.drawn[0].negative == found.without_value


def test_without_any_ratio_there_is_no_figure_but_a_sentence() -> None:
    found = _found(spec(moved("a")), LinearCase({"a": 80.0}, cost=0.0))
    assert (found.chance, found.cbr, found.npv, found.base_cbr) == (None, None, None, None)
    assert (found.trials, found.without_value, found.trace) == (1_000, 1_000, ())
    assert "すべてで、B/Cを計算できませんでした" in found.remark


def test_the_trace_shows_the_way_in_sixty_points_at_most() -> None:
    found = _found(spec(moved("a"), most=100_000))
    assert found.chance is not None
    assert len(found.trace) == 60
    assert (found.trace[0].trials, found.trace[-1].trials) == (1_000, 100_000)
    assert (found.trace[-1].low, found.trace[-1].high) == (found.chance.low, found.chance.high)
    shrinking = [(one.high - one.low) * math.sqrt(one.trials) for one in found.trace]
    assert max(shrinking) < 1.2 * min(shrinking)


def test_a_result_comes_back_from_json_bit_by_bit() -> None:
    found = _found(spec(moved("a"), moved("b"), most=1_234, half_width="0.1"))
    assert SimulationResult.model_validate_json(found.model_dump_json()) == found


def test_a_spec_comes_back_from_json_with_its_decimals() -> None:
    asked = spec(moved("a", normal("1.10", "0.1")), correlations=[], half_width="0.5")
    written: dict[str, Any] = asked.model_dump(mode="json")
    assert written["inputs"][0]["distribution"] == {"shape": "normal", "mean": "1.1", "sd": "0.1"}
    assert Spec.model_validate_json(asked.model_dump_json()) == asked


def test_one_trial_has_a_mean_but_no_spread() -> None:
    found = _found(spec(moved("a"), most=1))
    assert found.cbr is not None
    assert (found.cbr.sd, found.cbr.mean_half_width) == (None, None)
    assert found.cbr.percentile(1) == found.cbr.percentile(99) == found.cbr.mean
