"""How a sheet's file is called when it is taken away."""

import re

from evaluations.models import Run
from projects.document import Document
from sheets.layout import DRAFT_MARK
from sheets.models import SheetKind
from sheets.selectors.sources import SheetSource

_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\s]+')


def pdf_name(source: SheetSource, kind: SheetKind) -> str:
    """分析結果整理シート_青波港東地区_第2版.pdf."""
    number = None if source.status.is_draft else source.status.number
    return _name(kind.label, source.document, number)


def what_if_name(document: Document, run: Run | None) -> str:
    """分析(参考)_青波港東地区_第2版.pdf."""
    return _name("分析(参考)", document, run.revision.number if run else None)


def _name(label: str, document: Document, number: int | None) -> str:
    overview = document.overview
    place = f"{overview.port_name or ''}{overview.district_name or ''}"
    version = DRAFT_MARK if number is None else f"第{number}版"
    parts = (label, place[:60], version)
    return file_name(*parts)


def file_name(*parts: str) -> str:
    """The parts that say something, joined, without what file systems refuse; a PDF."""
    return _NOT_IN_NAMES.sub("", "_".join(part for part in parts if part)) + ".pdf"
