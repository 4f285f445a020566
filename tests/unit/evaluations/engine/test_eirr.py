import math

import numpy as np
import pytest
from numpy.typing import NDArray

from evaluations.engine import Eirr, EirrStatus, eirr

UNIQUE, MULTIPLE = EirrStatus.UNIQUE, EirrStatus.MULTIPLE
NONE, OUT_OF_RANGE = EirrStatus.NONE, EirrStatus.OUT_OF_RANGE
CLEARING = [-1000.0] + [80.0] * 49 + [-700.0]


def _of(flows: list[float] | NDArray[np.float64]) -> Eirr:
    return eirr(flows, range(2025, 2025 + len(flows)))


def _with_rates(*rates: float) -> NDArray[np.float64]:
    """The flow whose NPV is zero exactly at the rates; made of whole numbers."""
    flows = np.array([-1000.0])
    for rate in rates:
        flows = np.convolve(flows, [100.0, -round(100 * (1 + rate))])
    return flows


@pytest.mark.parametrize(
    ("flows", "status", "roots"),
    [
        ([0, 0, 0], NONE, []),
        ([0, 5, 0], NONE, []),
        ([-1, -2, -3], NONE, []),
        ([100, -219, 121], NONE, []),
        ([-100, 5], UNIQUE, [-0.95]),
        ([-100, 100], UNIQUE, [0]),
        ([0, -100, 0, 121, 0], UNIQUE, [0.1]),
        ([-1, 501], UNIQUE, [500]),
        ([-1, 1001], UNIQUE, [1000]),
        ([-1, 1001.5], OUT_OF_RANGE, []),
        ([-100, 1], OUT_OF_RANGE, []),
        ([-100, 1.5], UNIQUE, [-0.985]),
        ([-100, 230, -132], MULTIPLE, [0.1, 0.2]),
        ([-1, 6, -11, 6], MULTIPLE, [0, 1, 2]),
        ([1000, -3600, 4310, -1716], MULTIPLE, [0.1, 0.2, 0.3]),
    ],
)
def test_status_and_rates_of_flows_solved_by_hand(
    flows: list[float], status: EirrStatus, roots: list[float]
) -> None:
    result = _of(flows)
    assert result.status is status
    assert result.roots == pytest.approx(roots, abs=1e-14)
    assert result.value == (result.roots[0] if status is UNIQUE else None)


def test_a_rate_where_the_npv_only_touches_zero_is_not_an_answer() -> None:
    assert _of(_with_rates(0.1, 0.1)) == Eirr(MULTIPLE, None, (0.1,))
    assert _of(_with_rates(0.1, 0.1, 1.0)) == Eirr(MULTIPLE, None, (0.1, 1.0))
    assert _of(_with_rates(0.1, 0.1, 0.2, 0.2)) == Eirr(MULTIPLE, None, (0.1, 0.2))


def test_a_triple_rate_changes_the_sign_and_is_one_answer() -> None:
    assert _of(_with_rates(0.1, 0.1, 0.1)) == Eirr(UNIQUE, 0.1, (0.1,))


def test_rates_that_nearly_meet_are_told_apart() -> None:
    # 100 − 220x + (121 ± 2^-40) x²: x = (110 ± √(12100 − 100·(121 ± 2^-40))) / (121 ± 2^-40)
    gap = 2.0**-40
    apart = 10 * math.sqrt(gap)
    roots = [1 / ((110 + sign * apart) / (121 - gap)) - 1 for sign in (1, -1)]
    result = _of([100, -220, 121 - gap])
    assert result.status is MULTIPLE
    assert result.roots == pytest.approx(roots, abs=1e-12)
    assert _of([100, -220, 121 + gap]).status is NONE


def test_a_rate_out_of_range_still_denies_uniqueness() -> None:
    # (x − 1/1.1)(x − 1/2001): 10 % and 200,000 %.
    result = _of(np.convolve([10.0, -11.0], [1.0, -2001.0]))
    assert result.status is MULTIPLE
    assert result.roots == pytest.approx([0.1])


def test_clearing_at_the_end_brings_a_second_rate() -> None:
    result = _of(CLEARING)
    assert result.status is MULTIPLE
    for rate in result.roots:
        assert sum(flow * (1 + rate) ** -t for t, flow in enumerate(CLEARING)) == pytest.approx(0, abs=1e-9)
    assert [round(100 * rate) for rate in result.roots] == [-10, 8]


@pytest.mark.parametrize("unit", [1e-12, 1e15, -1.0])
def test_the_money_unit_does_not_matter(unit: float) -> None:
    assert _of(np.array(CLEARING) * unit).roots == pytest.approx(_of(CLEARING).roots, rel=1e-12)


def test_years_may_have_gaps_and_start_anywhere() -> None:
    assert eirr([-100, 121], [2025, 2027]).value == pytest.approx(0.1)
    assert eirr([-100, 1.1**40 * 100], [1990, 2030]).value == pytest.approx(0.1)


def test_two_thousand_years_are_no_problem() -> None:
    forever = _of([-1000.0] + [60.0] * 1999)
    assert forever.value == pytest.approx(0.06)
    cleared = _of([-1000.0] + [60.0] * 1998 + [-500.0])
    assert cleared.status is MULTIPLE
    assert cleared.roots == pytest.approx([60 / 560 * -1, 0.06])


@pytest.mark.parametrize("wrong", [math.nan, math.inf, -math.inf])
def test_a_flow_that_is_no_number_is_refused_with_its_year(wrong: float) -> None:
    with pytest.raises(ValueError, match="2026年度"):
        _of([-100, wrong, 50])
