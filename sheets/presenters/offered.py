"""The sheets of a case as its pages offer them."""

from dataclasses import dataclass

from django.urls import reverse

from sheets.models import SheetKind
from sheets.presenters.fit_report import FitReport, fit_report
from sheets.selectors.sources import SheetSource

_DOWNLOAD = "PDFをダウンロード"


@dataclass(frozen=True)
class OfferedSheet:
    """A sheet by name, with its addresses; what is costly is worked out only where a page shows it."""

    source: SheetSource
    kind: SheetKind
    html_name: str
    pdf_name: str

    @property
    def label(self) -> str:
        return self.kind.label

    @property
    def html(self) -> str:
        return reverse(self.html_name, kwargs={"project": self.source.project.pk})

    @property
    def pdf(self) -> str:
        return reverse(self.pdf_name, kwargs={"project": self.source.project.pk})

    @property
    def download(self) -> str:
        return _DOWNLOAD if len(self.source.kinds) == 1 else f"{self.label}の{_DOWNLOAD}"

    @property
    def report(self) -> FitReport | None:
        """How it fits, where the sheet has texts that can be shortened."""
        return fit_report(self.source.rendered().fit) if self.kind is SheetKind.RESULT else None


def offered_sheets(source: SheetSource) -> list[OfferedSheet]:
    names = {
        SheetKind.RESULT: ("sheet_html", "sheet_pdf"),
        SheetKind.INDICATOR: ("indicator_html", "indicator_pdf"),
    }
    return [OfferedSheet(source, kind, *names[kind]) for kind in source.kinds]


def page_heading(sheets: list[OfferedSheet]) -> str:
    return "と".join(sheet.label for sheet in sheets)
