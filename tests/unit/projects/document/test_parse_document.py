"""Whatever bytes are handed in: a document, or sentences saying why not. Never another error, never slow."""

import json
from typing import Any

import pytest

from projects.document import DocumentError, Place, parse_document, read_document
from tests.unit.evaluations.sound_case import sound_payload

HEAD = '{"format":1,"edition":"h23_06","components":[{"id":"c1","type":"small_lot_transshipment"}],'


def refused(data: bytes) -> DocumentError:
    with pytest.raises(DocumentError) as caught:
        parse_document(data)
    return caught.value


def with_answer(section: str, text: str) -> bytes:
    return f'{HEAD}"sections":{{"{section}":{text}}}}}'.encode()


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "JSONとして読めません(1行1桁)"),
        (b'{"format": 1,\n  "edition"}', "JSONとして読めません(2行12桁)"),
        (b"\xff\xfe\xff", "UTF-8"),
        (b'{"format": 1, "edition": "\xe3"}', "UTF-8"),
        (b'{"edition": "\\ud800"}', "UTF-8"),
        (b"[]", "オブジェクト"),
        (b"[" * 10_000 + b"]" * 10_000, "入れ子"),
        (b'{"a":' * 10_000 + b"1" + b"}" * 10_000, "入れ子"),
        (b'{"format": NaN}', "「NaN」は使えません"),
        (b'{"format": -Infinity}', "「-Infinity」は使えません"),
        (b'{"format": 1.0}', "引用符で囲んだ10進数"),
        (b'{"format": ' + b"9" * 5000 + b"}", "桁が多すぎます"),
        (b'{"format": 1, "format": 1}', "項目「format」が重複しています"),
        (b'{"edition": "h23_06"}', "formatがありません"),
        (b'{"format": true}', "formatがありません"),
        (b'{"format": 2}', "書式の番号2は扱えません"),
        (b'{"format": 1}', "sections"),
        (b'{"format": 1, "sections": []}', "sections"),
        (b" " * (3 * 1024 * 1024 + 1), "3MBまで"),
    ],
)
def test_bytes_that_are_no_document_are_refused_with_the_reason(data: bytes, words: str) -> None:
    assert words in str(refused(data)).replace("(書式の番号)", "")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('{"operation":[{"id":"o1","annual":"-1"}]}', Place("costs", "o1", "annual")),
        ('{"operation":[{"id":"o1","annual":1.5}]}', Place("document")),
        ('{"tax_rate":"1e400"}', Place("costs", "", "tax_rate")),
    ],
)
def test_a_bad_number_is_refused_at_its_place(text: str, place: Place) -> None:
    (problem,) = refused(with_answer("costs", text)).problems

    assert problem.place == place


def test_problems_of_all_sections_are_told_at_once() -> None:
    payload = json.loads(json.dumps(sound_payload()))
    payload["sections"]["schedule"]["completion_year"] = "R9"
    payload["sections"]["overview"]["port_class"] = "tiny"
    payload["extra"] = 1
    with pytest.raises(DocumentError) as caught:
        read_document(payload)

    assert {problem.place for problem in caught.value.problems} == {
        Place("schedule", "", "completion_year"),
        Place("overview", "", "port_class"),
        Place("document", "", "extra"),
    }


def test_components_are_distinct_and_sections_belong_to_one() -> None:
    payload: dict[str, Any] = {
        "format": 1,
        "edition": "h23_06",
        "components": [{"id": "c1", "type": "a"}, {"id": "c1", "type": "b"}],
        "sections": {"components/c2/effects": {}},
    }
    with pytest.raises(DocumentError) as caught:
        read_document(payload)

    assert [problem.place for problem in caught.value.problems] == [
        Place("document", "", "components"),
        Place("components/c2/effects"),
    ]


@pytest.mark.parametrize(
    "data",
    [
        with_answer("costs", '{"years":[' + ",".join(['{"id":"a"}'] * 200_000) + "]}"),
        with_answer("costs", '{"years":[{"id":"a","amounts":[' + ",".join(["{}"] * 200_000) + "]}]}"),
        ("{" + ",".join(f'"k{number}":1' for number in range(200_000)) + ',"same":1,"same":1}').encode(),
        with_answer("costs", "{" + ",".join(f'"k{number}":1' for number in range(200_000)) + "}"),
        (HEAD + '"sections":{' + ",".join(f'"s{number}":{{}}' for number in range(200_000)) + "}}").encode(),
        (HEAD + ",".join(f'"k{number}":1' for number in range(200_000)) + ',"sections":{}}').encode(),
        with_answer("costs", '{"lines":[{"id":"' + "a" * 100_000 + '","k":1,"m":1,"n":1}]}'),
    ],
    ids=["rows", "list of objects", "doubled key at the end", "unknown fields", "sections", "head", "row id"],
)
def test_a_flood_is_refused_in_a_few_lines(data: bytes) -> None:
    problems = refused(data).problems
    assert len(problems) <= 200
    assert max(len(str(problem.place)) for problem in problems) < 300
