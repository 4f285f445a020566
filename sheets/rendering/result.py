"""分析結果整理シート: a case goes in, the sheet comes out."""

from evaluations.appraisal import Figures
from projects.document import Document
from projects.manuals import Edition
from sheets.layout import Picture, SheetStatus, build_result_sheet, fit
from sheets.rendering.attachments import attachments
from sheets.rendering.fetching import Resource
from sheets.rendering.pictures import FileSource, PictureError, read_picture
from sheets.rendering.rendered import Rendered


def render_result_sheet(
    *,
    document: Document,
    figures: Figures | None,
    edition: Edition,
    files: FileSource,
    status: SheetStatus,
) -> Rendered:
    """Lay the sheet out. A submitted case needs its stored figures and its picture; a draft prints what there is.

    Raises: PictureError, ValueError.
    """
    picture, resource = _picture(document, files, status)
    sheet = build_result_sheet(
        document=document, edition=edition, figures=figures, status=status, picture=picture
    )
    return Rendered(sheet, status, fit(sheet), resource, attachments(document, figures, status))


def _picture(
    document: Document, files: FileSource, status: SheetStatus
) -> tuple[Picture | None, Resource | None]:
    reference = document.narrative.location_map
    if reference is None:
        return None, None
    try:
        picture, content = read_picture(reference, files)
    except PictureError:
        if status.is_draft:
            return None, None
        raise
    return picture, Resource(content, picture.media_type)
