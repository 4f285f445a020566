"""Documents that can be read but make no sense: computed, or told what is wrong."""

import json
import math
import random

from evaluations.appraisal import Figures, evaluate
from evaluations.checks import findings
from projects.document import Document, DocumentError, edition_of, parse_document
from projects.manuals import load_edition
from tests.unit.evaluations.sound_case import sound_payload, sound_security_payload
from tests.unit.projects.document.mutations import VALUES, changed

EDITION = load_edition("h23_06")


def _readable(seed: int, tries: int) -> list[Document]:
    """Those that the edition knows: nothing else is ever taken in."""
    chance = random.Random(seed)
    sound = [json.dumps(payload) for payload in (sound_payload(), sound_security_payload())]
    found = []
    for _ in range(tries):
        try:
            document = parse_document(
                json.dumps(changed(chance, json.loads(chance.choice(sound)), VALUES)).encode()
            )
            edition_of(document)
        except DocumentError:
            continue
        found.append(document)
    return found


def test_every_readable_document_is_computed_or_told_why_not() -> None:
    documents = _readable(seed=22, tries=800)
    computed = 0
    for document in documents:
        case = document.canonical().decode()
        evaluation = evaluate(document, EDITION)
        assert (evaluation.figures is None) is bool(evaluation.problems), case
        assert all(finding.sentence.endswith("。") for finding in findings(document, EDITION)), case
        if evaluation.figures is not None:
            computed += 1
            figures = evaluation.figures
            assert math.isfinite(figures.cost_pv), case
            assert Figures.model_validate_json(figures.model_dump_json()) == figures, case
    assert 100 < computed < len(documents)
