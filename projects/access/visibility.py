"""Which projects exist for a person, as one query."""

from django.db.models import Q

from projects.access.refusals import Hidden
from projects.access.roles import OrganisationKind, Role
from projects.models import Person, Project


def visible_to(person: Person) -> Q:
    """Authors see their own organisation's projects, invited consultants theirs.

    A regional bureau sees those of its authorities from the first submission on, headquarters from the first
    forwarding on (a state work from its submission, which goes straight there). A return takes nothing back: who
    reviewed a case goes on seeing it, and reads the last revision that reached them (`evaluations.selectors.revisions`).
    Drafts of others and the administrator's view of cases do not exist: an administrator keeps people and ports,
    not cases.
    """
    match Role(person.role):
        case Role.CLERK | Role.APPROVER:
            return Q(owner=person.organisation_id)
        case Role.CONSULTANT:
            return Q(invitations__person=person)
        case Role.REGIONAL_REVIEWER:
            return Q(
                owner__kind=OrganisationKind.PORT_AUTHORITY,
                owner__bureau=person.organisation_id,
                submitted_at__isnull=False,
            )
        case Role.HQ_DECIDER | Role.HQ_READER:
            return Q(forwarded_at__isnull=False)
        case Role.ADMIN:
            return Q(pk__in=())


def check_see(person: Person, project: Project) -> None:
    """Raises Hidden: another authority's project does not exist."""
    if not person.is_active or not Project.objects.filter(visible_to(person), pk=project.pk).exists():
        raise Hidden("project not visible")


def house_of(person: Person, project: Project) -> int:
    """Whose own work a person does on a case: the author's (consultants work for it), or their reviewing office's.

    What one side works out for itself is not shown to another.
    """
    if Role(person.role) in (Role.REGIONAL_REVIEWER, Role.HQ_DECIDER, Role.HQ_READER):
        return person.organisation_id
    return project.owner_id
