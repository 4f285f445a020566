"""A table of ratios as a drawing: what is below the limit is hatched, the base case stands in a thick frame."""

from collections.abc import Sequence
from typing import NamedTuple

from django.utils.safestring import SafeString

from evaluations.charts.key import Entry, key_rows
from evaluations.charts.letters import LETTER, text_width
from evaluations.charts.svg import (
    FAINT,
    INK,
    MIDDLE,
    PALE,
    PAPER,
    SOFT,
    WIDTH,
    Element,
    box,
    grouped,
    hatched,
    picture,
    shape,
    text,
    text_on_white,
)

_CELL, _HEAD, _SMALL = 34, 40, 11


class Cell(NamedTuple):
    """A printed value; `below` the limit, `base` for the case as entered."""

    words: str
    below: bool = False
    base: bool = False
    known: bool = True


def matrix(
    cells: Sequence[Sequence[Cell]],
    *,
    rows: tuple[str, Sequence[str]],
    columns: tuple[str, Sequence[str]],
    key: Sequence[Entry],
    title: str,
) -> SafeString:
    """The cells under the names of the columns and beside those of the rows; each side with its own heading."""
    left = 8.0 + max(text_width(words) for words in (rows[0], *rows[1]))
    width = (WIDTH - left - 2) / len(columns[1])
    widest = max(text_width(words) for words in (*columns[1], *(one.words for line in cells for one in line)))
    size = LETTER if widest + 4 <= width else _SMALL
    signs, key_height = key_rows(key)
    top = key_height + 6 + _HEAD
    frames, drawn = (
        [],
        [
            signs,
            text(rows[0], 0, top - 8, colour=SOFT),
            text(
                columns[0],
                left + width * len(columns[1]) / 2,
                top - _HEAD + LETTER,
                anchor="middle",
                colour=SOFT,
            ),
        ],
    )
    drawn += [
        text(name, left + width * (index + 0.5), top - 8, anchor="middle", size=size)
        for index, name in enumerate(columns[1])
    ]
    for level, (name, line) in enumerate(zip(rows[1], cells, strict=True)):
        y = top + level * _CELL
        drawn.append(text(name, left - 8, y + _CELL / 2 + 5, anchor="end"))
        for place, cell in enumerate(line):
            drawn.append(_cell(cell, left + place * width, y, width, size))
            if cell.base:
                frames.append(_frame(left + place * width, y, width))
    return picture((grouped(drawn), *frames), top + len(cells) * _CELL + 3, title=title)


def _cell(cell: Cell, x: float, y: float, width: float, size: int) -> Element:
    ground = (
        hatched(x, y, width, _CELL, colour=MIDDLE)
        if cell.below
        else box(x, y, width, _CELL, fill=PALE if cell.known else PAPER, stroke=FAINT)
    )
    return grouped(
        (ground, text_on_white(cell.words, x + width / 2, y + _CELL / 2 + 5, anchor="middle", size=size))
    )


def _frame(x: float, y: float, width: float) -> Element:
    return shape(
        "rect", x=x + 1, y=y + 1, width=width - 2, height=_CELL - 2, fill="none", stroke=INK, stroke_width=3
    )
