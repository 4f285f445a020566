"""The computation behind the result a person may see: of the draft, or of a submission's document, computed anew."""

from dataclasses import dataclass
from functools import cached_property

from evaluations.appraisal import Evaluation, evaluate
from evaluations.models import Run
from evaluations.selectors.results import run_for
from evaluations.selectors.revisions import revision_document
from evaluations.selectors.unreadable import unread_problems
from evaluations.stored_comparison import Comparison, compared
from projects.document import Document
from projects.manuals import Edition, load_edition
from projects.models import Person, Project
from projects.selectors.documents import document_of


@dataclass(frozen=True)
class Computation:
    """A document with its evaluation; `run` is the stored result it stands for, None for a draft.

    The evaluation has no figures while problems stop it.
    """

    project: Project
    document: Document
    edition: Edition
    evaluation: Evaluation
    run: Run | None

    @cached_property
    def comparison(self) -> Comparison | None:
        """How the figures that were stored agree with those computed now; None for a draft."""
        figures = self.evaluation.figures
        if self.run is None or figures is None:
            return None
        return compared(self.run, figures)

    @property
    def differs(self) -> bool:
        """Whether other figures were stored than are computed now."""
        return self.comparison is not None and bool(self.comparison.differences)

    @property
    def sha256(self) -> str:
        """Of the document that was computed."""
        return self.document.sha256 if self.run is None else self.run.revision.sha256


def computation_for(person: Person, project: Project) -> Computation:
    """Of what the result page shows this person."""
    return computation_of(project, run_for(person, project))


def computation_of(project: Project, run: Run | None) -> Computation:
    """Of the document a stored run was computed from; of the draft without one."""
    document = document_of(project) if run is None else revision_document(run.revision)
    unreadable = () if run else unread_problems(project, document)
    edition = load_edition(project.edition)
    return Computation(project, document, edition, evaluate(document, edition, unreadable=unreadable), run)


def document_shown(person: Person, project: Project) -> tuple[Document, Run | None]:
    """The document behind what the result page shows this person; the run whose it is, None for a draft."""
    run = run_for(person, project)
    return (document_of(project), None) if run is None else (revision_document(run.revision), run)
