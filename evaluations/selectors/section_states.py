"""How far each section of a project is, and what the checks find in it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from evaluations.checks import Finding, Severity, findings
from evaluations.selectors.unreadable import unread_places
from projects.document import Document, Place, SectionTitle, section_json, section_titles, unanswered
from projects.manuals import load_edition
from projects.models import Project, Section
from projects.selectors.documents import document_of
from projects.services.initial_sections import initial_sections


class SectionStatus(StrEnum):
    """The words of the task list."""

    UNTOUCHED = "未着手"
    BEGUN = "入力中"
    COMPLETE = "完了"
    TO_FIX = "要修正"
    OPTIONAL = "任意"


@dataclass(frozen=True)
class SectionState:
    """A section with its state; `unread` counts texts that could not be read as values."""

    key: str
    title: str
    status: SectionStatus
    findings: tuple[Finding, ...]
    unread: int
    edited_by: str
    edited_at: datetime | None


def section_states(
    project: Project,
    document: Document | None = None,
    found: Sequence[Finding] | None = None,
    *,
    frozen: bool = False,
) -> tuple[SectionState, ...]:
    """All sections in the order of the task list.

    `document` is what the checks read: the stored sections, or (`frozen`) the revision a reviewer looks at;
    then nothing is told of what the authors did since. `found` is what they found, where they have read it.
    """
    edition = load_edition(project.edition)
    document = document or document_of(project)
    sections = () if frozen else project.sections.select_related("edited_by")
    stored = {section.key: section for section in sections}
    if found is None:
        unreadable = {
            place for key, section in stored.items() for place in unread_places(document, key, section.unread)
        }
        found = findings(document, edition, unreadable=unreadable)
    prefilled = initial_sections(project=project, edition=edition)
    return tuple(
        _state(
            title,
            stored.get(title.key),
            found,
            {problem.place for problem in unanswered(title.key, document, edition)},
            as_prefilled=section_json(document.section(title.key)) == prefilled[title.key],
        )
        for title in section_titles(project.component_pairs, edition)
    )


def _state(
    title: SectionTitle,
    section: Section | None,
    found: Sequence[Finding],
    empty: Collection[Place],
    *,
    as_prefilled: bool,
) -> SectionState:
    mine = tuple(finding for finding in found if finding.place.section == title.key)
    unread = len(section.unread) if section else 0
    saved = section if section and section.version > 1 else None
    return SectionState(
        key=title.key,
        title=title.title,
        status=_status(mine, empty, unread, untouched=as_prefilled and not unread),
        findings=mine,
        unread=unread,
        edited_by=saved.edited_by.display_name if saved else "",
        edited_at=saved.edited_at if saved else None,
    )


def _status(
    mine: Sequence[Finding], empty: Collection[Place], unread: int, *, untouched: bool
) -> SectionStatus:
    """要修正 when something entered is wrong; what is merely not yet entered leaves a section 入力中."""
    owed = demanding(mine)
    if untouched:
        return SectionStatus.UNTOUCHED if owed else SectionStatus.OPTIONAL
    if unread or any(finding.place not in empty for finding in owed):
        return SectionStatus.TO_FIX
    return SectionStatus.BEGUN if owed else SectionStatus.COMPLETE


def demanding(found: Sequence[Finding]) -> list[Finding]:
    """Findings that something must be done about before the case is handed in."""
    return [finding for finding in found if finding.severity is not Severity.WARNING]
