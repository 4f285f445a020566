"""分析結果整理シート: the whole form from one case, 例1 with B/C or 例2 with indicators (S1)."""

from collections.abc import Callable, Mapping

from evaluations.appraisal import Figures
from projects.document import Document, types_of
from projects.manuals import Edition, SheetWording, joint_analysis
from sheets.layout.figure_rows import figure_rows
from sheets.layout.given import Given
from sheets.layout.head_rows import head_rows
from sheets.layout.indicator_rows import indicators_row, present_cost_row
from sheets.layout.notes import notes
from sheets.layout.parts import Paragraph, Picture, Row, Sheet
from sheets.layout.status import SheetStatus
from sheets.layout.text_rows import (
    effects_row,
    map_row,
    need_row,
    other_row,
    purpose_row,
    valued_effects_row,
)


def build_result_sheet(
    *,
    document: Document,
    edition: Edition,
    figures: Figures | None,
    status: SheetStatus,
    picture: Picture | None = None,
) -> Sheet:
    """The form with its labels, order and wording from the edition. Raises: ValueError, see `Given`."""
    given = Given(document, edition, figures, status, _wording(document, edition), picture)
    return Sheet(
        title=given.wording.title,
        fiscal_year=Paragraph((given.evaluation_year,)),
        rows=_ROWS[given.wording.variant](given),
        notes=notes(given),
        name=given.name,
    )


def _wording(document: Document, edition: Edition) -> SheetWording:
    """例1 as soon as one of the types measures benefits."""
    types = types_of(document, edition)
    analysis = joint_analysis(types)
    return edition.sheet(next(kind.sheet.variant for kind in types if kind.analysis == analysis))


def _rows_with_benefits(given: Given) -> tuple[Row, ...]:
    return (
        *head_rows(given),
        purpose_row(given),
        *figure_rows(given),
        valued_effects_row(given),
        other_row(given),
        map_row(given),
    )


def _rows_with_indicators(given: Given) -> tuple[Row, ...]:
    return (
        *head_rows(given),
        need_row(given),
        indicators_row(given),
        present_cost_row(given),
        effects_row(given),
        map_row(given),
    )


_ROWS: Mapping[str, Callable[[Given], tuple[Row, ...]]] = {
    "result_1": _rows_with_benefits,
    "result_2": _rows_with_indicators,
}
