"""Equal documents have equal bytes and one hash."""

import json
from typing import Any

from projects.document import parse_document, read_document
from tests.unit.evaluations.sound_case import sound, sound_payload


def backwards(value: Any) -> Any:
    """The same JSON with the keys of every object in the other order."""
    if isinstance(value, dict):
        return {key: backwards(value[key]) for key in reversed(value)}
    return [backwards(one) for one in value] if isinstance(value, list) else value


def test_the_order_of_keys_and_the_spelling_of_numbers_do_not_change_the_hash() -> None:
    respelled = json.dumps(backwards(sound_payload()), indent=3).replace('"12.5"', '"12.500"')

    assert parse_document(respelled.encode()).sha256 == sound().sha256


def test_an_answer_changes_the_hash() -> None:
    changed = sound(lambda draft: draft.row("costs", "operation", "upkeep", annual="11000001"))

    assert changed.sha256 != sound().sha256


def test_the_canonical_form_is_sorted_and_leaves_empty_answers_out() -> None:
    document = read_document(
        {
            "format": 1,
            "edition": "h23_06",
            "components": [{"id": "c1", "type": "small_lot_transshipment"}],
            "sections": {"emissions": {"co2_reduction": "1.50", "nox_reduction": None}},
        }
    )

    assert document.canonical().decode() == (
        '{"components":[{"id":"c1","type":"small_lot_transshipment"}],"edition":"h23_06",'
        '"evaluation_kind":"new","format":1,"sections":{"emissions":{"carriages":[],"co2_reduction":"1.5",'
        '"evidence":[],"fuel_uses":[],"trucks":[],"voyages":[]}}}'
    )


def test_reading_the_canonical_bytes_gives_the_same_document() -> None:
    assert parse_document(sound().canonical()) == sound()


def test_files_are_listed_once_by_hash() -> None:
    picture = {"sha256": "0" * 64, "media_type": "image/png", "name": "map.png"}
    paper = {"sha256": "1" * 64, "media_type": "application/pdf", "name": "demand.pdf"}
    document = sound(
        lambda draft: draft.answer(
            "demand", evidence=[{"id": "e1", "file": paper}, {"id": "e2", "file": picture}]
        )
    )

    assert [file.sha256 for file in document.files] == ["1" * 64, "0" * 64]
