"""Percentiles, histogram and interval by hand."""

import numpy as np
import pytest

from evaluations.analysis.simulation import Spread
from evaluations.analysis.simulation.convergence import thinned, wilson


def test_percentiles_of_the_numbers_from_0_to_100() -> None:
    found = Spread.of(np.random.default_rng(1).permutation(np.arange(101.0)))
    assert [one.value for one in found.percentiles] == [1, 5, 10, 25, 50, 75, 90, 95, 99]
    assert (found.mean, found.least, found.most) == (50, 0, 100)
    assert found.sd == pytest.approx(np.sqrt(101 * 102 / 12))


def test_bins_are_as_wide_as_freedman_and_diaconis_say() -> None:
    """0 … 999: quartile range 499.5, width 2 · 499.5 / 10 = 99.9, so that 999 makes ten bins."""
    found = Spread.of(np.arange(1000.0)).histogram
    assert found.edges == pytest.approx(np.linspace(0, 999, 11))
    assert sum(found.counts) == 1000
    assert set(found.counts) == {100}


def test_far_values_are_counted_beside_the_histogram_and_not_drawn() -> None:
    values = np.concatenate([np.arange(1000.0), [1e9, 2e9, -1e9]])
    found = Spread.of(values).histogram
    assert (found.below, found.above, sum(found.counts)) == (1, 2, 1000)
    assert len(found.counts) <= 60
    assert found.edges[-1] < 3000


def test_there_are_sixty_bins_at_most() -> None:
    found = Spread.of(np.random.default_rng(1).standard_normal(100_000)).histogram
    assert len(found.counts) == 60
    assert sum(found.counts) + found.below + found.above == 100_000


def test_a_figure_that_never_moves_is_one_bin() -> None:
    found = Spread.of(np.full(50, 1.25))
    assert (found.histogram.edges, found.histogram.counts) == ((1.25, 1.25), (50,))
    assert found.sd == 0


def test_mostly_equal_values_still_show_the_others() -> None:
    found = Spread.of(np.concatenate([np.zeros(990), np.ones(10)])).histogram
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
