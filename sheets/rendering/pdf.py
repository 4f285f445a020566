"""HTML to PDF/A-3a: tagged, Japanese, fonts embedded, the same bytes for the same input."""

import hashlib
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sheets.rendering.fetching import Resource, locked_fetcher

VARIANT = "pdf/a-3a"


@dataclass(frozen=True)
class Attached:
    """A file inside the PDF."""

    name: str
    content: bytes
    description: str
    at: datetime


def write_pdf(html: str, resources: Mapping[str, Resource], attachments: tuple[Attached, ...] = ()) -> bytes:
    """The PDF of a page that may use `resources` and nothing else."""
    from weasyprint import HTML, Attachment

    fetcher = locked_fetcher(resources)
    attached = [
        Attachment(
            string=one.content,
            name=one.name,
            description=one.description,
            created=one.at,
            modified=one.at,
            relationship="Source",
            url_fetcher=fetcher,
        )
        for one in attachments
    ]
    page = HTML(string=html, url_fetcher=fetcher, base_url="sheet:page")
    with warnings.catch_warnings():
        # WeasyPrint leaves the file of its colour profile to the garbage collector.
        warnings.filterwarnings("ignore", r"unclosed file .*\.icc", ResourceWarning)
        pdf = page.write_pdf(
            pdf_variant=VARIANT,
            presentational_hints=True,
            pdf_identifier=hashlib.sha256(html.encode()).digest()[:16],
            attachments=attached,
            finisher=_show_title,
        )
    if not isinstance(pdf, bytes):
        raise TypeError("WeasyPrint returned no bytes")
    return pdf


def _show_title(_document: Any, pdf: Any) -> None:
    """Readers show the document's title, not the name of the file."""
    dictionary = type(pdf.catalog)
    pdf.catalog["ViewerPreferences"] = dictionary({"DisplayDocTitle": "true"})
