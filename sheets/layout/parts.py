"""What a sheet is made of: rows of cells of paragraphs. Every output draws this and nothing else."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

_LOWERED = re.compile("([₀₁₂₃₄₅₆₇₈₉]+)")
_UPRIGHT = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")


class Role(StrEnum):
    """What a cell is for; the style sheet draws by it."""

    LABEL = "label"
    COLUMN_HEAD = "column-head"
    ROW_HEAD = "row-head"
    TEXT = "text"
    FIGURE = "figure"
    LONG = "long"
    PICTURE = "picture"


_SCOPES = {Role.LABEL: "row", Role.ROW_HEAD: "row", Role.COLUMN_HEAD: "col"}


class Style(StrEnum):
    """How a paragraph stands in its cell."""

    PLAIN = "plain"
    HEADING = "heading"
    ITEM = "item"
    UNDER = "under"
    FACTOR = "factor"


@dataclass(frozen=True)
class Run:
    """A stretch of text. `together` is never broken over two lines; `absent` stands for an answer not given;
    `raised` is drawn small and high, as marks of footnotes are.

    `joined` goes on with the run before it: the two are drawn as one. `figure` is the key of the explanation of a
    number: one of `explained`, or ``answer/PLACE`` for what is printed as it was typed.
    """

    text: str
    together: bool = False
    absent: bool = False
    raised: bool = False
    joined: bool = False
    figure: str = ""

    @property
    def pieces(self) -> list[tuple[str, bool]]:
        """The text cut into (piece, lowered): CO₂ is drawn with a lowered 2, which every font has."""
        pieces = _LOWERED.split(self.text)
        return [(piece.translate(_UPRIGHT), index % 2 == 1) for index, piece in enumerate(pieces) if piece]


@dataclass(frozen=True)
class Paragraph:
    """One paragraph; `field` names the answer it prints (``narrative.issue``), empty for the form's wording."""

    runs: tuple[Run, ...]
    style: Style = Style.PLAIN
    field: str = ""

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)

    @property
    def stretches(self) -> list[list[Run]]:
        """The runs, those in one list that are drawn as one."""
        stretches: list[list[Run]] = []
        for run in self.runs:
            if run.joined:
                stretches[-1].append(run)
            else:
                stretches.append([run])
        return stretches


@dataclass(frozen=True)
class Picture:
    """A picture by the hash of its bytes, and its size in pixels."""

    sha256: str
    media_type: str
    alternative: str
    width: int
    height: int


@dataclass(frozen=True)
class Cell:
    """A cell of the form; `columns` and `rows` count steps of the form's grid."""

    key: str
    role: Role
    paragraphs: tuple[Paragraph, ...]
    columns: int
    rows: int = 1
    picture: Picture | None = None

    @property
    def text(self) -> str:
        return "\n".join(paragraph.text for paragraph in self.paragraphs)

    @property
    def scope(self) -> str:
        """What a heading cell is the heading of, as HTML names it; empty for other cells."""
        return _SCOPES.get(self.role, "")


@dataclass(frozen=True)
class Row:
    key: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Sheet:
    """A form as it will be drawn: `head` are rows of column headings, `notes` stand under the table."""

    title: str
    fiscal_year: Paragraph
    rows: tuple[Row, ...]
    notes: tuple[Paragraph, ...]
    name: str
    subtitle: Paragraph | None = None
    head: tuple[Row, ...] = ()

    def cells(self) -> Iterator[Cell]:
        """Every cell in reading order."""
        return (cell for row in (*self.head, *self.rows) for cell in row.cells)

    def cell(self, key: str) -> Cell:
        return next(cell for cell in self.cells() if cell.key == key)

    @property
    def picture(self) -> Picture | None:
        """The picture of the form, where it has one."""
        return next((cell.picture for cell in self.cells() if cell.picture), None)
