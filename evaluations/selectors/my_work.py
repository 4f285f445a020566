"""What a person's first page tells: since when things wait, and where they left off."""

import uuid
from collections.abc import Collection

from evaluations.models import Transition
from projects.access.states import State
from projects.access.visibility import visible_to
from projects.models import Person, Project, Section

OPEN_FOR_ENTRY = (State.DRAFT, State.RETURNED)


def last_transitions(projects: Collection[Project]) -> dict[uuid.UUID, Transition]:
    """The latest change of state of each project that ever had one."""
    moves = Transition.objects.filter(project__in=projects).select_related("actor").order_by("at", "pk")
    return {move.project_id: move for move in moves}


def recently_edited(person: Person, *, most: int) -> list[Section]:
    """The sections this person saved last, one for each project that is still open for entry."""
    mine = (
        Section.objects.filter(edited_by=person, version__gt=1)
        .filter(project__in=Project.objects.filter(visible_to(person), state__in=OPEN_FOR_ENTRY))
        .select_related("project")
        .order_by("-edited_at")
    )
    found: dict[uuid.UUID, Section] = {}
    for section in mine[:200]:
        found.setdefault(section.project_id, section)
        if len(found) == most:
            break
    return list(found.values())
