"""Required answers that are empty."""

from typing import Any

from projects.document import Document, Place, asked_fields, missing_answers, section_model, unanswered
from tests.unit.evaluations.sound_case import (
    EDITION,
    HAZARD,
    INDICATORS,
    RESTORATION,
    TRANSPORT,
    Change,
    Draft,
    sound,
    sound_combined,
    sound_earthquake,
    sound_security,
    worked,
)


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


def test_a_type_is_asked_for_the_texts_of_its_own_sheet_only() -> None:
    def no_texts(draft: Draft) -> None:
        draft.payload["sections"]["narrative"] = {}

    asked = [problem.place.field for problem in unanswered("narrative", sound_security(no_texts), EDITION)]

    assert asked == ["need", "need_particulars", "effect", "effect_particulars", "location_map"]
    assert "need" not in {
        problem.place.field for problem in unanswered("narrative", sound(no_texts), EDITION)
    }


def test_only_the_type_that_excludes_quays_asks_about_them() -> None:
    silent = answer_overview(in_quay_body=None)

    assert list(unanswered("overview", sound(silent), EDITION)) == []
    assert [one.place.field for one in unanswered("overview", sound_security(silent), EDITION)] == [
        "in_quay_body"
    ]


def test_an_indicator_whose_row_is_gone_is_missing_with_year_and_source() -> None:
    document = sound_security(lambda draft: draft.drop(INDICATORS, "values", "passengers"))

    assert [one.place for one in unanswered(INDICATORS, document, EDITION)] == [
        Place(INDICATORS, "passengers", field) for field in ("value", "data_year", "source")
    ]


def fields_missing(key: str, document: Document) -> list[str]:
    return [problem.place.field for problem in unanswered(key, document, EDITION)]


def test_the_probability_is_asked_while_a_damage_may_rest_on_it() -> None:
    def unbegun(draft: Draft) -> None:
        draft.payload["sections"][HAZARD] = {}

    def by_stream(section: str) -> Change:
        return lambda draft: draft.answer(section, method="annual_stream")

    asked = ["event", "event_source", "loss", "loss_source", "mode", "mode_reason"]
    assert fields_missing(HAZARD, sound_earthquake(unbegun)) == asked
    assert fields_missing(HAZARD, sound_earthquake(unbegun, by_stream(TRANSPORT))) == asked
    assert (
        fields_missing(HAZARD, sound_earthquake(unbegun, by_stream(TRANSPORT), by_stream(RESTORATION))) == []
    )


def test_a_part_without_benefits_adds_no_text_to_the_sheet_of_the_whole() -> None:
    """E3: 例1 has no 必要性・緊急性."""
    missing = fields_missing("narrative", worked("types4_9_combined"))

    assert "issue" in missing
    assert "need" not in missing


def test_only_joined_types_are_asked_whether_they_share_cargo() -> None:
    assert "shared_cargo_reason" not in asked_fields("demand", sound(), EDITION)
    assert "shared_cargo_reason" in asked_fields("demand", sound_combined(), EDITION)


def answer_overview(**answers: Any) -> Change:
    return lambda draft: draft.answer("overview", **answers)
