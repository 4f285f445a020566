"""The result a person may see of a project: computed from the draft, or as it was stored with the submission."""

from dataclasses import dataclass

from evaluations.appraisal import Figures, evaluate
from evaluations.checks import Finding
from evaluations.models import Run
from evaluations.selectors.revisions import REVIEWERS, latest_run, read_by
from evaluations.selectors.unreadable import unread_problems
from projects.access.roles import Role
from projects.access.states import State
from projects.document import Document, Problem
from projects.manuals import load_edition
from projects.models import Person, Project
from projects.selectors.documents import document_of

IN_THE_HOUSE = (State.DRAFT, State.IN_HOUSE, State.RETURNED)


@dataclass(frozen=True)
class Result:
    """Figures, or the problems that stop them and the document they lie in; `run` when a submission's.

    `findings` is what the checks found in the document; None of a stored run, which is not checked again.
    """

    figures: Figures | None
    problems: tuple[Problem, ...] = ()
    document: Document | None = None
    run: Run | None = None
    findings: tuple[Finding, ...] | None = None

    @property
    def ready(self) -> bool:
        """Whether the draft can be handed in."""
        if self.figures is None or self.findings is None:
            return False
        return not any(finding.blocks for finding in self.findings)


def result_for(person: Person, project: Project, *, draft: Document | None = None) -> Result:
    """Authors at work see their draft computed now, everybody else the stored run of the last revision they read.

    `draft` is the document as it stands, where the caller has read it already.
    """
    run = run_for(person, project)
    if run is not None:
        return Result(figures_of(run), run=run)
    return draft_result(project, draft)


def run_for(person: Person, project: Project) -> Run | None:
    """The stored run a person reads; None for authors at work, and before there is one."""
    at_work = State(project.state) in IN_THE_HOUSE and Role(person.role) not in REVIEWERS
    return None if at_work else latest_run(project, read_by(person))


def draft_result(project: Project, draft: Document | None = None) -> Result:
    """The stored sections, computed now."""
    document = draft or document_of(project)
    unreadable = unread_problems(project, document)
    evaluation = evaluate(document, load_edition(project.edition), unreadable=unreadable)
    return Result(evaluation.figures, evaluation.problems, document, findings=evaluation.findings)


def figures_of(run: Run) -> Figures:
    """What a run stored, exactly."""
    return Figures.model_validate(run.result)
