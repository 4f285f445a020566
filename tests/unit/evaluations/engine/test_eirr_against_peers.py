"""Ten thousand random flows: our rates against another library, a plain table of NPVs and a rule of signs."""

import numpy as np
import pytest
import pyxirr
from numpy.typing import NDArray

from evaluations.engine import Eirr, EirrStatus, eirr

Solved = list[tuple[NDArray[np.float64], Eirr]]

LONGEST = 50
RATES = np.concatenate([np.linspace(-0.6, 3.0, 1801), np.geomspace(3.01, 900, 200)])


def _random_flows(seed: int, count: int) -> list[NDArray[np.float64]]:
    """Noise, projects with noisy benefits, and projects with reinvestment and clearing."""
    dice = np.random.default_rng(seed)
    flows = []
    for number in range(count):
        years = int(dice.integers(2, LONGEST + 1))
        flow = dice.normal(size=years)
        if number % 3:
            flow = np.abs(flow)
            flow[0] = -float(dice.uniform(0.5, 20))
        if number % 3 == 2:
            flow[dice.integers(0, years)] -= float(dice.uniform(0, 10))
            flow[-1] -= float(dice.uniform(0, 5))
        flows.append(flow * 10 ** float(dice.uniform(-3, 12)))
    return flows


@pytest.fixture(scope="module")
def solved() -> Solved:
    """Ten thousand flows with our answers; each test below judges them by other means."""
    return [(flow, eirr(flow, range(len(flow)))) for flow in _random_flows(seed=11, count=10_000)]


def test_the_rate_of_an_independent_library_is_among_ours(
    solved: Solved,
) -> None:
    """The library stops at an NPV that is small in money, so it gets every flow in a large unit."""
    compared = 0
    for flow, ours in solved:
        theirs = pyxirr.irr(flow * (1e6 / np.abs(flow).max()), silent=True)
        if theirs is None or not -0.95 < theirs < 900:
            continue
        compared += 1
        assert min(abs(root - theirs) for root in ours.roots) < 1e-6 * (1 + abs(theirs)), flow.tolist()
        assert ours.status is not EirrStatus.UNIQUE or ours.value == ours.roots[0]
    assert compared > 7000


def test_every_change_of_sign_of_the_npv_has_its_rate(
    solved: Solved,
) -> None:
    factors = np.vander(1 / (1 + RATES), LONGEST, increasing=True).T
    for start in range(0, len(solved), 1000):
        some = solved[start : start + 1000]
        flows = np.array([np.pad(flow, (0, LONGEST - len(flow))) for flow, _ in some])
        values, certain = flows @ factors, np.abs(flows) @ factors
        certain = np.abs(values) > 1e-12 * certain
        for (flow, ours), value, sure in zip(some, values, certain, strict=True):
            changed = np.diff(np.sign(value[sure])) != 0
            passed = np.searchsorted(np.array(ours.roots), RATES[sure])
            assert np.array_equal(np.diff(passed) % 2 == 1, changed), flow.tolist()


def test_the_npv_is_zero_at_every_rate_given(solved: Solved) -> None:
    for flow, ours in solved:
        for rate in ours.roots:
            present = flow * np.exp(-np.log1p(rate) * np.arange(len(flow)))
            assert abs(present.sum()) <= 1e-11 * np.abs(present).sum(), flow.tolist()


def test_a_flow_with_one_change_of_sign_has_one_rate_or_it_lies_outside(
    solved: Solved,
) -> None:
    """Descartes' rule: one change of sign in the flow is exactly one rate above −100 %; none is no rate."""
    for flow, ours in solved:
        changes = np.count_nonzero(np.diff(np.sign(flow[flow != 0])))
        if changes == 0:
            assert ours.status is EirrStatus.NONE, flow.tolist()
        elif changes == 1:
            assert ours.status in (EirrStatus.UNIQUE, EirrStatus.OUT_OF_RANGE), flow.tolist()


def test_rates_put_into_a_flow_come_out_again() -> None:
    dice = np.random.default_rng(13)
    for _ in range(150):
        rates = np.sort(dice.choice(np.arange(-40, 100), size=int(dice.integers(2, 6)), replace=False)) / 100
        flow = np.array([1.0])
        for rate in rates:
            flow = np.convolve(flow, [100.0, -float(round(100 * (1 + rate)))])
        assert eirr(flow, range(len(flow))).roots == pytest.approx(rates.tolist(), abs=1e-12)
