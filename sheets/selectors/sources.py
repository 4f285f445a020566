"""What a sheet of a project is printed from: the draft as it stands, or a frozen revision with its stored run."""

from dataclasses import dataclass, replace

from evaluations.appraisal import Figures
from evaluations.models import Run
from evaluations.selectors.results import figures_of, result_for
from evaluations.selectors.revisions import revision_document
from projects.access.refusals import Refused
from projects.access.states import State
from projects.content_store import content_read
from projects.document import Document, Problem, section_json, validate_section
from projects.manuals import load_edition
from projects.models import Person, Project
from projects.selectors.documents import document_of
from sheets.layout import DRAFT, SheetStatus, submitted
from sheets.models import SheetFile, SheetKind
from sheets.rendering import Rendered, render_result_sheet
from sheets.rendering.pictures import FileSource, PictureError

DECIDED = (State.ADOPTED, State.DECLINED)


@dataclass(frozen=True)
class SheetSource:
    """A document with its figures; `run` is None for a draft, whose `problems` may stop the figures."""

    project: Project
    document: Document
    figures: Figures | None
    status: SheetStatus
    problems: tuple[Problem, ...] = ()
    run: Run | None = None

    def rendered(self) -> Rendered:
        """The sheet laid out. Raises Refused when a picture that belongs on it cannot be printed."""
        try:
            return render_result_sheet(
                document=self.document,
                figures=self.figures,
                edition=load_edition(self.document.edition),
                files=files_of(self.project),
                status=self.status,
            )
        except PictureError as error:
            raise Refused(error.sentence) from error

    def with_texts(self, texts: dict[str, str]) -> "SheetSource":
        """The same case with texts that are being typed; texts that cannot be stored change nothing."""
        narrative = section_json(self.document.narrative) | texts
        section, problems = validate_section("narrative", narrative)
        if section is None or problems:
            return self
        sections = {**self.document.sections, "narrative": section}
        return replace(self, document=self.document.model_copy(update={"sections": sections}))


def source_for(person: Person, project: Project) -> SheetSource:
    """What this person sees printed: authors at work their draft, everybody else the last revision."""
    result = result_for(person, project)
    if result.run is not None:
        return run_source(result.run)
    return SheetSource(project, document_of(project), result.figures, DRAFT, result.problems)


def run_source(run: Run) -> SheetSource:
    """A frozen revision and its stored figures; nothing is computed."""
    revision = run.revision
    status = submitted(
        revision.number, revision.sha256, revision.submitted_at, State(revision.project.state).label
    )
    return SheetSource(revision.project, revision_document(revision), figures_of(run), status, run=run)


def files_of(project: Project) -> FileSource:
    """Files of this project only: a document cannot print what was uploaded to another."""

    def read(sha256: str) -> bytes | None:
        if not project.files.filter(sha256=sha256).exists():
            return None
        try:
            return content_read(sha256)
        except FileNotFoundError:
            return None

    return read


def is_decided(source: SheetSource) -> bool:
    """Whether the sheet is the kept one of a decided case."""
    return source.run is not None and State(source.project.state) in DECIDED


def kept_sheet(run: Run) -> SheetFile | None:
    """The printed sheet of a run, once the worker has made it."""
    return SheetFile.objects.filter(run=run, kind=SheetKind.RESULT).first()
