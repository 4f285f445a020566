"""Which projects a person sees, finds and has to work on."""

import uuid
from collections.abc import Sequence

from django.db.models import Q, QuerySet, TextField
from django.db.models.functions import Cast

from projects.access.refusals import Hidden
from projects.access.roles import Role
from projects.access.states import OWNERS, State
from projects.access.visibility import visible_to
from projects.models import Person, Project, StoredFile

MOST_WORDS = 10  # each is searched in four columns, and databases bear only so long a question

SORTS = {
    "updated": ("-updated_at",),
    "title": ("title", "-updated_at"),
    "port": ("port__name", "district__name", "-updated_at"),
    "state": ("state", "-updated_at"),
    "created": ("-created_at",),
}


def project_for(person: Person, project_id: uuid.UUID) -> Project:
    """One project with what every page shows of it. Raises Hidden (404)."""
    project = projects_visible_to(person).filter(pk=project_id).first()
    if project is None:
        raise Hidden("project not visible")
    return project


def projects_visible_to(
    person: Person,
    *,
    text: str = "",
    states: Sequence[State] = (),
    port: str = "",
    type_key: str = "",
    adoption_year: int | None = None,
    sort: str = "updated",
) -> QuerySet[Project]:
    """Search, filter and sort what exists for this person; every word of `text` must occur (the first ten count)."""
    if not person.is_active:
        return Project.objects.none()
    found = Project.objects.filter(visible_to(person))
    for word in text.split()[:MOST_WORDS]:
        found = found.filter(
            Q(title__icontains=word)
            | Q(port__name__icontains=word)
            | Q(district__name__icontains=word)
            | Q(owner__name__icontains=word)
        )
    if states:
        found = found.filter(state__in=states)
    if port:
        found = found.filter(port=port)
    if type_key:
        found = found.annotate(component_text=Cast("components", TextField()))
        found = found.filter(component_text__contains=f'"{type_key}"')
    if adoption_year is not None:
        found = found.filter(sections__key="schedule", sections__payload__adoption_year=adoption_year)
    return found.select_related("owner", "port", "district").order_by(
        *SORTS.get(sort, SORTS["updated"]), "pk"
    )


def work_waiting_for(person: Person) -> QuerySet[Project]:
    """Projects whose turn is this person's role, the longest waiting first."""
    mine = [state for state, owners in OWNERS.items() if Role(person.role) in owners]
    return projects_visible_to(person).filter(state__in=mine).order_by("updated_at", "pk")


def work_awaited_by(person: Person) -> QuerySet[Project]:
    """Undecided projects this person sees that are somebody else's turn."""
    others = [state for state, owners in OWNERS.items() if owners and Role(person.role) not in owners]
    return projects_visible_to(person).filter(state__in=others)


def file_for(person: Person, project_id: uuid.UUID, sha256: str) -> StoredFile:
    """A stored file of a project this person sees; its bytes come from `content_read`. Raises Hidden (404)."""
    stored = StoredFile.objects.filter(project=project_for(person, project_id), sha256=sha256).first()
    if stored is None:
        raise Hidden("file not visible")
    return stored
