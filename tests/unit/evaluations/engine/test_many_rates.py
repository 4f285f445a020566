"""Many scenarios at once against the exact `eirr` of each, and against rates known by hand."""

import math
import tracemalloc
from collections.abc import Callable

import numpy as np
import pytest
from numpy.typing import NDArray

from evaluations.engine import EirrStatus, Rates, eirr, eirr_of_many, eirr_of_multiplied
from evaluations.engine.rates.many import STATUSES

Array = NDArray[np.float64]
Shape = Callable[[np.random.Generator, int, int], Array]

UNIQUE, MULTIPLE = EirrStatus.UNIQUE, EirrStatus.MULTIPLE
NONE, OUT_OF_RANGE = EirrStatus.NONE, EirrStatus.OUT_OF_RANGE
TINY = 2.0**-40

BY_HAND: list[tuple[list[float], EirrStatus, float | None]] = [
    ([0, 0, 0], NONE, None),
    ([0, 5, 0], NONE, None),
    ([-1, -2, -3], NONE, None),
    ([100, -219, 121], NONE, None),
    ([-100, 5], UNIQUE, -0.95),
    ([-100, 100], UNIQUE, 0.0),
    ([-3, 1, 1, 1], UNIQUE, 0.0),
    ([-1e9, 1e9 + 1], UNIQUE, 1e-9),
    ([0, -100, 0, 121, 0], UNIQUE, 0.1),
    ([0, 0, 0, 100, -110], UNIQUE, 0.1),
    ([-1, 1001], UNIQUE, 1000.0),
    ([-1, 1001.5], OUT_OF_RANGE, None),
    ([-100, 1], OUT_OF_RANGE, None),
    ([-100, 1.5], UNIQUE, -0.985),
    ([-100, 230, -132], MULTIPLE, None),
    ([10, -20011, 22011], MULTIPLE, None),
    ([1, -4, 4], MULTIPLE, None),
    ([0, 1, -4, 4], MULTIPLE, None),
    ([1, -4, 4 - TINY], MULTIPLE, None),
    ([1, -4, 4 + TINY], NONE, None),
    ([1, -6, 12, -8], UNIQUE, 1.0),
    ([1, -7, 16, -12], MULTIPLE, None),
    ([1e-300, -2e-300], UNIQUE, 1.0),
    ([1e300, -2e300], UNIQUE, 1.0),
    ([1e300, 1.7e308, -1e308, -1.7e308], UNIQUE, None),
    ([5e-324, -1.0, 1.0], MULTIPLE, None),
]
"""(x − 1)(x − 2001) gives 0 % and 200,000 %; 1 − 4x + 4x² = (1 − 2x)² touches zero at 100 %; its like with ± 2^-40 has two
rates 1e-6 apart, or none; (1 − 2x)³ crosses at 100 %; (1 − 2x)²(1 − 3x) touches at 100 % and crosses at 200 %."""


def noise(dice: np.random.Generator, count: int, years: int) -> Array:
    return dice.normal(size=(count, years))


def projects(dice: np.random.Generator, count: int, years: int) -> Array:
    """Construction, benefits, reinvestment and clearing."""
    flows = np.abs(dice.normal(size=(count, years)))
    flows[:, : max(1, years // 12)] *= -dice.uniform(0.5, 30, (count, 1))
    flows[np.arange(count), dice.integers(0, years, count)] -= dice.uniform(0, 20, count)
    flows[:, -1] -= dice.uniform(0, 8, count)
    return flows * 10.0 ** dice.uniform(-3, 12, (count, 1))


def short_ones(dice: np.random.Generator, count: int, years: int) -> Array:
    """Projects that begin late and end early."""
    flows = projects(dice, count, years)
    ends = np.sort(dice.integers(0, years + 1, (count, 2)), axis=1)
    year = np.arange(years)
    return np.where((year < ends[:, :1]) | (year >= ends[:, 1:]), 0.0, flows)


def whole_numbers(dice: np.random.Generator, count: int, years: int) -> Array:
    """Full of rates that coincide, of zeros and of sums that cancel."""
    return dice.integers(-2, 3, (count, years)).astype(np.float64)


def with_given_rates(dice: np.random.Generator, count: int, years: int) -> Array:
    """Products of factors with rates from a coarse grid: exact double and triple rates among them."""
    flows = np.zeros((count, years))
    for row in flows:
        factors = min(4, years - 1)
        found = np.ones(1)
        for step in dice.integers(-2, 6, factors):
            found = np.convolve(found, [4.0, -(4.0 + step)])
        row[: factors + 1] = found * dice.choice([-1, 1])
    return flows


def many_sizes(dice: np.random.Generator, count: int, years: int) -> Array:
    return noise(dice, count, years) * 10.0 ** dice.uniform(-8, 8, (count, years))


def agree(rates: Rates, flows: Array, years: NDArray[np.int64]) -> None:
    """The status of every row is the exact one, and the rate is right to twelve digits."""
    assert len(rates) == len(flows)
    for row, flow in enumerate(flows):
        exact = eirr(flow, years)
        assert STATUSES[rates.status[row]] is exact.status, flow.tolist()
        if exact.value is None:
            assert math.isnan(rates.value[row]), flow.tolist()
        else:
            assert rates.value[row] == pytest.approx(exact.value, rel=1e-12, abs=1e-25), flow.tolist()


@pytest.mark.parametrize(
    "shape",
    [noise, projects, short_ones, whole_numbers, with_given_rates, many_sizes],
    ids=lambda one: one.__name__,
)
@pytest.mark.parametrize("years", [1, 2, 3, 5, 9, 21, 50])
def test_every_row_is_judged_as_the_exact_rate_judges_it(shape: Shape, years: int) -> None:
    flows = shape(np.random.default_rng(years), 60, years)
    agree(eirr_of_many(flows, np.arange(2026, 2026 + years)), flows, np.arange(2026, 2026 + years))


def test_two_hundred_years_and_years_with_gaps() -> None:
    long = projects(np.random.default_rng(1), 25, 200)
    agree(eirr_of_many(long, np.arange(200)), long, np.arange(200))
    years = np.array([2020, 2021, 2022, 2030, 2031, 2050, 2095])
    sparse = noise(np.random.default_rng(2), 100, len(years))
    agree(eirr_of_many(sparse, years), sparse, years)


def test_a_gap_of_two_thousand_years_is_no_problem() -> None:
    rates = eirr_of_many([[-100.0, 1e30], [-1.0, -1.0]], [0, 2025])
    assert rates.value[0] == pytest.approx(1e28 ** (1 / 2025) - 1, rel=1e-12)
    assert rates[1].status is NONE


@pytest.mark.parametrize("copies", [1, 4], ids=["few", "many"])
def test_status_and_rate_of_flows_solved_by_hand(copies: int) -> None:
    """Few are judged one by one, many together; each must come out the same."""
    width = max(len(flow) for flow, _, _ in BY_HAND)
    cases = BY_HAND * copies
    groups = [cases] if copies > 1 else [[case] for case in cases]
    for group in groups:
        flows = np.array([flow + [0.0] * (width - len(flow)) for flow, _, _ in group])
        rates = eirr_of_many(flows, range(2026, 2026 + width))
        for row, (flow, status, value) in enumerate(group):
            assert STATUSES[rates.status[row]] is status, flow
            if value is not None:
                assert rates.value[row] == pytest.approx(value, rel=1e-12, abs=0), flow


def test_multiplied_streams_are_judged_as_the_flows_they_make() -> None:
    dice = np.random.default_rng(3)
    years = np.arange(2026, 2066)
    streams = projects(dice, 6, 40) * 1e-6
    streams[2, :10] = 0
    multipliers = dice.uniform(-0.5, 1.5, (300, 6))
    multipliers[:50] = np.round(multipliers[:50])
    flows = np.zeros((300, 40))
    for number, stream in enumerate(streams):
        flows += multipliers[:, number, None] * stream
    agree(eirr_of_multiplied(multipliers, streams, years), flows, years)


def test_multiplied_streams_need_less_memory_than_one_flow_per_scenario() -> None:
    streams = np.array([[-100.0] * 4 + [0.0] * 46, [0.0] * 4 + [20.0] * 46])
    multipliers = np.random.default_rng(4).uniform(0.8, 1.2, (200_000, 2))
    tracemalloc.start()
    rates = eirr_of_multiplied(multipliers, streams, range(50))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert np.all(rates.status == STATUSES.index(UNIQUE))
    assert peak < 200_000 * 50 * 8 / 2


def test_usual_projects_need_no_exact_arithmetic() -> None:
    assert eirr_of_many(projects(np.random.default_rng(5), 2000, 50), range(50)).by_exact_arithmetic == 0


def test_one_scenario_tells_all_its_rates() -> None:
    rates = eirr_of_many([[-100.0, 230.0, -132.0], [-100.0, 121.0, 0.0]], range(3))
    assert rates[0].roots == pytest.approx((0.1, 0.2))
    assert [one.status for one in rates] == [MULTIPLE, UNIQUE]
    assert rates[1].roots == (rates[1].value,) == pytest.approx((0.21,))


def test_no_scenario_or_no_stream_is_no_error() -> None:
    assert len(eirr_of_many(np.zeros((0, 5)), range(5))) == 0
    assert [one.status for one in eirr_of_multiplied(np.zeros((2, 0)), np.zeros((0, 5)), range(5))] == [
        NONE,
        NONE,
    ]


@pytest.mark.parametrize("wrong", [math.nan, math.inf, -math.inf])
@pytest.mark.parametrize("scenarios", [3, 30])
def test_an_amount_that_is_no_number_is_refused_with_scenario_and_year(wrong: float, scenarios: int) -> None:
    flows = np.tile([-100.0, 60.0, 60.0], (scenarios, 1))
    flows[2:, 1] = wrong
    with pytest.raises(ValueError, match="3番目のシナリオの純便益のうち、2027年度"):
        eirr_of_many(flows, [2026, 2027, 2028])


@pytest.mark.parametrize("wrong", [math.nan, math.inf, -math.inf])
def test_a_multiplier_or_a_stream_that_is_no_number_is_refused(wrong: float) -> None:
    streams, years = np.array([[-100.0, 0.0, 0.0], [0.0, 60.0, 60.0]]), [2026, 2027, 2028]
    with pytest.raises(ValueError, match="2番目のシナリオの1番目の倍率"):
        eirr_of_multiplied([[1.0, 1.0], [wrong, 1.0]], streams, years)
    with pytest.raises(ValueError, match="1番目のシナリオの純便益のうち、2026年度"):
        eirr_of_multiplied([[1e307, 1.0]], streams, years)
    streams[1, 2] = wrong
    with pytest.raises(ValueError, match="2番目の内訳のうち、2028年度"):
        eirr_of_multiplied([[1.0, 1.0]], streams, years)


def test_shapes_that_do_not_fit_are_refused() -> None:
    with pytest.raises(ValueError, match="純便益の形"):
        eirr_of_many([[-100.0, 121.0]], range(3))
    with pytest.raises(ValueError, match="倍率の形"):
        eirr_of_multiplied([[1.0, 1.0, 1.0]], [[-100.0, 121.0]], range(2))
    with pytest.raises(ValueError, match="内訳の形"):
        eirr_of_multiplied([[1.0]], [[-100.0, 121.0]], range(3))
