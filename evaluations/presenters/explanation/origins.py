"""Where a number that was not computed comes from: the page it was entered on, the registry, the manual, a definition."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse

from evaluations.flows.scenarios import CONSTRUCTION, DEMAND
from evaluations.presenters.explanation.scene import Case, Entries
from evaluations.presenters.places import place_url
from projects.document import Place, Section
from projects.manuals import REGISTRY, Edition
from projects.presenters.unit_values import standing
from projects.units import Term
from projects.units.functions import DEFINITION

ENTERED, REGISTERED, MOVED, STATED, DEFINED, COMPUTED = (
    "入力",
    "原単位",
    "感度分析の変動",
    "マニュアルの定め",
    "定義",
    "計算",
)


@dataclass(frozen=True)
class Link:
    """A text, and its address where it has one."""

    text: str
    url: str = ""


@dataclass(frozen=True)
class Origin:
    """`kind` in a word, `where` it stands, `source` who says it, `standing` of a registered value, `files` that prove it."""

    kind: str
    where: Link = Link("")
    source: str = ""
    standing: str = ""
    clauses: tuple[Link, ...] = ()
    files: tuple[Link, ...] = ()


def origin_of(term: Term, case: Case) -> Origin:
    """Of a given number, or of a table that was read."""
    quantity = term.quantity
    place = quantity.table.place if quantity.table else quantity.place
    clauses = clause_links(quantity.clause, case.edition)
    if place.startswith(REGISTRY):
        return _registered(place.removeprefix(REGISTRY), quantity.source, case, clauses)
    if place in (DEMAND, CONSTRUCTION):
        return Origin(MOVED, clauses=clauses)
    entered = case.index.find(place, quantity.label, case.sections.get(id(quantity), "")) if place else None
    if entered is not None:
        where = entered_link(entered.place, entered.name, case)
        return Origin(ENTERED, where, quantity.source, "", clauses, evidence_links(entered.place, case))
    if quantity.source == DEFINITION:
        return Origin(DEFINED)
    return Origin(STATED, source=quantity.source, clauses=clauses)


def clause_links(clause: str, edition: Edition) -> tuple[Link, ...]:
    """The clauses of the manual, and the decisions of this system with the way to their reasons."""
    known = {one.id for one in edition.interpretations}
    page = reverse("interpretation_list", kwargs={"edition": edition.key})
    return tuple(
        Link(f"本システムの解釈 {one}", f"{page}#{one}") if one in known else Link(one)
        for one in clause.split("、")
        if one
    )


def entered_link(place: Place, name: str, entries: Entries) -> Link:
    """The section's page at the place."""
    title = entries.titles.get(place.section, place.section)
    return Link(f"{title}: {name}" if name else title, place_url(entries.project, place))


def evidence_links(place: Place, entries: Entries) -> tuple[Link, ...]:
    """The files that are attached to the row or to its whole section."""
    section = entries.document.sections.get(place.section)
    return tuple(_files(section, place, entries)) if section else ()


def _files(section: Section, place: Place, entries: Entries) -> Iterator[Link]:
    for one in section.evidence:
        if one.file is not None and one.about in (None, place.row):
            text = f"{one.file.name}({one.note})" if one.note else one.file.name
            parts = {"project": entries.project.pk, "sha256": one.file.sha256}
            stored = one.file.sha256 in entries.stored_files
            yield Link(text, reverse("file", kwargs=parts) if stored else "")


def _registered(key: str, source: str, case: Case, clauses: tuple[Link, ...]) -> Origin:
    value = case.edition.unit_values.get(key)
    if value is None:
        return Origin(REGISTERED, source=source, clauses=clauses)
    page = reverse("unit_value", kwargs={"edition": case.edition.key, "unit_value": key})
    where = Link(f"{value.name}({case.edition.title} {case.edition.issued})", page)
    return Origin(REGISTERED, where, value.cited, standing(value), clauses)
