"""What one line of the list of projects says of a result."""

import uuid
from collections.abc import Collection
from dataclasses import dataclass

from evaluations.models import Revision, Run
from evaluations.selectors.revisions import REVIEWERS, read_by
from projects.access.roles import Role
from projects.models import Person, Project, Section


@dataclass(frozen=True)
class Listed:
    """B/C and C of the last submission and the adoption year, where they are known."""

    cbr: float | None = None
    cost_pv: float | None = None
    submitted: bool = False
    adoption_year: int | None = None


def listed_figures(person: Person, projects: Collection[Project]) -> dict[uuid.UUID, Listed]:
    """One entry for each project; an author's draft gives the year while nothing was submitted."""
    found = {project.pk: Listed() for project in projects}
    if Role(person.role) not in REVIEWERS:
        schedules = Section.objects.filter(project__in=projects, key="schedule")
        for project_id, payload in schedules.values_list("project_id", "payload"):
            found[project_id] = Listed(adoption_year=payload.get("adoption_year"))
    revisions = Revision.objects.filter(read_by(person), project__in=projects)
    runs = Run.objects.filter(revision__in=revisions).order_by("revision__number", "created_at")
    for project_id, cbr, cost_pv, year in runs.values_list(
        "revision__project_id", "result__cbr", "result__cost_pv", "result__adoption_year"
    ):
        found[project_id] = Listed(cbr=cbr, cost_pv=cost_pv, submitted=True, adoption_year=year)
    return found
