"""What a complete case still needs: every required answer that is empty."""

from collections.abc import Iterator
from dataclasses import dataclass

from projects.document.asked import asked_fields, types_of
from projects.document.assessed import Assessed, assessed
from projects.document.document import Document
from projects.document.fields import Part, Row, Section, field_specs
from projects.document.keys import hazard_key
from projects.document.places import Place, Problem
from projects.document.sections import BenefitAnswers
from projects.document.sections.hazard import WITH_HAZARD
from projects.document.sections.indicators import ANSWERS, IndicatorValue
from projects.document.values import Kind
from projects.manuals import Edition, Indicator, ProjectType


@dataclass(frozen=True)
class Unanswered(Problem):
    """A required answer that is empty, and what kind of answer it would be."""

    kind: Kind


def unanswered(key: str, document: Document, edition: Edition) -> Iterator[Unanswered]:
    """Required answers of one section that are empty, as the types of the project ask for them."""
    for one in assessed(document, edition):
        if one.key == key:
            yield from _missing_indicators(one)
            return
    for component, kind in zip(document.components, types_of(document, edition), strict=True):
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
        for item in kind.benefits
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
        if spec.required and name not in part.settled and value in (None, (), ""):
            verb = "1行以上記入" if spec.kind is Kind.ROWS else _verb(spec.kind)
            sentence = f"「{spec.label}」が未記入です。{verb}してください。"
            yield Unanswered(Place(key, row, f"{prefix}{name}"), sentence, spec.kind)
        if spec.kind is Kind.ROWS:
            for inner in value:
                yield from _missing(key, inner, parts)


def _missing_indicators(case: Assessed) -> Iterator[Unanswered]:
    """Every required indicator wants its value; every one that is given, its year and source (S6)."""
    for indicator in case.indicators.values:
        if indicator.kind != "ships":
            yield from _missing_indicator(case, indicator)
        elif indicator.required or case.answers.ships:
            yield from missing_answers(case.key, case.answers, fields=frozenset({"ships"}))


def _missing_indicator(case: Assessed, indicator: Indicator) -> Iterator[Unanswered]:
    row = case.rows.get(indicator.key) or IndicatorValue(id=indicator.key)
    if not _is_begun(row) and not _is_wanted(case, indicator):
        return
    for name in ANSWERS[indicator.kind]:
        if getattr(row, name) in (None, ""):
            spec = field_specs(IndicatorValue)[name]
            sentence = f"「{indicator.label}」の{spec.label}が未記入です。記入してください。"
            yield Unanswered(Place(case.key, indicator.key, name), sentence, spec.kind)


def _is_wanted(case: Assessed, indicator: Indicator) -> bool:
    """A required indicator is wanted unless another answers for it; any may be wanted because of another."""
    if indicator.required:
        return indicator.or_else is None or not _is_begun(case.rows.get(indicator.or_else))
    return indicator.required_with is not None and _is_begun(case.rows.get(indicator.required_with))


def _is_begun(row: IndicatorValue | None) -> bool:
    return row is not None and any(getattr(row, name) not in (None, "") for name in field_specs(type(row)))


def _verb(kind: Kind) -> str:
    chosen = {Kind.CHOICE: "選択", Kind.BOOLEAN: "選択", Kind.REFERENCE: "選択", Kind.FILE: "添付"}
    return chosen.get(kind, "記入")
