"""What must hold for any project."""

from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from evaluations.engine import Appraisal, Eirr, EirrStatus, appraise, eirr

YEARS = np.arange(2024, 2044)
AMOUNTS = arrays(np.float64, len(YEARS), elements=st.integers(-(10**7), 10**9).map(float))
COSTS = arrays(np.float64, len(YEARS), elements=st.integers(0, 10**9).map(float))
RATES = st.sampled_from([0.0, 0.01, 0.04, 0.1])
UNITS = st.sampled_from([1e-8, 1e-6, 1e-3, 3.0, 1e6])
few = settings(max_examples=60, deadline=None)


def _appraised(benefit: Any, cost: Any, *, rate: float = 0.04, base_year: int = 2025) -> Appraisal:
    return appraise(
        years=YEARS, benefits={"便益": benefit}, costs={"費用": cost}, base_year=base_year, rate=rate
    )


def _rate(appraisal: Appraisal) -> Eirr:
    assert isinstance(appraisal.eirr, Eirr)
    return appraisal.eirr


@few
@given(flows=AMOUNTS, spent=COSTS)
def test_the_npv_at_every_internal_rate_is_zero(flows: Any, spent: Any) -> None:
    for rate in eirr(flows - spent, YEARS).roots:
        assume(rate > -0.95)
        at_rate = _appraised(flows, spent, rate=rate)
        size = _appraised(np.abs(flows - spent), spent * 0, rate=rate).benefit_pv
        assert at_rate.npv == pytest.approx(0, abs=1e-11 * float(size) * len(YEARS))


@few
@given(benefit=AMOUNTS, cost=COSTS, unit=UNITS)
def test_ratio_and_rate_do_not_depend_on_the_money_unit(benefit: Any, cost: Any, unit: float) -> None:
    assume(cost.any())
    yen, other = _appraised(benefit, cost), _appraised(benefit * unit, cost * unit)
    assert other.cbr == pytest.approx(yen.cbr, rel=1e-12, abs=1e-15)
    assume(_rate(yen).status is EirrStatus.UNIQUE)
    assert _rate(other).value == pytest.approx(_rate(yen).value, rel=1e-9, abs=1e-12)


@few
@given(first=AMOUNTS, second=AMOUNTS, weight=st.integers(-5, 5), rate=RATES)
def test_discounting_is_linear(first: Any, second: Any, weight: int, rate: float) -> None:
    zero = np.zeros(len(YEARS))
    both = _appraised(first + weight * second, zero, rate=rate).benefit_pv
    parts = (
        _appraised(first, zero, rate=rate).benefit_pv
        + weight * _appraised(second, zero, rate=rate).benefit_pv
    )
    assert both == pytest.approx(parts, rel=1e-11, abs=1e-3)


@few
@given(benefit=AMOUNTS, cost=COSTS, rate=RATES, shift=st.integers(-30, 30))
def test_another_base_year_scales_benefits_and_costs_alike(
    benefit: Any, cost: Any, rate: float, shift: int
) -> None:
    here, there = (_appraised(benefit, cost, rate=rate, base_year=2025 + move) for move in (0, shift))
    factor = (1 + rate) ** shift
    assert there.benefit_pv == pytest.approx(factor * here.benefit_pv, rel=1e-11)
    assert there.cost_pv == pytest.approx(factor * here.cost_pv, rel=1e-11)
    assert there.cbr == pytest.approx(here.cbr, rel=1e-11) if cost.any() else there.cbr is None


@few
@given(streams=st.lists(AMOUNTS, min_size=2, max_size=5), data=st.data())
def test_the_order_of_the_items_does_not_matter(streams: list[Any], data: st.DataObject) -> None:
    named = [(f"便益{number}", stream) for number, stream in enumerate(streams)]
    mixed = data.draw(st.permutations(named))
    given_order, other_order = (
        appraise(years=YEARS, benefits=dict(order), costs={}, base_year=2025, rate=0.04)
        for order in (named, mixed)
    )
    assert other_order.benefit_pv == pytest.approx(given_order.benefit_pv, rel=1e-12, abs=1e-3)
    assert other_order.items == given_order.items
