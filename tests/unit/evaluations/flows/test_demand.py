"""Cargo a year (D1, D2)."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluations.flows.demand import ramp_ratios
from evaluations.flows.timeline import timeline_of
from tests.unit.evaluations.sound_case import EDITION, Change, Draft, sound


def ratios(group: str, *changes: Change) -> dict[int, float]:
    document = sound(*changes)
    timeline = timeline_of(document, EDITION)
    assert timeline is not None
    values = ramp_ratios(document.demand, group, timeline).tolist()
    return dict(zip(timeline.years, values, strict=True))


def test_nothing_moves_before_the_opening_and_all_from_the_target_year() -> None:
    found = ratios("export")

    assert [found[year] for year in (2026, 2027, 2028, 2029, 2030, 2065)] == [0, 0, 0.6, 0.8, 1, 1]


def test_a_groups_own_ramp_replaces_the_common_one() -> None:
    found = ratios("import")

    assert [found[year] for year in (2027, 2028, 2029, 2030)] == [0, 0.5, 1, 1]


def test_growth_holds_from_its_year_until_the_next_and_may_fall() -> None:
    def growth(draft: Draft) -> None:
        draft.add("demand", "growth", id="late", year=2050, factor="0.9", reason="例")
        draft.add("demand", "growth", id="soon", year=2035, factor="1.2", reason="例")

    found = ratios("export", growth)

    assert [found[year] for year in (2034, 2035, 2049, 2050, 2065)] == [1, 1.2, 1.2, 0.9, 0.9]


def curve(shape: str, **typed: str) -> Change:
    """Full in 2032, four years after the opening; the ratios typed for all cargo by year."""

    def change(draft: Draft) -> None:
        rows = [
            {"id": name, "year": int(name.removeprefix("y")), "ratio": ratio} for name, ratio in typed.items()
        ]
        draft.answer("demand", target_year=2032, ramp_shape=shape, ramp=rows)

    return change


def test_a_straight_line_leads_from_the_opening_year_to_all_in_the_target_year() -> None:
    """40 % + 60 % × 1/4, 2/4, 3/4."""
    found = ratios("export", curve("linear", y2028="40"))

    assert [found[year] for year in range(2027, 2034)] == pytest.approx([0, 0.4, 0.55, 0.7, 0.85, 1, 1])


def test_the_s_curve_starts_and_ends_gently() -> None:
    """x = 1/4, 2/4, 3/4: 3x² - 2x³ = 0.15625, 0.5, 0.84375; 40 % + 60 % of it."""
    found = ratios("export", curve("s_curve", y2028="40"))

    expected = [0, 0.4, 0.49375, 0.7, 0.90625, 1, 1]
    assert [found[year] for year in range(2027, 2034)] == pytest.approx(expected)


def test_a_typed_ratio_wins_over_the_curve_in_its_year_only() -> None:
    found = ratios("export", curve("linear", y2028="40", y2030="10"))

    assert [found[year] for year in range(2028, 2033)] == pytest.approx([0.4, 0.55, 0.1, 0.85, 1])


def test_a_group_rises_from_its_own_first_ratio() -> None:
    """80 % + 20 % × 1/4."""

    def own(draft: Draft) -> None:
        draft.add("demand", "ramp", id="own", group="import", year=2028, ratio="80")

    found = ratios("import", curve("linear", y2028="40"), own)

    assert [found[year] for year in (2028, 2029, 2032)] == pytest.approx([0.8, 0.85, 1])


@settings(max_examples=50, deadline=None)
@given(
    st.sampled_from(["typed", "linear", "s_curve"]),
    st.integers(2028, 2065),
    st.lists(st.decimals(0, 100, places=2), min_size=38, max_size=38),
)
def test_ratios_are_shares_none_before_the_opening_and_all_from_the_target_year(
    shape: str, target: int, typed: list[object]
) -> None:
    def any_ramp(draft: Draft) -> None:
        rows = [{"id": f"y{year}", "year": year, "ratio": str(typed[year - 2028])} for year in (2028, 2031)]
        draft.answer("demand", target_year=target, ramp_shape=shape, ramp=rows)

    found = ratios("export", any_ramp)

    assert all(0 <= ratio <= 1 for ratio in found.values())
    assert {ratio for year, ratio in found.items() if year < 2028} == {0}
    assert {ratio for year, ratio in found.items() if year >= target} == {1}
