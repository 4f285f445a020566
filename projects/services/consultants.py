"""Who helps with a project: inviting consultants and taking an invitation back."""

from django.db import transaction

from projects import audit
from projects.access.refusals import Refused
from projects.access.roles import Role
from projects.access.rules import check_invite_consultant
from projects.models import Person, Project, ProjectConsultant


@transaction.atomic
def consultant_invite(*, person: Person, project: Project, consultant: Person) -> ProjectConsultant:
    """Let a consultant enter data; inviting twice changes nothing."""
    project = Project.objects.select_for_update().get(pk=project.pk)
    check_invite_consultant(person, project)
    if Role(consultant.role) != Role.CONSULTANT or not consultant.is_active:
        raise Refused(f"{consultant.display_name}さんはコンサルタントとして登録されていません。")
    invitation, created = ProjectConsultant.objects.get_or_create(
        project=project, person=consultant, defaults={"invited_by": person}
    )
    if created:
        _tell("consultant_invite", person, project, consultant)
    return invitation


@transaction.atomic
def consultant_uninvite(*, person: Person, project: Project, consultant: Person) -> None:
    """The project no longer exists for the consultant; what they entered stays. Twice changes nothing."""
    project = Project.objects.select_for_update().get(pk=project.pk)
    check_invite_consultant(person, project)
    deleted, _ = ProjectConsultant.objects.filter(project=project, person=consultant).delete()
    if deleted:
        _tell("consultant_uninvite", person, project, consultant)


def _tell(action: str, person: Person, project: Project, consultant: Person) -> None:
    audit.append(
        project=project,
        actor=person,
        action=action,
        place=f"people/{consultant.username}",
        detail={"name": consultant.display_name},
    )
