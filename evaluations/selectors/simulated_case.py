"""The case a person may simulate: the draft at work, or the last revision they read, as a model of its inputs."""

from collections.abc import Sequence
from dataclasses import dataclass

from evaluations.analysis.case_model import CaseModel
from evaluations.appraisal import evaluate
from evaluations.models import Revision
from evaluations.selectors.results import IN_THE_HOUSE
from evaluations.selectors.revisions import REVIEWERS, read_by, revision_document
from evaluations.selectors.unreadable import unread_problems
from projects.access.refusals import Refused
from projects.access.roles import Role
from projects.access.states import State
from projects.access.visibility import check_see
from projects.document import Document, Problem
from projects.manuals import load_edition
from projects.models import Person, Project
from projects.selectors.documents import document_of

UNMEASURED = "この事業は効果に関する指標で評価し、便益を金額で計測しません。B/Cがないため、シミュレーションは行えません。"
UNFINISHED = (
    "この事業はまだ計算できないため、シミュレーションを行えません。"
    "計算に足りない入力は、事業の画面に示されています。記入してから、もう一度行ってください。"
)


@dataclass(frozen=True)
class SimulatedCase:
    """`revision` is None for a draft."""

    document: Document
    revision: Revision | None
    model: CaseModel


def simulated_case(person: Person, project: Project) -> SimulatedCase:
    """Raises Refused where there is no B/C to simulate."""
    check_see(person, project)
    at_work = State(project.state) in IN_THE_HOUSE and Role(person.role) not in REVIEWERS
    revision = None if at_work else project.revisions.filter(read_by(person)).order_by("-number").first()
    if revision is not None:
        document = revision_document(revision)
        return SimulatedCase(document, revision, model_of(document))
    document = document_of(project)
    return SimulatedCase(document, None, model_of(document, unread_problems(project, document)))


def check_simulated_case(person: Person, project: Project) -> None:
    """Raises Refused where there is no B/C to simulate."""
    simulated_case(person, project)


def model_of(document: Document, unreadable: Sequence[Problem] = ()) -> CaseModel:
    """A document as a model. Raises Refused where it has no B/C."""
    basis = evaluate(document, load_edition(document.edition), unreadable=unreadable).basis
    if basis is None:
        raise Refused(UNFINISHED)
    if not basis.measured:
        raise Refused(UNMEASURED)
    return CaseModel(basis)
