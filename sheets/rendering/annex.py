"""計算根拠 as a PDF: every step behind figures, with the data to compute them again inside."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from typing import Any

from django.template.loader import render_to_string

from evaluations.presenters.explanation import Annex
from sheets.layout import SheetStatus
from sheets.rendering.fetching import STYLESHEET, Resource
from sheets.rendering.pdf import Attached, write_pdf
from sheets.rendering.style import stylesheet

STYLE = "annex.css"


@dataclass(frozen=True)
class RenderedAnnex:
    """`figure` is empty where all are told. `data` is the explanation as JSON; `engine_version` names the engine that computed it."""

    figure: str
    annex: Annex
    heading: str
    project: str
    edition: str
    status: SheetStatus
    engine_version: str
    notes: tuple[str, ...]
    data: dict[str, Any]

    @property
    def title(self) -> str:
        return f"計算根拠 {self.heading}{f'({self.status.mark})' if self.status.mark else ''}"

    @cached_property
    def html(self) -> str:
        return render_to_string(
            "sheets/annex.html", {"shown": self, "annex": self.annex, "address": STYLESHEET}
        )

    @cached_property
    def pdf(self) -> bytes:
        content = json.dumps(
            self.data, ensure_ascii=False, allow_nan=False, indent=1, sort_keys=True
        ).encode()
        at = self.status.at or datetime.fromtimestamp(0, UTC)
        attached = Attached("basis.json", content, "計算根拠のデータ", at)
        return write_pdf(self.html, {STYLESHEET: Resource(stylesheet(STYLE), "text/css")}, (attached,))
