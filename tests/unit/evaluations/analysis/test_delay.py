"""A later opening: what moves, what stays, and the figures then."""

import pytest

from evaluations.analysis.delay import Delay, delays
from evaluations.analysis.later_opening import opened_later
from evaluations.appraisal import Figures, evaluate
from projects.document import Document
from tests.unit.evaluations.sound_case import EDITION, Draft, sound, worked

OPENING = 2028


def _figures(document: Document) -> Figures:
    figures = evaluate(document, EDITION).figures
    assert figures is not None
    return figures


def _delays(document: Document, *, most: int = 2) -> tuple[Delay, ...]:
    basis = evaluate(document, EDITION).basis
    assert basis is not None
    return delays(basis, most=most)


def _later(*changes: object) -> Figures:
    """The sound case, changed, opened three years later."""
    document = sound(*changes)  # type: ignore[arg-type]
    return _figures(opened_later(document, EDITION, opening=OPENING, years=3))


def _yearly(figures: Figures, key: str) -> dict[int, float]:
    item = next(one for one in figures.items if one.name == key)
    return {year: amount for year, amount in zip(figures.years, item.yearly, strict=True) if amount}


def test_a_case_worked_by_hand_opened_a_year_later() -> None:
    """B = 2,183,184,875.95 / 1.04; C = 1,252,958,579.88 + (250,693,508.93 + 153,544,458.83) / 1.04."""
    first, _ = _delays(worked("type3_by_routes"))
    assert first.result is not None
    assert first.result.benefit_pv == pytest.approx(2_183_184_875.95 / 1.04, abs=0.02)
    assert first.result.cost_pv == pytest.approx(1_252_958_579.88 + 404_237_967.76 / 1.04, abs=0.02)
    assert (first.opening, first.last) == (2029, 2066)


def test_service_keeps_its_length_and_construction_its_years() -> None:
    before, later = _figures(sound()), _later()
    assert (later.base_year, later.adoption_year) == (before.base_year, before.adoption_year)
    assert (later.completion_year, later.opening_year, later.last_year) == (2030, 2031, 2068)
    assert _yearly(later, "shed_works") == _yearly(before, "shed_works")
    assert _yearly(later, "upkeep") == {year + 3: yen for year, yen in _yearly(before, "upkeep").items()}


def test_typed_years_of_the_service_move_and_earlier_ones_stay() -> None:
    def typed(draft: Draft) -> None:
        draft.answer("schedule", opening_year=OPENING)
        draft.add("costs", "lines", id="repair", name="修繕", kind="maintenance", tax="excluded")
        draft.row(
            "costs", "years", "y2027", amounts={**draft.table("costs", "years")[1]["amounts"], "repair": "5"}
        )
        draft.add("costs", "years", id="y2029", year=2029, amounts={"repair": "7"})
        draft.add("costs", "years", id="y2032", year=2032, amounts={"repair": "8", "shed_works": "90"})
        draft.row("costs", "operation", "staff", first_year=2027, last_year=2030)

    later = _later(typed)
    assert _yearly(later, "repair") == {2027: 5, 2032: 7, 2035: 8}
    assert _yearly(later, "shed_works")[2032] == pytest.approx(90 / 1.1)
    assert min(_yearly(later, "staff")) == 2027
    assert max(_yearly(later, "staff")) == 2033


def test_benefits_typed_by_the_year_move_from_the_opening_on() -> None:
    before = _figures(worked("type3_by_annual_stream"))
    later = _figures(
        opened_later(worked("type3_by_annual_stream"), EDITION, opening=before.opening_year, years=4)
    )
    key = next(one.name for one in before.items if one.kind == "benefit")
    moved = {
        year + 4 if year >= before.opening_year else year: yen for year, yen in _yearly(before, key).items()
    }
    assert _yearly(later, key) == moved


def test_listed_renewals_and_growth_move() -> None:
    def listed(draft: Draft) -> None:
        draft.row("facilities", "facilities", "yard", reinvestment="listed")
        draft.add("facilities", "reinvestments", id="r1", facility="yard", year=2040, reason="例")
        draft.add("demand", "growth", id="g1", year=2035, factor="1.2", reason="例")

    before, later = _figures(sound(listed)), _later(listed)
    assert set(_yearly(later, "renewal/yard")) == {2043}
    key = "components/c1/benefits/transport"
    assert _yearly(later, key) == {year + 3: yen for year, yen in _yearly(before, key).items()}


def test_a_delay_beyond_the_calendar_says_why_there_is_no_figure() -> None:
    def late(draft: Draft) -> None:
        draft.answer("schedule", service_years="100", service_years_reason="例", completion_year=2099)
        draft.answer("demand", target_year=None, ramp=[])

    first, second = _delays(sound(late))
    assert first.result is not None
    assert second.result is None
    assert "扱える年度" in second.problems[0]
