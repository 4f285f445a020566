"""How a sheet's file is called when it is taken away."""

import re

from sheets.layout import DRAFT_MARK
from sheets.models import SheetKind
from sheets.selectors.sources import SheetSource

_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\s]+')


def pdf_name(source: SheetSource, kind: SheetKind) -> str:
    """分析結果整理シート_青波港東地区_第2版.pdf."""
    overview = source.document.overview
    place = f"{overview.port_name or ''}{overview.district_name or ''}"
    version = DRAFT_MARK if source.status.is_draft else f"第{source.status.number}版"
    parts = (kind.label, place[:60], version)
    return _NOT_IN_NAMES.sub("", "_".join(part for part in parts if part)) + ".pdf"
