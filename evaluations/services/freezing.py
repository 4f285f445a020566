"""Freezing a submission: the document becomes a revision, its result a run."""

import hashlib
from collections.abc import Sequence

from django.utils import timezone

from evaluations.appraisal import Figures, evaluate
from evaluations.engine_version import engine_version, libraries
from evaluations.models import Revision, Run
from projects.access.refusals import Refused
from projects.document import Document, DocumentError, Problem, section_titles
from projects.manuals import load_edition
from projects.models import Person, Project
from projects.selectors.documents import document_of

NAMED = 3  # so many problems are named in a sentence; the task list shows all


def check_ready(project: Project) -> None:
    """A case can be submitted: every text was read, no check finds an error or a reason owed, the figures are there."""
    appraise_ready(project)


def appraise_ready(project: Project) -> tuple[Document, Figures]:
    """The document and its figures. Raises Refused while either is not there."""
    _check_read(project)
    try:
        document = document_of(project)
    except DocumentError as error:
        raise Refused(_sentence(error.problems)) from None
    evaluation = evaluate(document, load_edition(project.edition))
    errors = [finding.problem for finding in evaluation.findings if finding.blocks]
    if errors or evaluation.figures is None:
        raise Refused(_sentence(errors or evaluation.problems))
    return document, evaluation.figures


def freeze(*, project: Project, person: Person) -> Revision:
    """The next revision and its run; part of the submission, which holds the lock and writes the event."""
    document, figures = appraise_ready(project)
    canonical = document.canonical()
    now = timezone.now()
    revision = Revision.objects.create(
        project=project,
        number=project.revisions.count() + 1,
        document=canonical.decode(),
        sha256=hashlib.sha256(canonical).hexdigest(),
        submitted_by=person,
        submitted_at=now,
    )
    Run.objects.create(
        revision=revision,
        engine_version=engine_version(),
        edition=project.edition,
        libraries=libraries(),
        result=figures.model_dump(mode="json"),
        created_at=now,
    )
    return revision


def _check_read(project: Project) -> None:
    titles = {
        title.key: title.title
        for title in section_titles(project.component_pairs, load_edition(project.edition))
    }
    unread = [titles.get(section.key, section.key) for section in project.sections.all() if section.unread]
    if unread:
        raise Refused(
            f"読み取れない入力が「{'」「'.join(unread)}」に残っています。直してから、もう一度行ってください。"
        )


def _sentence(problems: Sequence[Problem]) -> str:
    """The first problems in words, and how many more there are."""
    more = f"(ほか{len(problems) - NAMED}件)" if len(problems) > NAMED else ""
    return f"まだ提出できません。{''.join(problem.sentence for problem in problems[:NAMED])}{more}"
