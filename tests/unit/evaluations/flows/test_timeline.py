"""The years of a case where the worked cases do not reach (T3-T5)."""

import pytest

from evaluations.flows.timeline import reinvestment_years, timeline_of
from projects.document import Document
from tests.unit.evaluations.sound_case import EDITION, Draft, sound


def renewals(document: Document, facility: str) -> list[int]:
    timeline = timeline_of(document, EDITION)
    assert timeline is not None
    (found,) = (one for one in document.facilities.facilities if one.id == facility)
    return reinvestment_years(document, found, EDITION, timeline)


@pytest.mark.parametrize(
    ("life", "years"),
    [("37", [2065]), ("38", []), ("15", [2043, 2058]), ("19", [2047]), ("1", list(range(2029, 2066)))],
)
def test_a_facility_is_renewed_up_to_the_last_service_year_and_never_later(
    life: str, years: list[int]
) -> None:
    changed = sound(lambda draft: draft.row("facilities", "facilities", "yard", life=life, life_reason="例"))

    assert renewals(changed, "yard") == years


def test_the_period_begins_with_spending_before_adoption_but_not_with_a_row_of_nothing() -> None:
    def rows(draft: Draft) -> None:
        draft.add("costs", "years", id="empty", year=2010)
        draft.add("costs", "years", id="nothing", year=2012, amounts={"site": "0"})
        draft.add("costs", "years", id="early", year=2022, amounts={"site": "1"}, tax_rate="10")

    timeline = timeline_of(sound(rows), EDITION)

    assert timeline is not None
    assert (timeline.first, timeline.years[0], timeline.years[-1]) == (2022, 2022, 2065)


def test_the_evaluation_is_taken_to_be_in_the_year_before_adoption() -> None:
    timeline = timeline_of(sound(lambda draft: draft.answer("schedule", evaluation_year=None)), EDITION)

    assert timeline is not None
    assert (timeline.base, timeline.adoption) == (2025, 2026)


@pytest.mark.parametrize("field", ["adoption_year", "completion_year"])
def test_without_one_of_its_years_a_case_has_no_timeline(field: str) -> None:
    assert timeline_of(sound(lambda draft: draft.answer("schedule", **{field: None})), EDITION) is None
