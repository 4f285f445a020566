"""効果に関する指標の記載シート: a case goes in, the sheet comes out."""

from evaluations.appraisal import Figures
from projects.document import Document
from projects.manuals import Edition
from sheets.layout import SheetStatus, build_indicator_sheet, fit
from sheets.rendering.attachments import attachments
from sheets.rendering.rendered import Rendered


def render_indicator_sheet(
    *, document: Document, figures: Figures | None, edition: Edition, status: SheetStatus
) -> Rendered:
    """Lay the sheet out. A submitted case needs its stored figures; a draft prints what there is.

    Raises: ValueError.
    """
    sheet = build_indicator_sheet(document=document, edition=edition, figures=figures, status=status)
    return Rendered(sheet, status, fit(sheet), None, attachments(document, figures, status))
