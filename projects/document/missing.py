"""What a complete case still needs: every required answer that is empty."""

from collections.abc import Iterator
from dataclasses import dataclass

from projects.document.asked import asked_fields, types_of
from projects.document.document import Document
from projects.document.fields import Part, Row, Section, field_specs
from projects.document.keys import hazard_key, indicators_key
from projects.document.places import Place, Problem
from projects.document.sections import BenefitAnswers
from projects.document.sections.hazard import WITH_HAZARD
from projects.document.sections.indicators import IndicatorValue
from projects.document.values import Kind
from projects.manuals import Edition, Indicator, Indicators, IndicatorType, ProjectType


@dataclass(frozen=True)
class Unanswered(Problem):
    """A required answer that is empty, and what kind of answer it would be."""

    kind: Kind


def unanswered(key: str, document: Document, edition: Edition) -> Iterator[Unanswered]:
    """Required answers of one section that are empty, as the types of the project ask for them."""
    for component, kind in zip(document.components, types_of(document, edition), strict=True):
        if isinstance(kind, IndicatorType) and key == indicators_key(component.id):
            yield from _missing_indicators(key, document, component.id, kind.indicators)
            return
        if key == hazard_key(component.id) and not _rests_on_hazard(document, component.id, kind):
            return
    section, parts = document.section(key), None
    if isinstance(section, BenefitAnswers):
        parts = frozenset({section.method}) if section.method else frozenset[str]()
    asked = asked_fields(key, document, edition)
    yield from missing_answers(key, section, parts=parts, fields=asked)


def _rests_on_hazard(document: Document, component: str, kind: ProjectType) -> bool:
    """Whether a damage of the component is, or may yet be, weighed with the probability of its loss."""
    chosen = {
        document.benefit(component, item.id).method
        for item in kind.benefit_items
        if WITH_HAZARD.intersection(item.methods)
    }
    return not chosen.isdisjoint({None, *WITH_HAZARD})


def missing_answers(
    key: str, section: Section, *, parts: frozenset[str] | None = None, fields: frozenset[str] | None = None
) -> Iterator[Unanswered]:
    """Required answers that are empty. `parts` limits nested parts to those in use, `fields` the section's own."""
    yield from _missing(key, section, parts, fields=fields)


def _missing(
    key: str,
    part: Part,
    parts: frozenset[str] | None,
    prefix: str = "",
    fields: frozenset[str] | None = None,
) -> Iterator[Unanswered]:
    row = part.id if isinstance(part, Row) else ""
    for name, spec in field_specs(type(part)).items():
        if fields is not None and name not in fields:
            continue
        value = getattr(part, name)
        if spec.kind is Kind.PART:
            if parts is None or name in parts:
                yield from _missing(key, value, parts, f"{name}.")
            continue
        if spec.required and value in (None, (), ""):
            verb = "1行以上記入" if spec.kind is Kind.ROWS else _verb(spec.kind)
            sentence = f"「{spec.label}」が未記入です。{verb}してください。"
            yield Unanswered(Place(key, row, f"{prefix}{name}"), sentence, spec.kind)
        if spec.kind is Kind.ROWS:
            for inner in value:
                yield from _missing(key, inner, parts)


def _missing_indicators(
    key: str, document: Document, component: str, asked: Indicators
) -> Iterator[Unanswered]:
    """Every required indicator wants its value; every one that is given, its year and source (S6)."""
    section = document.indicators(component)
    rows = {row.id: row for row in section.values}
    for indicator in asked.values:
        if indicator.kind != "ships":
            yield from _missing_indicator(key, indicator, rows.get(indicator.key))
        elif indicator.required or section.ships:
            yield from missing_answers(key, section, fields=frozenset({"ships"}))


def _missing_indicator(key: str, indicator: Indicator, row: IndicatorValue | None) -> Iterator[Unanswered]:
    row = row or IndicatorValue(id=indicator.key)
    answers = {name: getattr(row, name) for name in field_specs(IndicatorValue)}
    if not indicator.required and all(answer in (None, "") for answer in answers.values()):
        return
    for name, answer in answers.items():
        if answer in (None, ""):
            spec = field_specs(IndicatorValue)[name]
            sentence = f"「{indicator.label}」の{spec.label}が未記入です。記入してください。"
            yield Unanswered(Place(key, indicator.key, name), sentence, spec.kind)


def _verb(kind: Kind) -> str:
    chosen = {Kind.CHOICE: "選択", Kind.BOOLEAN: "選択", Kind.REFERENCE: "選択", Kind.FILE: "添付"}
    return chosen.get(kind, "記入")
