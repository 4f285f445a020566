"""A figure that is printed as it was entered: the answer with its unit, its source and the way to its page."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from evaluations.presenters.explanation.origins import Link, entered_link, evidence_links
from evaluations.presenters.explanation.scene import Entries
from projects.document import Choice, FieldSpec, Kind, Part, Place, Section, field_specs, rows_of
from projects.document.choices import UNIT_SYMBOLS, CargoUnit
from projects.document.priced import Priced
from projects.document.row_index import row_name
from projects.notation import echo_money, group_digits, wareki_with_gregorian

_TOLD = (
    Kind.TEXT,
    Kind.LONG_TEXT,
    Kind.NUMBER,
    Kind.MONEY,
    Kind.YEAR,
    Kind.CHOICE,
    Kind.BOOLEAN,
    Kind.REFERENCE,
)
_BASES = ("source", "basis", "reason")


@dataclass(frozen=True)
class AnswerPage:
    """`exact` is an amount in all its yen, `sources` are label and text of what stands beside the answer."""

    label: str
    row: str
    value: str
    exact: str
    where: Link
    clause: tuple[str, ...]
    sources: tuple[tuple[str, str], ...]
    files: tuple[Link, ...]


def answer_page(place: str, entries: Entries) -> AnswerPage | None:
    """The answer at a place ("facilities#yard.quantity"); None where nothing was answered."""
    key, _, rest = place.partition("#")
    section = entries.document.sections.get(key)
    found = _found(section, rest) if section else None
    if found is None:
        return None
    part, row, spec = found
    value = getattr(part, spec.name)
    if value is None or spec.kind not in _TOLD:
        return None
    at = Place(key, row, spec.name)
    name = row_name(part) if row and isinstance(part, Part) else ""  # type: ignore[arg-type]  # a part with an id is a row
    return AnswerPage(
        label=spec.label,
        row=name,
        value=_told(part, spec, value, entries),
        exact=f"{group_digits(value)}円" if spec.kind is Kind.MONEY else "",
        where=entered_link(at, name, entries),
        clause=(spec.clause,) if spec.clause else (),
        sources=tuple(_sources(part, spec.name)),
        files=evidence_links(at, entries),
    )


def _found(section: Section, rest: str) -> tuple[Part, str, FieldSpec] | None:
    """The part that answers, its row and the field: "row.field", or a field that may lie in a nested part."""
    first, _, field = rest.partition(".")
    rows: Mapping[str, Part] = {row.id: row for _, row in rows_of(section)}
    part, row, steps = (
        (rows[first], first, [field]) if first in rows and field else (section, "", rest.split("."))
    )
    for step in steps[:-1]:
        inner = getattr(part, step, None) if step in field_specs(type(part)) else None
        if not isinstance(inner, Part):
            return None
        part = inner
    spec = field_specs(type(part)).get(steps[-1])
    return None if spec is None else (part, row, spec)


def _told(part: Part, spec: FieldSpec, value: Any, entries: Entries) -> str:
    match spec.kind:
        case Kind.MONEY:
            return echo_money(value)
        case Kind.NUMBER:
            return f"{group_digits(value)}{_unit(part, spec)}"
        case Kind.YEAR:
            return wareki_with_gregorian(value)
        case Kind.BOOLEAN:
            return "はい" if value else "いいえ"
        case Kind.REFERENCE:
            found = entries.index.find(value)
            return found.name if found and found.name else str(value)
    return value.label if isinstance(value, Choice) else str(value)


def _unit(part: Part, spec: FieldSpec) -> str:
    """The unit of the field, or what was chosen for it: the unit of a row's cargo, of its price or of its quantity."""
    if isinstance(part, Priced) and spec.name == "rate":
        return part.rate_unit or spec.unit
    chosen, beside = getattr(part, "unit", None), getattr(part, f"{spec.name}_unit", None)
    if isinstance(chosen, CargoUnit):
        return spec.unit.replace("単位", UNIT_SYMBOLS[chosen])
    return spec.unit or (beside.label if isinstance(beside, Choice) else "")


def _sources(part: Part, field: str) -> list[tuple[str, str]]:
    """What was entered beside a field to say who says it or why: its own source, or that of the whole row."""
    found = []
    for name, spec in field_specs(type(part)).items():
        stem, _, kind = name.rpartition("_")
        text = getattr(part, name)
        if (
            kind in _BASES
            and (not stem or field.startswith(stem))
            and name != field
            and isinstance(text, str)
        ):
            found.append((spec.label, text))
    return found
