"""Reading a payload as a section: the section, or what is wrong and at which place."""

from collections.abc import Iterator, Sequence
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from projects.document.fields import Part, Row, Section, field_specs
from projects.document.keys import section_model
from projects.document.places import Place, Problem
from projects.document.size import MOST_CONTROLS, MOST_ROWS, controls, crowded_table, too_many_values
from projects.document.values import Kind

MOST_PROBLEMS = 200
TOO_LARGE = (
    f"この節は大きすぎて、画面に表示できません(表の欄は合計{MOST_CONTROLS:,}まで)。"
    "表の行や、年度ごとに記入する項目を減らしてください。"
)
LONGEST_NAME = 80  # a name in a place is cut here: it may be anything a file holds


def validate_section(key: str, payload: Any) -> tuple[Section | None, list[Problem]]:
    """The section under `key` read strictly, or None with the problems at their places."""
    try:
        model = section_model(key)
    except KeyError:
        return None, [
            Problem(
                Place(key[:LONGEST_NAME]),
                f"「{key[:LONGEST_NAME]}」という節はありません。節の名前を確かめてください。",
            )
        ]
    if isinstance(payload, dict) and (crowded := crowded_table(payload)):
        return None, [
            Problem(Place(key, "", crowded), f"表の行は{MOST_ROWS}行までです。行を減らしてください。")
        ]
    if too_many_values(payload):
        return None, [Problem(Place(key), TOO_LARGE)]
    try:
        section = model.model_validate(payload)
    except ValidationError as error:
        found = error.errors(include_url=False)[:MOST_PROBLEMS]
        return None, [_problem(key, payload, detail) for detail in found]
    if controls(section) > MOST_CONTROLS:
        return None, [Problem(Place(key), TOO_LARGE)]
    doubled = [
        Problem(Place(key, row), f"行の識別子「{row}」が重複しています。") for row in _doubled(section)
    ]
    return (None, doubled) if doubled else (section, [])


def rows_of(part: Part) -> Iterator[tuple[str, Row]]:
    """Every row of a section with the name of its table, nested parts included."""
    for name, spec in field_specs(type(part)).items():
        value = getattr(part, name)
        if spec.kind is Kind.PART:
            yield from rows_of(value)
        elif spec.kind is Kind.ROWS:
            for row in value:
                yield name, row


def _doubled(section: Section) -> list[str]:
    seen: set[str] = set()
    doubled = []
    for _, row in rows_of(section):
        if row.id in seen:
            doubled.append(row.id)
        seen.add(row.id)
    return doubled


def _problem(key: str, payload: Any, detail: ErrorDetails) -> Problem:
    return Problem(_place(key, payload, detail["loc"]), _sentence(detail))


def _place(key: str, payload: Any, loc: Sequence[str | int]) -> Place:
    """The place of a pydantic location: list positions become row ids."""
    row, here = "", payload
    names: list[str] = []
    for step in loc:
        if isinstance(step, int):
            here = here[step] if isinstance(here, (list, tuple)) and step < len(here) else None
            row, names = _row_name(here, step), []
            continue
        names.append(step[:LONGEST_NAME])
        here = here.get(step) if isinstance(here, dict) else None
    return Place(key, row, ".".join(names))


def _row_name(row: Any, step: int) -> str:
    """The row's id, else its number."""
    name = row.get("id") if isinstance(row, dict) else None
    return name[:LONGEST_NAME] if isinstance(name, str) else f"{step + 1}行目"


def _sentence(detail: ErrorDetails) -> str:
    kind = detail["type"]
    if kind == "refused":
        return str(detail["msg"])
    if kind == "extra_forbidden":
        return "この名前の項目はありません。項目名を確かめるか、取り除いてください。"
    if kind == "missing":
        return "必要な項目がありません。"
    if kind == "enum":
        return "選べない値です。決められた値から選んでください。"
    if kind.startswith("bool"):
        return "「はい」(true)か「いいえ」(false)で記入してください。"
    if kind in {"tuple_type", "list_type", "dict_type", "model_type", "model_attributes_type"}:
        return "値の形が違います。表は行の並び、行は項目の集まりで記してください。"
    return "読み取れない値です。値の形を確かめてください。"
