"""Ten thousand documents that went wrong: each is read or refused, never another error."""

from projects.document import DocumentError, Problem, parse_document
from tests.unit.projects.document.mutations import mutated


def _problems(data: bytes) -> list[Problem]:
    """What is wrong with a document; the answer to anything but a DocumentError is a failing test."""
    try:
        document = parse_document(data)
    except DocumentError as error:
        return error.problems
    assert parse_document(document.canonical()) == document, data
    return []


def test_a_mutated_document_is_read_or_refused_in_sentences() -> None:
    read = refused = 0
    for data in mutated(seed=21, count=10_000):
        problems = _problems(data)
        read, refused = read + (not problems), refused + bool(problems)
        for problem in problems:
            assert problem.sentence.endswith("。"), data
    assert read > 1500, "documents that stay readable are part of the test"
    assert refused > 1500
