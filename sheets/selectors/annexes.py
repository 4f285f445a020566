"""計算根拠 of a case for printing: from the draft, or from the frozen document of the last revision."""

from evaluations.engine_version import engine_version
from evaluations.presenters.explanation import annex, case_of, explanation_json, figures_named, stored_note
from evaluations.selectors.explanations import Computation
from projects.access.states import State
from sheets.layout import DRAFT, SheetStatus, submitted
from sheets.rendering.annex import RenderedAnnex

ALL_FIGURES = "すべての値"


def rendered_annex(computation: Computation, figure: str) -> RenderedAnnex:
    """The annex of one figure, or of all where none is named. Raises: LookupError without such a figure."""
    case, figures = case_of(computation), figures_named(computation, figure)
    if case is None or not figures:
        raise LookupError(f"{computation.project.pk} has no figure {figure!r}")
    heading = figures[figure].quantity.label if figure else ALL_FIGURES
    note = stored_note(computation.comparison)
    return RenderedAnnex(
        figure=figure,
        annex=annex(case, figures),
        heading=heading,
        project=computation.project.title,
        edition=f"{case.edition.title}({case.edition.issued})",
        status=_status(computation),
        engine_version=engine_version(),
        notes=note.sentences if note else (),
        data=explanation_json(case, figures, sha256=computation.sha256, comparison=computation.comparison),
    )


def _status(computation: Computation) -> SheetStatus:
    run = computation.run
    if run is None:
        return DRAFT
    revision = run.revision
    state = State(computation.project.state).label
    return submitted(revision.number, revision.sha256, revision.submitted_at, state)
