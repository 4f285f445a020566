"""分析結果整理シート: a case goes in, the sheet comes out."""

import json
from datetime import UTC, datetime

from evaluations.appraisal import Figures
from projects.document import Document
from projects.manuals import Edition
from sheets.layout import Picture, SheetStatus, build, fit
from sheets.rendering.fetching import Resource
from sheets.rendering.pdf import Attached
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
    sheet = build(document=document, edition=edition, figures=figures, status=status, picture=picture)
    return Rendered(sheet, status, fit(sheet), resource, _attachments(document, figures, status))


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


def _attachments(document: Document, figures: Figures | None, status: SheetStatus) -> tuple[Attached, ...]:
    """What an official sheet was printed from, inside it."""
    if status.is_draft or figures is None:
        return ()
    at = status.at or datetime.fromtimestamp(0, UTC)
    result = json.dumps(figures.model_dump(mode="json"), ensure_ascii=False, indent=1, sort_keys=True)
    return (
        Attached("document.json", document.canonical(), "事業の文書(正準形)", at),
        Attached("result.json", result.encode(), "計算結果", at),
    )
