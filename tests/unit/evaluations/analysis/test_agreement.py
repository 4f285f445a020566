"""When a recomputation counts as the same."""

import pytest

from evaluations.analysis.simulation import Agreement, SimulationResult, agreement, simulate
from tests.unit.evaluations.analysis.linear_case import LinearCase, moved, spec


def _result(**changed: object) -> SimulationResult:
    found = simulate(LinearCase({"a": 120.0}), spec(moved("a"), most=2_000))
    return found.model_copy(update=changed)


def _with_mean(times: float) -> SimulationResult:
    found = _result(sha256="other bits")
    assert found.cbr is not None
    return found.model_copy(update={"cbr": found.cbr.model_copy(update={"mean": found.cbr.mean * times})})


def test_the_same_bits_are_the_same() -> None:
    assert agreement(_result(), _result()) is Agreement.EXACT


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (_with_mean(1 + 1e-13), Agreement.CLOSE),
        (_with_mean(1 + 1e-9), Agreement.NONE),
        (_result(sha256="other bits", trials=1_999), Agreement.NONE),
        (_result(sha256="other bits", cbr=None), Agreement.NONE),
    ],
)
def test_other_bits_are_compared_by_their_figures(other: SimulationResult, expected: Agreement) -> None:
    assert agreement(_result(), other) is expected
