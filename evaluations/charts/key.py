"""The key above a drawing: each sign beside what it means."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from evaluations.charts.letters import LETTER, text_width
from evaluations.charts.svg import (
    ACCENT,
    INK,
    MIDDLE,
    PALE,
    PAPER,
    WIDTH,
    Element,
    box,
    dot,
    grouped,
    hatched,
    line,
    shape,
    text,
)

Sign = Literal[
    "line", "dashes", "dots", "column", "filled", "hatched", "pale", "hollow", "frame", "upright", "rule"
]
_SIGN, _GAP, ROW = 18, 14, 20


class Entry(NamedTuple):
    sign: Sign
    words: str


def key_rows(entries: Sequence[Entry], *, width: float = WIDTH) -> tuple[Element, float]:
    """The entries beside each other, in as many rows as they need, with the height of all rows."""
    x, rows, drawn = 0.0, 1 if entries else 0, []
    for entry in entries:
        wide = _SIGN + 5 + text_width(entry.words)
        if x and x + wide > width:
            x, rows = 0.0, rows + 1
        label = text(entry.words, _SIGN + 5, LETTER)
        drawn.append(grouped((_sign(entry.sign), label), x=x, y=(rows - 1) * ROW))
        x += wide + _GAP
    return grouped(drawn), rows * ROW


def _sign(sign: Sign) -> Element:
    middle = LETTER - 5
    match sign:
        case "line" | "dashes":
            stroke = shape("line", x1=0, x2=_SIGN, y1=middle, y2=middle, stroke=ACCENT, stroke_width=3)
            if sign == "dashes":
                stroke.set("stroke-dasharray", "6 3")
            return stroke
        case "dots":
            return dot(_SIGN / 2, middle, stroke=INK)
        case "hollow":
            return dot(_SIGN / 2, middle, fill=PAPER, stroke=INK)
        case "hatched":
            return hatched(2, middle - 6, 14, 12)
        case "frame":
            return shape(
                "rect", x=3, y=middle - 6, width=13, height=12, fill="none", stroke=INK, stroke_width=3
            )
        case "upright" | "rule":
            return line(_SIGN / 2, middle - 8, _SIGN / 2, middle + 8, dashes="4 3" if sign == "rule" else "")
        case "column" | "filled" | "pale":
            return box(2, middle - 6, 14, 12, fill={"column": MIDDLE, "filled": ACCENT, "pale": PALE}[sign])
