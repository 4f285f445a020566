"""A section as its page needs it: the document around it, its version, and whether it may be changed."""

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse

from evaluations.flows.timeline import base_year, opening_year, service_years
from evaluations.selectors.revisions import REVIEWERS, document_for
from projects.access.refusals import Hidden, Permission, can
from projects.access.roles import Role
from projects.access.rules import check_save_section
from projects.document import Document, FileRef, Section
from projects.forms.scene import Periods, Scene
from projects.manuals import Edition, load_edition
from projects.models import Person, Project


@dataclass(frozen=True)
class SectionEntry:
    """`unread` are the texts kept beside the section.

    A reviewer reads the `frozen` one, which has none, and is not told who works on the section since.
    """

    key: str
    document: Document
    edition: Edition
    version: int
    unread: dict[str, str]
    edited_by: str
    edited_at: datetime
    permission: Permission
    frozen: bool = False

    @property
    def section(self) -> Section:
        return self.document.section(self.key)


def section_entry(person: Person, project: Project, key: str) -> SectionEntry:
    """Raises Hidden (404) for a section this project does not have."""
    stored = project.sections.select_related("edited_by").filter(key=key).first()
    if stored is None:
        raise Hidden("no such section")
    frozen = Role(person.role) in REVIEWERS
    return SectionEntry(
        key=key,
        document=document_for(person, project),
        edition=load_edition(project.edition),
        version=stored.version,
        unread={} if frozen else dict(stored.unread),
        edited_by=stored.edited_by.display_name if stored.version > 1 else "",
        edited_at=stored.edited_at,
        permission=can(check_save_section, person, project),
        frozen=frozen,
    )


def scene_of(project: Project, entry: SectionEntry, units: dict[str, str]) -> Scene:
    """What the form knows besides the section."""
    return Scene(
        key=entry.key,
        document=entry.document,
        edition=entry.edition,
        periods=_periods(entry.document, entry.edition),
        files={
            file.sha256: FileRef(sha256=file.sha256, media_type=file.media_type, name=file.name)
            for file in project.files.all()
        },
        units=units,
        read_only=not entry.permission.allowed,
        file_url=lambda sha256: reverse("file", kwargs={"project": project.pk, "sha256": sha256}),
    )


def _periods(document: Document, edition: Edition) -> Periods:
    schedule = document.schedule
    opening, life = opening_year(document), service_years(document, edition)
    construction: tuple[int, ...] = ()
    if schedule.adoption_year is not None and schedule.completion_year is not None:
        construction = tuple(range(schedule.adoption_year, schedule.completion_year + 1))
    service = tuple(range(opening, opening + life)) if opening is not None and life is not None else ()
    return Periods(base_year(document), construction, service)
