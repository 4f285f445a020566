"""Costs where the worked cases do not reach (C1-C3, D7)."""

import pytest

from evaluations.appraisal import Figures, evaluate
from tests.unit.evaluations.sound_case import EDITION, Change, Draft, sound


def figures_of(*changes: Change) -> Figures:
    figures = evaluate(sound(*changes), EDITION).figures
    assert figures is not None
    return figures


def yearly(figures: Figures, item: str) -> dict[int, float]:
    (found,) = (one for one in figures.items if one.name == item)
    return {year: yen for year, yen in zip(figures.years, found.yearly, strict=True) if yen}


def test_a_typed_tax_rate_serves_all_years_renewals_included() -> None:
    def included(draft: Draft) -> None:
        draft.answer("costs", tax_rate="25", tax_rate_reason="例")
        draft.row("costs", "lines", "yard_works", tax="included")

    figures = figures_of(included)

    assert yearly(figures, "yard_works") == {2027: 160_000_000}
    assert yearly(figures, "renewal/yard") == {2043: 160_000_000, 2058: 160_000_000}


def test_renewal_typed_year_by_year_is_not_moved_with_construction_cost() -> None:
    def typed(draft: Draft) -> None:
        line = {"name": "再投資", "kind": "reinvestment", "tax": "exempt", "basis": "例"}
        draft.add("costs", "lines", id="again", facility="yard", **line)
        draft.row("facilities", "facilities", "yard", reinvestment="none", reinvestment_reason="例")
        draft.add("costs", "years", id="y2043", year=2043, amounts={"again": "104000000"})

    figures = figures_of(typed)
    assert figures.sensitivity is not None
    moved = figures.sensitivity.construction.high.cost_pv - figures.cost_pv

    assert moved == pytest.approx((630e6 / 1.04 + 700e6 / 1.04**2) * 0.1)
    assert figures.total_project_cost == 1_450_000_000


def test_a_share_of_a_cost_may_follow_demand() -> None:
    def shared(draft: Draft) -> None:
        draft.row("costs", "lines", "site", demand_share="25")

    figures = figures_of(shared)

    assert figures.sensitivity is not None
    assert figures.sensitivity.demand.high.cost_pv - figures.cost_pv == pytest.approx(1e8 / 1.04 * 0.025)


def test_subsidies_and_user_fees_are_never_netted_from_cost() -> None:
    granted = figures_of(lambda draft: draft.add("costs", "subsidies", id="g", component="c1", amount="400"))

    assert granted.subsidy == 400
    assert not granted.subsidy_is_default
    assert granted.cost_pv == figures_of().cost_pv


def test_a_subsidy_not_entered_is_the_share_even_beside_one_that_was() -> None:
    """Cameras of 10,000,000 yen net cost 11,000,000 and are granted a half; the other component's 400 are typed."""

    def granted(draft: Draft) -> None:
        draft.payload["components"].append({"id": "c2", "type": "port_security"})
        draft.add("facilities", "facilities", id="camera", component="c2", life="9", reinvestment="none")
        draft.add("costs", "lines", id="cameras", kind="works", tax="excluded", facility="camera")
        draft.add("costs", "years", id="late", year=2025, amounts={"cameras": "10000000"})
        draft.add("costs", "subsidies", id="g", component="c1", amount="400")

    assert figures_of(granted).subsidy == 400 + 11_000_000 / 2
