"""Percentiles, histogram and interval by hand."""

import numpy as np
import pytest

from evaluations.analysis.simulation import Histogram, Spread
from evaluations.analysis.simulation.convergence import thinned, wilson


def test_percentiles_of_the_numbers_from_0_to_100() -> None:
    found = Spread.of(np.random.default_rng(1).permutation(np.arange(101.0)), limit=0)
    assert [one.value for one in found.percentiles] == [1, 5, 10, 25, 50, 75, 90, 95, 99]
    assert (found.mean, found.least, found.most) == (50, 0, 100)
    assert found.sd == pytest.approx(np.sqrt(101 * 102 / 12))


def _histogram(values: list[float] | np.ndarray, limit: int = 0) -> Histogram:
    return Spread.of(np.asarray(values, dtype=float), limit=limit).histogram


def test_classes_are_as_wide_as_freedman_and_diaconis_say_rounded_up() -> None:
    """0 … 999: quartile range 499.5, width 2 · 499.5 / 10 = 99.9, so that there are ten classes of 100."""
    found = _histogram(np.arange(1000.0))
    assert found.edges == tuple(range(0, 1001, 100))
    assert set(found.counts) == {100}


def test_no_class_holds_both_sides_of_the_limit() -> None:
    values = np.random.default_rng(1).normal(1.01, 0.1, 5_000)
    found = _histogram(values, limit=1)
    assert 1 in found.edges
    above = sum(number for edge, number in zip(found.edges, found.counts, strict=False) if edge >= 1)
    assert above + found.above == int((values >= 1).sum())


def test_a_value_on_an_edge_belongs_to_the_class_that_begins_there() -> None:
    found = _histogram([0.9, 1.0, 1.1, 1.2, 1.2, 1.3], limit=1)
    assert dict(zip(found.edges, found.counts, strict=False)) == {0.8: 1, 1.0: 2, 1.2: 3}


def test_far_values_are_counted_beside_the_classes() -> None:
    found = _histogram(np.concatenate([np.arange(1000.0), [1e9, 2e9, -1e9]]))
    assert (found.below, found.above, sum(found.counts)) == (1, 2, 1000)
    assert found.edges[-1] < 3000


def test_the_limit_is_classed_however_far_out_it_lies() -> None:
    """A class beside the limit, so that what is counted outside lies on a known side of it."""
    found = _histogram(np.concatenate([np.arange(1000.0, 2000.0), [-5.0]]))
    assert found.edges[0] <= 0
    assert found.below + found.counts[0] == 1


def test_there_are_sixty_classes_at_most() -> None:
    found = _histogram(np.random.default_rng(1).standard_normal(1_000_000))
    assert 25 <= len(found.counts) <= 60
    assert sum(found.counts) + found.below + found.above == 1_000_000


@pytest.mark.parametrize(("value", "limit"), [(1.25, 1), (1.0, 1), (0.0, 0), (-3e9, 0)])
def test_a_figure_that_never_moves_is_one_class(value: float, limit: int) -> None:
    found = Spread.of(np.full(50, value), limit=limit)
    assert found.histogram.counts == (50,)
    assert found.histogram.edges[0] <= value < found.histogram.edges[1]
    assert found.sd == 0


def test_mostly_equal_values_still_show_the_others() -> None:
    found = _histogram(np.concatenate([np.zeros(990), np.ones(10)]))
    assert (found.counts[0], found.counts[-1], found.below, found.above) == (990, 10, 0, 0)


@pytest.mark.parametrize(
    ("hits", "low", "high"), [(8, 0.490162, 0.943318), (0, 0.0, 0.277533), (10, 0.722467, 1.0)]
)
def test_wilson_intervals_of_ten_trials(hits: int, low: float, high: float) -> None:
    found = wilson(hits, 10)
    assert [found.low, found.high] == pytest.approx([low, high], abs=1e-6)


def test_without_a_trial_there_is_no_interval() -> None:
    with pytest.raises(ValueError, match="no trial"):
        wilson(0, 0)


def test_thinning_keeps_both_ends() -> None:
    assert thinned(3, 60) == [0, 1, 2]
    assert thinned(1000, 4) == [0, 333, 666, 999]
