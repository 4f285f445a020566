"""What reviewers read: frozen documents and stored results."""

from evaluations.models import Revision, Run, Transition
from projects.access.roles import Role
from projects.access.visibility import check_see
from projects.document import Document, parse_document
from projects.models import Person, Project
from projects.selectors.documents import document_of

REVIEWERS = (Role.REGIONAL_REVIEWER, Role.HQ_DECIDER, Role.HQ_READER)


def document_for(person: Person, project: Project) -> Document:
    """Authors read their case as it stands, reviewers the last revision: what is being reworked is not theirs."""
    check_see(person, project)
    if Role(person.role) not in REVIEWERS:
        return document_of(project)
    return revision_document(project.revisions.latest("number"))


def revision_document(revision: Revision) -> Document:
    """The document a revision froze."""
    return parse_document(revision.document.encode())


def latest_run(project: Project) -> Run | None:
    """The stored result of the last revision."""
    return (
        Run.objects.filter(revision__project=project)
        .select_related("revision")
        .order_by("-revision__number", "-created_at", "-pk")
        .first()
    )


def history_of(project: Project) -> list[Transition]:
    """Every change of state, the first one first."""
    return list(project.transitions.select_related("actor", "revision").order_by("at", "pk"))
