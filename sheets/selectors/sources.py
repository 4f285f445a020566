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
from sheets.layout import DRAFT, SheetStatus, has_indicator_sheet, submitted
from sheets.models import SheetFile, SheetKind
from sheets.rendering import Rendered, render_indicator_sheet, render_result_sheet
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

    @property
    def kinds(self) -> tuple[SheetKind, ...]:
        """The sheets the case has: 効果に関する指標の記載シート only where a type is assessed by indicators."""
        if has_indicator_sheet(self.document, load_edition(self.document.edition)):
            return (SheetKind.RESULT, SheetKind.INDICATOR)
        return (SheetKind.RESULT,)

    def rendered(self, kind: SheetKind = SheetKind.RESULT) -> Rendered:
        """A sheet laid out. Raises Refused when a picture that belongs on it cannot be printed."""
        document, figures, status = self.document, self.figures, self.status
        edition = load_edition(document.edition)
        if kind is SheetKind.INDICATOR:
            return render_indicator_sheet(document=document, figures=figures, edition=edition, status=status)
        files = files_of(self.project)
        try:
            return render_result_sheet(
                document=document, figures=figures, edition=edition, files=files, status=status
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
    document = result.document or document_of(project)
    return SheetSource(project, document, result.figures, DRAFT, result.problems)


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
    """Whether the sheets are the kept ones of a decided case."""
    return source.run is not None and State(source.project.state) in DECIDED


def kept_sheet(run: Run, kind: SheetKind) -> SheetFile | None:
    """A printed sheet of a run, once the worker has made it."""
    return SheetFile.objects.filter(run=run, kind=kind).first()


def is_printed(source: SheetSource) -> bool:
    """Whether every sheet of a decided case is kept."""
    kept = SheetFile.objects.filter(run=source.run).values_list("kind", flat=True)
    return set(source.kinds) <= set(kept)
