"""The case a person may simulate: the draft at work, or the last revision they read, as a model of its inputs."""

from dataclasses import dataclass

from evaluations.analysis.case_model import CaseModel
from evaluations.appraisal import Evaluation, evaluate
from evaluations.models import Revision
from evaluations.selectors.explanations import computation_for
from projects.access.refusals import Refused
from projects.access.visibility import check_see
from projects.document import Document
from projects.manuals import load_edition
from projects.models import Person, Project

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
    read = computation_for(person, project)
    return SimulatedCase(read.document, read.run.revision if read.run else None, _model(read.evaluation))


def check_simulated_case(person: Person, project: Project) -> None:
    """Raises Refused where there is no B/C to simulate."""
    simulated_case(person, project)


def model_of(document: Document) -> CaseModel:
    """A stored document as a model. Raises Refused where it has no B/C."""
    return _model(evaluate(document, load_edition(document.edition)))


def _model(evaluation: Evaluation) -> CaseModel:
    if evaluation.basis is None:
        raise Refused(UNFINISHED)
    if not evaluation.basis.measured:
        raise Refused(UNMEASURED)
    return CaseModel(evaluation.basis)
