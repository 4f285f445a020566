"""Cargo a year (D1, D2)."""

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
