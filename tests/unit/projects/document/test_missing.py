"""Required answers that are empty."""

from projects.document import Place, missing_answers, section_model, unanswered
from tests.unit.evaluations.sound_case import EDITION, TRANSPORT, sound


def test_a_complete_section_misses_nothing() -> None:
    document = sound()

    for key in document.sections:
        assert list(unanswered(key, document, EDITION)) == []


def test_an_empty_table_and_an_empty_field_of_a_row_are_missing() -> None:
    document = sound(
        lambda draft: draft.row(TRANSPORT, "route_cost.legs", "a1", rate_source=None),
        lambda draft: draft.answer("demand", groups=[], ramp=[]),
        lambda draft: draft.answer("overview", port_name="", inland=None),
    )
    missing = [
        problem.place
        for key in ("overview", "demand", TRANSPORT)
        for problem in unanswered(key, document, EDITION)
    ]

    assert Place("overview", "", "port_name") in missing
    assert Place("demand", "", "groups") in missing
    assert Place(TRANSPORT, "a1", "rate_source") in missing
    assert Place("overview", "", "inland") not in missing


def test_only_the_chosen_method_is_asked_for() -> None:
    empty = section_model(TRANSPORT)()
    asked = [
        problem.place.field
        for problem in missing_answers(TRANSPORT, empty, parts=frozenset({"annual_stream"}))
    ]

    assert asked == ["annual_stream.lines", "annual_stream.years"]


def test_no_is_an_answer() -> None:
    document = sound(lambda draft: draft.answer("overview", built_with_mooring=False))

    assert list(unanswered("overview", document, EDITION)) == []
