"""How much a section may hold: no more than its page can show and send back."""

from typing import Any

from projects.document.fields import Part, field_specs
from projects.document.values import Kind

MOST_ROWS = 2000
MOST_VALUES = 20_000
MOST_CONTROLS = 18_000


def too_many_values(payload: Any) -> bool:
    """Whether plain JSON holds more values than any section; looks no further than it must."""
    waiting, count = [payload], 0
    while waiting and count <= MOST_VALUES:
        value = waiting.pop()
        inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
        count += len(inner)
        waiting.extend(inner)
    return count > MOST_VALUES


def crowded_table(payload: dict[str, Any]) -> str:
    """The first table with too many rows, empty when there is none."""
    for name, value in payload.items():
        if isinstance(value, list) and len(value) > MOST_ROWS:
            return str(name)
        if isinstance(value, dict) and (inner := crowded_table(value)):
            return inner
    return ""


def controls(part: Part) -> int:
    """How many controls the tables of a part have on its page; a table of yearly yen has one for each line."""
    count = 0
    for name, spec in field_specs(type(part)).items():
        value = getattr(part, name)
        if spec.kind is Kind.PART:
            count += controls(value)
        elif spec.kind is Kind.ROWS and spec.part is not None:
            columns = field_specs(spec.part).values()
            lines = [len(getattr(part, one.target[1:])) for one in columns if one.kind is Kind.AMOUNTS]
            count += len(value) * (len(columns) - len(lines) + sum(lines))
    return count
