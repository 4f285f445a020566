"""The draws: of the right distribution, moving together as asked, and the same whenever asked again."""

import math

import numpy as np
import pytest

from evaluations.analysis.simulation.sampling import Sampler, standard_normals
from tests.unit.evaluations.analysis.linear_case import LinearCase, correlated, moved, normal, spec

CASE = LinearCase({"a": 100.0, "b": 40.0, "c": 10.0})
UNIFORM = {"shape": "uniform", "low": "0", "high": "1"}


def _drawn(asked: object, blocks: int = 100) -> dict[str, np.ndarray]:
    sampler = Sampler(asked, CASE.inputs)  # type: ignore[arg-type]
    many = [sampler.multipliers(block, 1000) for block in range(blocks)]
    return {key: np.concatenate([one[key] for one in many]) for key in many[0]}


def test_normals_of_different_inputs_and_blocks_are_independent_and_standard() -> None:
    drawn = np.array(
        [standard_normals(1, block, key, 1000) for key in ("a", "b") for block in range(100)]
    ).reshape(2, -1)
    assert drawn.mean(axis=1) == pytest.approx([0, 0], abs=4 / math.sqrt(100_000))
    assert drawn.std(axis=1) == pytest.approx([1, 1], abs=4 / math.sqrt(200_000))
    assert np.corrcoef(drawn)[0, 1] == pytest.approx(0, abs=4 / math.sqrt(100_000))
    assert np.corrcoef(drawn[0][:-1000], drawn[0][1000:])[0, 1] == pytest.approx(
        0, abs=4 / math.sqrt(100_000)
    )


def test_a_block_is_the_same_whichever_were_drawn_before() -> None:
    asked = spec(moved("a"), moved("b"), correlations=[correlated("a", "b", "0.5")])
    onwards, backwards = Sampler(asked, CASE.inputs), Sampler(asked, CASE.inputs)
    forth = [onwards.multipliers(block, 1000) for block in (0, 1, 2)]
    back = [backwards.multipliers(block, 1000) for block in (2, 1, 0)][::-1]
    for one, other in zip(forth, back, strict=True):
        assert one["a"].tobytes() == other["a"].tobytes()
        assert one["b"].tobytes() == other["b"].tobytes()


def test_fewer_draws_of_a_block_are_the_first_of_more() -> None:
    sampler = Sampler(spec(moved("a")), CASE.inputs)
    assert sampler.multipliers(3, 10)["a"].tolist() == sampler.multipliers(3, 1000)["a"][:10].tolist()


def test_an_input_keeps_its_draws_when_others_come_go_or_change_places() -> None:
    alone = _drawn(spec(moved("b")), 1)["b"]
    pair = [correlated("a", "c", "0.9")]
    for rows in ([moved("a"), moved("b"), moved("c")], [moved("c"), moved("b"), moved("a")]):
        assert _drawn(spec(*rows, correlations=pair), 1)["b"].tobytes() == alone.tobytes()
    forth = _drawn(spec(moved("a"), moved("c"), correlations=pair), 1)
    back = _drawn(spec(moved("c"), moved("a"), correlations=[correlated("c", "a", "0.9")]), 1)
    assert {key: one.tobytes() for key, one in forth.items()} == {
        key: one.tobytes() for key, one in back.items()
    }


def test_another_seed_draws_otherwise() -> None:
    assert not np.array_equal(_drawn(spec(moved("a")), 1)["a"], _drawn(spec(moved("a"), seed=8), 1)["a"])


def test_normals_are_correlated_as_asked() -> None:
    pairs = [correlated("a", "b", "0.6"), correlated("b", "c", "-0.4"), correlated("a", "c", "0.1")]
    drawn = _drawn(spec(moved("a"), moved("b"), moved("c"), correlations=pairs))
    found = np.corrcoef([drawn["a"], drawn["b"], drawn["c"]])
    expected = [[1, 0.6, 0.1], [0.6, 1, -0.4], [0.1, -0.4, 1]]
    assert found == pytest.approx(np.array(expected), abs=4 / math.sqrt(100_000))
    assert drawn["c"].std() == pytest.approx(0.1, abs=0.001)


def test_uniforms_have_the_rank_correlation_of_the_gaussian_copula() -> None:
    drawn = _drawn(spec(moved("a", UNIFORM), moved("b", UNIFORM), correlations=[correlated("a", "b", "0.8")]))
    expected = 6 / math.pi * math.asin(0.8 / 2)
    assert np.corrcoef(drawn["a"], drawn["b"])[0, 1] == pytest.approx(expected, abs=4 / math.sqrt(100_000))


def test_wholly_correlated_inputs_move_as_one() -> None:
    pairs = [correlated("a", "b", "1"), correlated("b", "c", "-1"), correlated("a", "c", "-1")]
    drawn = _drawn(
        spec(moved("a"), moved("b", normal("2", "0.2")), moved("c", UNIFORM), correlations=pairs), 1
    )
    assert drawn["b"] == pytest.approx(2 * drawn["a"])
    assert np.all(np.diff(drawn["c"][np.argsort(drawn["a"])]) <= 0)


def test_absolute_values_become_multipliers_of_the_base_value() -> None:
    absolute = _drawn(spec(moved("b", normal("50", "4"), basis="value")), 1)["b"]
    relative = _drawn(spec(moved("b", normal("1.25", "0.1"))), 1)["b"]
    assert absolute == pytest.approx(relative)
