"""分析結果整理シート 例1: the whole form from one case (S1)."""

from evaluations.appraisal import Figures
from projects.document import Document
from projects.manuals import Edition
from sheets.formatting import fiscal_year_text
from sheets.layout.figure_rows import figure_rows
from sheets.layout.given import Given
from sheets.layout.head_rows import head_rows
from sheets.layout.notes import notes
from sheets.layout.parts import Paragraph, Picture, ResultSheet
from sheets.layout.status import SheetStatus
from sheets.layout.text_rows import effects_row, map_row, other_row, purpose_row


def build(
    *,
    document: Document,
    edition: Edition,
    figures: Figures | None,
    status: SheetStatus,
    picture: Picture | None = None,
) -> ResultSheet:
    """The form with its labels, order and wording from the edition.

    Raises: ValueError when figures are missing and the case is no draft: official sheets print stored runs.
    """
    if figures is None and not status.is_draft:
        raise ValueError("only a draft may be printed without figures")
    given = Given(document, edition, figures, status, picture)
    year = given.evaluation_year
    return ResultSheet(
        title=given.wording.title,
        fiscal_year=Paragraph((given.written(fiscal_year_text(year) if year else None),)),
        rows=(
            *head_rows(given),
            purpose_row(given),
            *figure_rows(given),
            effects_row(given),
            other_row(given),
            map_row(given),
        ),
        notes=notes(given),
        name=_name(document),
    )


def _name(document: Document) -> str:
    """Port and district, as the document's title and file name carry them."""
    overview = document.overview
    return " ".join(part for part in (overview.port_name, overview.district_name) if part)
