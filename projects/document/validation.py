"""Reading a payload as a section: the section, or what is wrong and at which place."""

from collections.abc import Iterator, Sequence
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from projects.document.fields import Part, Row, Section, field_specs
from projects.document.keys import section_model
from projects.document.places import Place, Problem
from projects.document.values import Kind

MOST_ROWS = 2000


def validate_section(key: str, payload: Any) -> tuple[Section | None, list[Problem]]:
    """The section under `key` read strictly, or None with the problems at their places."""
    try:
        model = section_model(key)
    except KeyError:
        return None, [
            Problem(Place(key), f"「{key[:80]}」という節はありません。節の名前を確かめてください。")
        ]
    if isinstance(payload, dict) and (crowded := _crowded(payload)):
        return None, [
            Problem(Place(key, "", crowded), f"表の行は{MOST_ROWS}行までです。行を減らしてください。")
        ]
    try:
        section = model.model_validate(payload)
    except ValidationError as error:
        return None, [_problem(key, payload, detail) for detail in error.errors(include_url=False)[:200]]
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


def _crowded(payload: dict[str, Any]) -> str:
    for name, value in payload.items():
        if isinstance(value, list) and len(value) > MOST_ROWS:
            return str(name)
        if isinstance(value, dict) and (inner := _crowded(value)):
            return inner
    return ""


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
            row, names = (
                str(here.get("id", f"{step + 1}行目")) if isinstance(here, dict) else f"{step + 1}行目",
                [],
            )
            continue
        names.append(step)
        here = here.get(step) if isinstance(here, dict) else None
    return Place(key, row, ".".join(names))


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
