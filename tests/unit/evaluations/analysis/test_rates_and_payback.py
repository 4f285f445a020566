"""Other discount rates, and when the case has paid for itself."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluations.analysis.case_model import CaseModel
from evaluations.analysis.payback import PaybackStatus, discounted_net, payback
from evaluations.analysis.rates import at_rates, rate_curve
from evaluations.appraisal import Basis, Figures, evaluate
from tests.unit.evaluations.sound_case import EDITION, worked


@pytest.fixture(scope="module")
def case() -> tuple[Basis, Figures]:
    evaluation = evaluate(worked("type3_by_routes"), EDITION)
    assert evaluation.basis is not None
    assert evaluation.figures is not None
    return evaluation.basis, evaluation.figures


def test_at_no_discount_the_sums_are_those_of_the_flows(case: tuple[Basis, Figures]) -> None:
    """B = 71,204,000 + 107,272,000 + 36 × 124,840,000 + 50,000,000; C = 1,330,000,000 + 38 × 14,000,000 + 400,000,000."""
    (found,) = at_rates(CaseModel(case[0]), [Decimal(0)])
    assert found.result.benefit_pv == pytest.approx(4_722_716_000)
    assert found.result.cost_pv == pytest.approx(2_262_000_000)
    assert found.result.cbr == pytest.approx(4_722_716 / 2_262_000)


def test_the_official_rate_gives_the_official_figures(case: tuple[Basis, Figures]) -> None:
    basis, figures = case
    curve = rate_curve(CaseModel(basis))
    (official,) = (one for one in curve if one.rate == 0.04)
    assert (official.result.cbr, official.result.npv) == (figures.cbr, figures.npv)
    assert (curve[0].rate, curve[-1].rate) == (0.0, 0.2)


def test_the_internal_rate_is_where_the_difference_vanishes(case: tuple[Basis, Figures]) -> None:
    basis, figures = case
    assert figures.eirr is not None
    (root,) = figures.eirr.roots
    (found,) = at_rates(CaseModel(basis), [Decimal(repr(root * 100))])
    assert found.result.npv == pytest.approx(0, abs=1e-2)  # of 22億円


@pytest.mark.parametrize("percent", ["-100", "-99.1", "1000.1"])
def test_a_rate_that_discounts_nothing_is_refused(case: tuple[Basis, Figures], percent: str) -> None:
    with pytest.raises(ValueError, match="between"):
        at_rates(CaseModel(case[0]), [Decimal(percent)])


def test_the_ends_of_the_rates_have_figures_or_none_at_all(case: tuple[Basis, Figures]) -> None:
    """At −99 % the last year of 40 counts 10^80 times; at 1,000 % hardly at all."""
    lowest, highest = at_rates(CaseModel(case[0]), [Decimal(-99), Decimal(1000)])
    assert lowest.result.benefit_pv == pytest.approx(174_840_000 * 100**40, rel=0.01)
    assert highest.result.cost_pv == pytest.approx(630_000_000 / 11 + 700_000_000 / 121, rel=0.001)


@pytest.mark.parametrize(
    ("net", "status", "year", "relapses"),
    [
        ((-100, 40, 60, 10), PaybackStatus.PAID_BACK, 2028, 0),
        ((-100, 40, 59, 0), PaybackStatus.NOT_PAID_BACK, None, 0),
        ((10, 0, 5, 0), PaybackStatus.NEVER_BELOW, 2026, 0),
        ((-10, 20, -15, 30), PaybackStatus.PAID_BACK, 2029, 1),
        ((10, -20, 30, -40), PaybackStatus.NOT_PAID_BACK, None, 2),
    ],
    ids=["reached once", "never reached", "never below", "lost and regained", "lost at the end"],
)
def test_the_year_is_the_one_from_which_the_sum_stays(
    net: tuple[float, ...], status: PaybackStatus, year: int | None, relapses: int
) -> None:
    found = payback((2026, 2027, 2028, 2029), net)
    assert (found.status, found.year, found.relapses) == (status, year, relapses)


def test_the_discounted_years_add_up_to_the_difference(case: tuple[Basis, Figures]) -> None:
    basis, figures = case
    assert figures.npv is not None
    assert sum(discounted_net(basis)) == pytest.approx(figures.npv)


@given(st.lists(st.integers(-100, 100), min_size=1, max_size=30))
def test_from_the_year_of_payback_on_no_sum_is_below_zero(net: list[int]) -> None:
    years = range(2026, 2026 + len(net))
    found = payback(years, net)
    sums = {year: sum(net[: index + 1]) for index, year in enumerate(years)}
    if found.year is None:
        assert sums[years[-1]] < 0
    else:
        assert all(total >= 0 for year, total in sums.items() if year >= found.year)
        assert found.year == years[0] or sums[found.year - 1] < 0
