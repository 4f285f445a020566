"""A section that cannot be read says where, by row and field, and what to do."""

from typing import Any

import pytest

from projects.document import Place, Problem, validate_section

OPERATION = {"id": "upkeep", "annual": "1"}


def problems(key: str, payload: Any) -> list[Problem]:
    section, found = validate_section(key, payload)
    assert (section is None) is bool(found)
    return found


@pytest.mark.parametrize(
    ("key", "payload", "place", "words"),
    [
        (
            "costs",
            {"operation": [OPERATION, OPERATION | {"id": "staff", "annual": "-5"}]},
            Place("costs", "staff", "annual"),
            "負の値",
        ),
        (
            "costs",
            {"years": [{"id": "y1", "year": 2026, "amounts": {"l1": "一億"}}]},
            Place("costs", "y1", "amounts.l1"),
            "1円単位",
        ),
        ("costs", {"operation": [{"annual": "1"}]}, Place("costs", "1行目", "id"), "必要な項目"),
        ("costs", {"operation": ["text"]}, Place("costs", "1行目"), "値の形"),
        ("costs", {"operation": {}}, Place("costs", "", "operation"), "値の形"),
        ("costs", [], Place("costs"), "値の形"),
        ("schedule", {"completion_year": 3000}, Place("schedule", "", "completion_year"), "2200年度まで"),
        ("overview", {"port_class": "tiny"}, Place("overview", "", "port_class"), "選べない値"),
        ("overview", {"built_with_mooring": "maybe"}, Place("overview", "", "built_with_mooring"), "はい"),
        ("overview", {"harbour": "x"}, Place("overview", "", "harbour"), "この名前の項目はありません"),
        (
            "components/c1/benefits/transport",
            {"route_cost": {"legs": [{"id": "a1", "rate": "x"}]}},
            Place("components/c1/benefits/transport", "a1", "rate"),
            "10進数",
        ),
        ("weather", {}, Place("weather"), "という節はありません"),
        ("components/C1/effects", {}, Place("components/C1/effects"), "という節はありません"),
    ],
)
def test_the_problem_stands_at_the_row_and_field(key: str, payload: Any, place: Place, words: str) -> None:
    (problem,) = problems(key, payload)

    assert problem.place == place
    assert words in problem.sentence


def test_a_row_id_may_not_return_even_in_another_table_of_the_section() -> None:
    (problem,) = problems("costs", {"lines": [{"id": "a"}], "operation": [{"id": "a"}]})

    assert problem == Problem(Place("costs", "a"), "行の識別子「a」が重複しています。")


def test_a_nested_tables_rows_are_counted_too() -> None:
    rows = [{"id": f"l{number}"} for number in range(2001)]
    (problem,) = problems("components/c1/benefits/transport", {"route_cost": {"legs": rows}})

    assert "2000行まで" in problem.sentence


def test_a_section_that_its_page_could_not_show_and_send_back_is_refused() -> None:
    lines = [{"id": f"l{number}"} for number in range(190)]
    years = [{"id": f"y{number}"} for number in range(100)]
    (problem,) = problems("costs", {"lines": lines, "years": years})

    assert problem.place == Place("costs")
    assert "大きすぎて" in problem.sentence


def test_a_row_is_named_briefly_however_long_its_id_is() -> None:
    row = {"id": "a" * 1_000_000} | {f"column{number}": 1 for number in range(300)}
    found = problems("costs", {"lines": [row]})

    assert len(found) == 200
    assert max(len(str(problem.place)) for problem in found) < 200
