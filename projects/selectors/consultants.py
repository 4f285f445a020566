"""Consultants of a project: those invited, and those who can be."""

from django.db.models import QuerySet

from projects.access.roles import Role
from projects.models import Person, Project, ProjectConsultant


def invitations_of(project: Project) -> QuerySet[ProjectConsultant]:
    """Who is invited, since when and by whom, the first one first."""
    found = ProjectConsultant.objects.filter(project=project)
    return found.select_related("person__organisation", "invited_by__organisation").order_by(
        "invited_at", "pk"
    )


def consultants_to_invite(project: Project) -> QuerySet[Person]:
    """Consultants in use who are not invited yet, firm by firm."""
    consultants = Person.objects.filter(role=Role.CONSULTANT, is_active=True)
    free = consultants.exclude(invitations__project=project)
    return free.select_related("organisation").order_by("organisation__name", "display_name", "pk")
