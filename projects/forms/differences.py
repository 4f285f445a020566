"""What differs between two states of a section, in the words of its fields."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from projects.document import Choice, FieldSpec, FileRef, Kind, Part, Place, Row, Section, field_specs
from projects.forms.reading import echo, show_value
from projects.forms.scene import Scene

NOTHING = "(空欄)"


@dataclass(frozen=True)
class Difference:
    """One answer with its two values as people read them."""

    label: str
    theirs: str
    mine: str


def differences(scene: Scene, theirs: Section, mine: Section) -> list[Difference]:
    """Every answer that differs, in the order of the section; a row that only one side has differs in each answer."""
    left, right = dict(_answers(scene, theirs)), dict(_answers(scene, mine))
    return [
        Difference(
            (left.get(place) or right[place])[0],
            left[place][1] if place in left else NOTHING,
            right[place][1] if place in right else NOTHING,
        )
        for place in dict.fromkeys((*left, *right))
        if (left[place][1] if place in left else NOTHING) != (right[place][1] if place in right else NOTHING)
    ]


def _answers(
    scene: Scene, part: Part, prefix: str = "", head: str = ""
) -> Iterator[tuple[Place, tuple[str, str]]]:
    """Place -> label and shown value of every answer that is given."""
    row = part.id if isinstance(part, Row) else ""
    for name, spec in field_specs(type(part)).items():
        value = getattr(part, name)
        if spec.kind is Kind.PART:
            yield from _answers(scene, value, f"{prefix}{name}.", head)
        elif spec.kind is Kind.ROWS:
            for number, inner in enumerate(value, 1):
                called = scene.manual_rows.get(inner.id) or f"{spec.label} {number}行目"
                yield from _answers(scene, inner, "", f"{called}: ")
        elif spec.kind is Kind.AMOUNTS:
            for number, (line, amount) in enumerate(value.items(), 1):
                yield (
                    Place(scene.key, row, f"{name}.{line}"),
                    (f"{head}{spec.label}{number}", _shown(spec, amount)),
                )
        elif value not in (None, ""):
            shown = _shown(scene.spec_in_row(spec, row), value)
            yield Place(scene.key, row, prefix + name), (f"{head}{spec.label}", shown)


def _shown(spec: FieldSpec, value: Any) -> str:
    if isinstance(value, Choice):
        return value.label
    if isinstance(value, FileRef):
        return value.name
    if spec.kind is Kind.BOOLEAN:
        return "はい" if value else "いいえ"
    return echo(spec.kind, value) or f"{show_value(value, spec.kind)}{spec.unit}"
