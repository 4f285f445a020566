"""A sheet that has been laid out: its HTML at once, its PDF when it is asked for."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from django.template.loader import render_to_string

from sheets.layout import Fit, Sheet, SheetStatus
from sheets.layout.grid import COLUMN_MM, COLUMNS, CONTENT, PADDING_X_MM
from sheets.rendering.fetching import PICTURE, STYLESHEET, Resource
from sheets.rendering.pdf import Attached, write_pdf
from sheets.rendering.style import stylesheet

_PIXELS_PER_MM = 96 / 25.4
_PICTURE_WIDTH_MM = CONTENT * COLUMN_MM - 2 * PADDING_X_MM - 1


@dataclass(frozen=True)
class Addresses:
    """Where a page finds the style sheet and the picture.

    `basis` is the project whose explanations its numbers lead to; None on paper, where nothing can be chosen.
    """

    stylesheet: str
    picture: Callable[[str], str]
    basis: UUID | None = None


NAMED = Addresses(STYLESHEET, lambda sha256: f"{PICTURE}{sha256}")


@dataclass(frozen=True)
class Rendered:
    """One sheet. `html` is what the PDF is drawn from; `page` is the same for a browser."""

    sheet: Sheet
    status: SheetStatus
    fit: Fit
    picture: Resource | None
    attachments: tuple[Attached, ...] = ()

    @cached_property
    def html(self) -> str:
        return self.page(NAMED)

    @cached_property
    def pdf(self) -> bytes:
        """The PDF; made on first use, because it takes a second."""
        return write_pdf(self.html, self._resources(), self.attachments)

    def page(self, addresses: Addresses) -> str:
        """The whole HTML page with style sheet and picture at the given addresses."""
        view = {
            "title": self.title,
            "stylesheet": addresses.stylesheet,
            "size_class": int(self.fit.points * 10),
            "columns": COLUMNS,
            "created": self.status.at.isoformat(timespec="seconds") if self.status.at else "",
            "picture": self._picture_view(addresses),
            "basis": addresses.basis,
        }
        return render_to_string(
            "sheets/form.html", {"sheet": self.sheet, "status": self.status, "view": view}
        )

    @property
    def title(self) -> str:
        name = f" {self.sheet.name}" if self.sheet.name else ""
        return f"{self.sheet.title}{name}{f'({self.status.mark})' if self.status.mark else ''}"

    def _picture_view(self, addresses: Addresses) -> dict[str, str | int]:
        """The picture as large as its cell allows."""
        picture = self.sheet.picture
        if picture is None:
            return {}
        scale = min(_PICTURE_WIDTH_MM / picture.width, self.fit.picture_mm / picture.height) * _PIXELS_PER_MM
        return {
            "address": addresses.picture(picture.sha256),
            "width": max(1, int(picture.width * scale)),
            "height": max(1, int(picture.height * scale)),
        }

    def _resources(self) -> dict[str, Resource]:
        resources = {STYLESHEET: Resource(stylesheet(), "text/css")}
        picture = self.sheet.picture
        if picture and self.picture:
            resources[f"{PICTURE}{picture.sha256}"] = self.picture
        return resources
