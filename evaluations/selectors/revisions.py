"""What reviewers read: frozen documents and stored results."""

from django.db.models import F, Q

from evaluations.models import Revision, Run, Transition
from projects.access.roles import Role
from projects.access.visibility import check_see
from projects.document import Document, parse_document
from projects.models import Person, Project
from projects.selectors.documents import document_of

HEADQUARTERS = (Role.HQ_DECIDER, Role.HQ_READER)
REVIEWERS = (Role.REGIONAL_REVIEWER, *HEADQUARTERS)


def read_by(person: Person) -> Q:
    """Which revisions of a case that exists for this person reach them.

    Headquarters reads what was forwarded: after a return it keeps what it reviewed, and what was handed in anew
    is the bureau's until that passes it on. A state work is forwarded by being handed in.
    """
    if Role(person.role) in HEADQUARTERS:
        return Q(submitted_at__lte=F("project__forwarded_at"))
    return Q()


def document_for(person: Person, project: Project) -> Document:
    """Authors read their case as it stands, reviewers the last revision: what is being reworked is not theirs."""
    check_see(person, project)
    if Role(person.role) not in REVIEWERS:
        return document_of(project)
    return revision_document(project.revisions.filter(read_by(person)).latest("number"))


def revision_document(revision: Revision) -> Document:
    """The document a revision froze."""
    return parse_document(revision.document.encode())


def latest_run(project: Project, among: Q = Q()) -> Run | None:  # noqa: B008 - a Q is never changed
    """The stored result of the last of these revisions."""
    return (
        Run.objects.filter(revision__in=project.revisions.filter(among))
        .select_related("revision__project")
        .order_by("-revision__number", "-created_at", "-pk")
        .first()
    )


def history_of(project: Project) -> list[Transition]:
    """Every change of state, the first one first."""
    return list(project.transitions.select_related("actor", "revision").order_by("at", "pk"))
