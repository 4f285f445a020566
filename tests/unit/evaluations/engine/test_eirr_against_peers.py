"""Random flows: our rates against another library and against a plain table of NPVs."""

import numpy as np
import pytest
import pyxirr
from numpy.typing import NDArray

from evaluations.engine import EirrStatus, eirr

RATES = np.concatenate([np.linspace(-0.6, 3.0, 1801), np.geomspace(3.01, 900, 200)])


def _random_flows(seed: int, count: int) -> list[NDArray[np.float64]]:
    """Noise, projects with noisy benefits, and projects with reinvestment and clearing."""
    dice = np.random.default_rng(seed)
    flows = []
    for number in range(count):
        years = int(dice.integers(2, 51))
        flow = dice.normal(size=years)
        if number % 3:
            flow = np.abs(flow)
            flow[0] = -float(dice.uniform(0.5, 20))
        if number % 3 == 2:
            flow[dice.integers(0, years)] -= float(dice.uniform(0, 10))
            flow[-1] -= float(dice.uniform(0, 5))
        flows.append(flow * 10 ** float(dice.uniform(-3, 12)))
    return flows


def test_the_rate_of_an_independent_library_is_among_ours() -> None:
    compared = 0
    for flow in _random_flows(seed=11, count=1500):
        theirs = pyxirr.irr(flow, silent=True)
        if theirs is None or not -0.95 < theirs < 900:
            continue
        compared += 1
        ours = eirr(flow, range(len(flow)))
        assert min(abs(root - theirs) for root in ours.roots) < 1e-6 * (1 + abs(theirs)), flow.tolist()
        assert ours.status is not EirrStatus.UNIQUE or ours.value == ours.roots[0]
    assert compared > 1000


def test_every_change_of_sign_of_the_npv_has_its_rate() -> None:
    for flow in _random_flows(seed=12, count=1200):
        roots = np.array(eirr(flow, range(len(flow))).roots)
        growth = np.vander(1 / (1 + RATES), len(flow), increasing=True)
        values, size = growth @ flow, growth @ np.abs(flow)
        certain = np.abs(values) > 1e-12 * size
        passed = np.searchsorted(roots, RATES[certain])
        changed = np.diff(np.sign(values[certain])) != 0
        assert np.array_equal(np.diff(passed) % 2 == 1, changed), flow.tolist()


def test_rates_put_into_a_flow_come_out_again() -> None:
    dice = np.random.default_rng(13)
    for _ in range(300):
        rates = np.sort(dice.choice(np.arange(-40, 100), size=int(dice.integers(2, 6)), replace=False)) / 100
        flow = np.array([1.0])
        for rate in rates:
            flow = np.convolve(flow, [100.0, -float(round(100 * (1 + rate)))])
        assert eirr(flow, range(len(flow))).roots == pytest.approx(rates.tolist(), abs=1e-12)
