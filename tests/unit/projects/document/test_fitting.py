"""A document from outside names an edition, types and sections that exist."""

import pytest

from projects.document import Document, DocumentError, Place, edition_of
from tests.unit.evaluations.sound_case import Change, Draft, sound, sound_payload


def component_of_no_type(draft: Draft) -> None:
    draft.payload["components"][0]["type"] = "rocket_base"


def section_of_no_item(draft: Draft) -> None:
    draft.payload["sections"]["components/c1/benefits/tourism"] = {}


def edition_to_come(draft: Draft) -> None:
    draft.payload["edition"] = "../h23_06"


def test_a_document_leads_to_its_edition() -> None:
    assert edition_of(sound()).key == sound_payload()["edition"]


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (edition_to_come, Place("document", "", "edition")),
        (component_of_no_type, Place("document", "c1", "type")),
        (section_of_no_item, Place("components/c1/benefits/tourism")),
    ],
)
def test_what_the_edition_does_not_know_is_refused_at_its_place(change: Change, place: Place) -> None:
    document: Document = sound(change)
    with pytest.raises(DocumentError) as caught:
        edition_of(document)

    assert [problem.place for problem in caught.value.problems] == [place]
