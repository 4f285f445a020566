"""Plain JSON values to a spec, or what is wrong and at which place."""

from collections.abc import Sequence
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from evaluations.analysis.simulation.checking import NO_INPUT, SECTION, SpecError
from evaluations.analysis.simulation.distributions import SHAPES
from evaluations.analysis.simulation.spec import MOST_CORRELATIONS, MOST_INPUTS, Spec
from projects.document.places import Place, Problem

MOST_PROBLEMS = 200
LONGEST_NAME = 80  # a name in a place is cut here: it may be anything somebody sends
LIMITS = {"inputs": MOST_INPUTS, "correlations": MOST_CORRELATIONS}
UNREADABLE = "読み取れない値です。値の形を確かめてください。"
SENTENCES = {
    "missing": "必要な項目がありません。値を記入してください。",
    "extra_forbidden": "この名前の項目はありません。項目名を確かめるか、取り除いてください。",
    "enum": "選べない値です。決められた値から選んでください。",
    "union_tag_invalid": "選べない分布です。決められた分布から選んでください。",
    "union_tag_not_found": "分布の形がありません。分布を選んでください。",
}


def read_spec(data: Any) -> Spec:
    """The spec of plain JSON values. Raises SpecError naming every place that is wrong."""
    try:
        spec = Spec.model_validate(data)
    except ValidationError as error:
        found = error.errors(include_url=False)[:MOST_PROBLEMS]
        raise SpecError([_problem(data, detail) for detail in found]) from None
    rows = [row.id for row in (*spec.inputs, *spec.correlations)]
    if twice := sorted({row for row in rows if rows.count(row) > 1}):
        raise SpecError(
            [Problem(Place(SECTION, row), f"行の識別子「{row}」が重複しています。") for row in twice]
        )
    return spec


def _problem(data: Any, detail: ErrorDetails) -> Problem:
    row, field = _place(data, detail["loc"])
    if told_at := detail.get("ctx", {}).get("field"):
        field = str(told_at)
    return Problem(Place(SECTION, row, field), _sentence(detail, field))


def _place(data: Any, loc: Sequence[str | int]) -> tuple[str, str]:
    """Row id and field of a pydantic location; the field of a distribution is that of its row."""
    row, here, names = "", data, list[str]()
    for step in loc:
        if isinstance(step, int):
            here = here[step] if isinstance(here, list | tuple) and step < len(here) else None
            name = here.get("id") if isinstance(here, dict) else None
            row, names = (name[:LONGEST_NAME] if isinstance(name, str) else f"{step + 1}行目"), []
        elif step not in SHAPES:
            names.append(step[:LONGEST_NAME])
            here = here.get(step) if isinstance(here, dict) else None
    return row, names[-1] if names else ""


def _sentence(detail: ErrorDetails, field: str) -> str:
    kind = detail["type"]
    if kind == "refused":
        return str(detail["msg"])
    if kind == "too_long" and field in LIMITS:
        return f"表の行は{LIMITS[field]}行までです。行を減らしてください。"
    if kind == "missing" and field == "inputs":
        return NO_INPUT
    return SENTENCES.get(kind, UNREADABLE)
