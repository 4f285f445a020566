"""What a sheet is built from, and how answers, figures and labels become paragraphs."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from evaluations.appraisal import Figures, IndicatorAmount, answer_key, indicator_amounts
from evaluations.flows.timeline import base_year
from projects.document import Document
from projects.manuals import Edition, ProjectType, SheetWording
from sheets.formatting import fiscal_year_text, oku
from sheets.layout.parts import Cell, Paragraph, Picture, Role, Run, Style
from sheets.layout.status import SheetStatus

NOT_WRITTEN = "(未記入)"
NOT_COMPUTED = "(未計算)"
NOT_SHOWN = "(画像を表示できません)"
Part = tuple[str, str]
"""A stretch of text and the key of its figure, empty for words."""
_BREAK_LABEL = re.compile(r"(?=\()|(?<=[の・る])")


@dataclass(frozen=True)
class Given:
    """One case to print and the wording of the form. Answers may only be absent in a draft; so may `figures`.

    Raises: ValueError when figures are missing and the case is no draft: official sheets print stored runs.
    """

    document: Document
    edition: Edition
    figures: Figures | None
    status: SheetStatus
    wording: SheetWording
    picture: Picture | None = None

    def __post_init__(self) -> None:
        if self.figures is None and not self.status.is_draft:
            raise ValueError("only a draft may be printed without figures")

    @property
    def types(self) -> tuple[ProjectType, ...]:
        """The types of the components, in the order of the document."""
        return tuple(self.edition.type(component.type) for component in self.document.components)

    @property
    def evaluation_year(self) -> Run:
        """The year of the evaluation, which is the base year."""
        if self.figures:
            return self.written(fiscal_year_text(self.figures.base_year), "years/base")
        typed, year = self.document.schedule.evaluation_year, base_year(self.document)
        key = answer_key("schedule", "", "evaluation_year") if typed else ""
        return self.written(fiscal_year_text(year) if year else None, key)

    @property
    def name(self) -> str:
        """Port and district, as the printed document's title carries them."""
        overview = self.document.overview
        return " ".join(part for part in (overview.port_name, overview.district_name) if part)

    @property
    def place(self) -> tuple[Run, ...]:
        """(〇〇港 〇〇地区)."""
        overview = self.document.overview
        port, district = self.written(overview.port_name), self.written(overview.district_name)
        return (Run("("), port, Run(" "), district, Run(")"))

    def amounts(self, component: str) -> dict[str, IndicatorAmount]:
        """The indicators of a component: those of the stored run, in a draft without figures those entered."""
        known = self.figures.indicators if self.figures else indicator_amounts(self.document, self.edition)
        return {one.key: one for one in known if one.component == component}

    def written(self, value: str | None, figure: str = "") -> Run:
        """An answer of the document, with the key of its explanation where it is a number."""
        return Run(value, figure=figure) if value else self._absent(NOT_WRITTEN)

    def computed(self, read: Callable[[Figures], Sequence[Part]]) -> tuple[Run, ...]:
        """Figures of the stored run and the words between them, kept on one line."""
        if self.figures is None:
            return (self._absent(NOT_COMPUTED),)
        return tuple(
            Run(text, together=True, joined=place > 0, figure=figure)
            for place, (text, figure) in enumerate(read(self.figures))
        )

    def money(self, figure: str, read: Callable[[Figures], Decimal | float]) -> tuple[Run, ...]:
        """〇〇億円."""
        return self.computed(lambda figures: ((oku(read(figures)), figure), ("億円", "")))

    def paragraphs(self, field: str, value: str | None, style: Style = Style.PLAIN) -> list[Paragraph]:
        """A long answer, one paragraph a line; empty lines only cost room."""
        lines = [line.strip() for line in (value or "").splitlines() if line.strip()]
        if not lines:
            return [Paragraph((self.written(None),), style, field)]
        return [Paragraph((Run(line),), style, field) for line in lines]

    def _absent(self, mark: str) -> Run:
        return Run(mark, absent=True) if self.status.is_draft else Run("")


def label(given: Given, place: str, columns: int, rows: int = 1) -> Cell:
    """A cell with the manual's label; it may break only before a bracket and after の, ・ or る."""
    return Cell(f"{place}.label", Role.LABEL, (label_paragraph(given.wording.label(place)),), columns, rows)


def label_paragraph(text: str) -> Paragraph:
    return Paragraph(tuple(Run(part, together=True) for part in _BREAK_LABEL.split(text) if part))


def heading(given: Given, place: str) -> Paragraph:
    """<解決すべき課題・背景>."""
    return Paragraph((Run(f"<{given.wording.label(place)}>"),), Style.HEADING)


def cell(key: str, role: Role, runs: Iterable[Run], columns: int, rows: int = 1, *, field: str = "") -> Cell:
    """A cell of one paragraph."""
    return Cell(key, role, (Paragraph(tuple(runs), field=field),), columns, rows)
