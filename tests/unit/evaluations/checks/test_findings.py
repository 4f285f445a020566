"""What the checks say beyond that they fire."""

import pytest

from evaluations.appraisal import evaluate
from evaluations.checks import Severity, findings
from tests.unit.evaluations.sound_case import (
    EDITION,
    EFFECTS,
    HANDLING,
    SEA,
    SHIPS,
    TRANSPORT,
    Draft,
    sound,
    sound_bulk,
    worked,
)


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
    assert {one.code for one in findings(worked(name), EDITION) if one.blocks} <= {"K002", "K604", "K851"}


def test_a_benefit_whose_effect_does_not_apply_needs_no_method_while_another_is_measured() -> None:
    """A conveyor alone: the ships stay as long as before."""

    def only_handling(draft: Draft) -> None:
        draft.row(EFFECTS, "effects", "transport_cost", applies=False)
        for section in (SHIPS, SEA):
            draft.answer(section, method=None)

    def nothing(draft: Draft) -> None:
        only_handling(draft)
        draft.row(EFFECTS, "effects", "business_cost", applies=False)
        draft.answer(HANDLING, method=None)

    assert findings(sound_bulk(only_handling), EDITION) == []
    assert {one.place.section for one in findings(sound_bulk(nothing), EDITION)} >= {SHIPS, HANDLING}


def test_rows_that_do_not_cover_the_cargo_are_named_with_their_sum() -> None:
    short = sound_bulk(lambda draft: draft.row(SHIPS, "ship_time.moorings", "m3", share="30"))
    (found,) = findings(short, EDITION)

    assert found.sentence.startswith("「石炭」の「既存の機械と他港」の割合の合計は90%です。")
