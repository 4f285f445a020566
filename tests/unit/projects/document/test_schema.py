"""The published JSON Schema accepts what the house writes and refuses what it refuses, for an independent reader."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from projects.document import document_schema
from tests.unit.evaluations.sound_case import Draft, sound

CASES = sorted((Path(__file__).parents[3] / "cases" / "h23_06").glob("*.yaml"))
VALIDATOR = Draft202012Validator(document_schema())


def faults(payload: Any) -> list[str]:
    return [error.message for error in VALIDATOR.iter_errors(payload)]


def test_it_is_a_schema_of_its_draft() -> None:
    Draft202012Validator.check_schema(document_schema())


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_the_cases_worked_by_hand_satisfy_it(path: Path) -> None:
    assert faults(yaml.safe_load(path.read_text(encoding="utf-8"))["document"]) == []


def test_an_exported_document_satisfies_it() -> None:
    assert faults(sound().as_json()) == []


@pytest.mark.parametrize(
    ("section", "answers"),
    [
        ("schedule", {"completion_year": "2027"}),
        ("schedule", {"completion_year": 2201}),
        ("overview", {"harbour": "x"}),
        ("overview", {"port_class": "tiny"}),
        ("emissions", {"co2_reduction": 1.5}),
        ("costs", {"operation": [{"id": "o", "annual": "1.5"}]}),
        ("costs", {"operation": [{"annual": "1"}]}),
        ("weather", {}),
    ],
)
def test_what_the_reader_refuses_it_refuses(section: str, answers: dict[str, Any]) -> None:
    payload = sound().as_json()
    Draft(payload).answer(section, **answers)

    assert len(faults(payload)) == 1
