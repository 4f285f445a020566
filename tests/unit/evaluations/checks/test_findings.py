"""What the checks say beyond that they fire."""

import pytest

from evaluations.appraisal import evaluate
from evaluations.checks import Severity, findings
from tests.unit.evaluations.sound_case import EDITION, TRANSPORT, Draft, sound, worked


def ninety_percent(draft: Draft) -> None:
    draft.row(TRANSPORT, "route_cost.routes", "e_port", share="20")


def yearly_yen_instead_of_routes(draft: Draft) -> None:
    """The routes stay in the document; the cargo they speak of is deleted."""
    lines = [{"id": "a", "name": "例", "tax": "exempt", "basis": "例"}]
    years = [{"id": "y", "year": 2030, "amounts": {"a": "1"}}]
    draft.answer(TRANSPORT, method="annual_stream", annual_stream={"lines": lines, "years": years})
    draft.answer("demand", groups=[], ramp=[], target_year=None)


def test_shares_that_miss_the_whole_are_named_with_their_sum() -> None:
    (found,) = findings(sound(ninety_percent), EDITION)

    assert "「輸出雑貨」" in found.sentence
    assert "合計90%" in found.sentence


def test_answers_to_a_method_no_longer_chosen_do_not_stop_the_case() -> None:
    evaluation = evaluate(sound(yearly_yen_instead_of_routes), EDITION)

    assert evaluation.problems == ()
    assert evaluation.figures is not None


def test_a_warning_does_not_block_but_an_owed_reason_does() -> None:
    warned = sound(lambda draft: draft.drop("without_cases", "cases", "w2"))
    owing = sound(lambda draft: draft.answer("schedule", service_years="30"))

    assert [one.severity for one in findings(warned, EDITION) if not one.blocks] == [Severity.WARNING]
    assert [one.severity for one in findings(owing, EDITION) if one.blocks] == [Severity.NEEDS_REASON]


@pytest.mark.parametrize("year", [1926, 1988, 2199, 2200])
def test_a_half_typed_year_is_found_and_breaks_nothing(year: int) -> None:
    def everything_then(draft: Draft) -> None:
        draft.answer("schedule", evaluation_year=year, adoption_year=year, completion_year=year)
        draft.add("costs", "subsidies", id="grant", component="c1", amount="1")

    assert [one for one in findings(sound(everything_then), EDITION) if one.stops]


def test_a_new_project_names_what_is_needed_to_compute() -> None:
    def begun(draft: Draft) -> None:
        draft.payload["sections"] = {}

    document = sound(begun)
    stopping = {(one.place.section, one.place.field) for one in findings(document, EDITION) if one.stops}

    assert {
        ("facilities", "central_facility"),
        ("costs", "lines"),
        (TRANSPORT, "method"),
    } <= stopping
    assert evaluate(document, EDITION).figures is None


@pytest.mark.parametrize("name", ["type3_by_routes", "type3_by_annual_stream", "type3_dearer_at_first"])
def test_the_cases_worked_by_hand_owe_texts_but_nothing_the_computation_needs(name: str) -> None:
    assert {one.code for one in findings(worked(name), EDITION) if one.blocks} <= {"K002", "K604"}
