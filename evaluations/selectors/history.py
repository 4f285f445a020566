"""What a person may know of how a project came to be what it is."""

from django.db.models import QuerySet

from evaluations.models import Transition
from evaluations.selectors.revisions import REVIEWERS
from projects import audit
from projects.access.roles import Role
from projects.access.states import Action
from projects.models import AuditEvent, Person, Project

# What authors do among themselves is not the reviewers' to read.
SEEN_OUTSIDE = (
    Action.APPROVE_AND_SUBMIT,
    Action.FORWARD,
    Action.RETURN,
    Action.ADOPT,
    Action.DECLINE,
    Action.WITHDRAW,
)
# What a reviewing office works out for itself is not the author's to read either.
OWN_WORK = ("simulation_request", "simulation_store")


def recorded_moves(person: Person, project: Project) -> QuerySet[Transition]:
    """Changes of state, the latest first."""
    moves = project.transitions.select_related("actor__organisation", "revision").order_by("-at", "-pk")
    return moves.filter(action__in=SEEN_OUTSIDE) if Role(person.role) in REVIEWERS else moves


def recorded_events(person: Person, project: Project) -> QuerySet[AuditEvent]:
    """Events of the project's chain, the latest first."""
    chain = AuditEvent.objects.filter(chain=audit.chain_of(project)).order_by("-sequence")
    events = chain.select_related("actor__organisation")
    if Role(person.role) in REVIEWERS:
        return events.filter(action__in=SEEN_OUTSIDE)
    return events.exclude(action__in=OWN_WORK, actor__role__in=REVIEWERS)
