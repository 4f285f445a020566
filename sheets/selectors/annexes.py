"""計算根拠 of a case for printing: from the draft, or from the frozen document of the last revision."""

from collections.abc import Mapping

from evaluations.appraisal import Explained
from evaluations.engine_version import engine_version
from evaluations.presenters.explanation import Case, annex, explanation_json, stored_note
from evaluations.selectors.explanations import Computation
from projects.access.states import State
from sheets.layout import DRAFT, SheetStatus, submitted
from sheets.rendering.annex import RenderedAnnex

ALL_FIGURES = "すべての値"


def rendered_annex(computation: Computation, case: Case, figures: Mapping[str, Explained]) -> RenderedAnnex:
    """The annex of one figure, named by it, or of all."""
    heading = ALL_FIGURES if len(figures) > 1 else next(iter(figures.values())).quantity.label
    note = stored_note(computation.comparison)
    return RenderedAnnex(
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
