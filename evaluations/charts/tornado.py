"""Horizontal bars around a base value, each under its name: names beside the bars would leave them no room."""

from collections.abc import Sequence
from typing import NamedTuple

from django.utils.safestring import SafeString

from evaluations.charts.key import Entry, key_rows
from evaluations.charts.letters import LETTER, text_width, wrapped
from evaluations.charts.scale import Scale
from evaluations.charts.svg import (
    INK,
    MIDDLE,
    PALE,
    PAPER,
    WIDTH,
    Element,
    box,
    dot,
    grouped,
    line,
    picture,
    text,
    text_on_white,
)

_LINES, _LINE, _BAR, _OVER, _BETWEEN = 2, 17, 10, 5, 12
_FROM_DOT = 8


class Bar(NamedTuple):
    """The result with one input at its low and at its high end, as numbers and as printed."""

    name: str
    low: float
    high: float
    low_text: str
    high_text: str


class Upright(NamedTuple):
    """A value that is marked across every bar, with its words for the key."""

    value: float
    words: str


def tornado(bars: Sequence[Bar], *, base: Upright, limit: Upright, title: str) -> SafeString:
    """The bars from top to bottom, each from or through the base; `limit` is marked where it lies among them."""
    ends = [base.value, *(end for bar in bars for end in (bar.low, bar.high))]
    low, high = min(ends), max(ends)
    scale = Scale(low, high if high > low else low + 1, (), ())
    margin = _FROM_DOT + 2 + max(text_width(words) for bar in bars for words in bar[3:])
    entries = [Entry("hollow", "低い値のとき"), Entry("dots", "高い値のとき"), Entry("upright", base.words)]
    limits = [limit.value] if low < limit.value < high else []
    if limits:
        entries.append(Entry("rule", limit.words))
    key, key_height = key_rows(entries)
    top, drawn = key_height + _OVER, [key]
    for bar in bars:
        lines = wrapped(bar.name, WIDTH, _LINES)
        drawn += [text(words, 0, top + LETTER + _LINE * row) for row, words in enumerate(lines)]
        top += _LINE * len(lines) + _OVER
        drawn.append(_Drawn(bar, scale, margin).around(base.value, limits, top))
        top += _BAR + _BETWEEN
    return picture(drawn, top, title=title)


class _Drawn(NamedTuple):
    """A bar on the scale of all bars."""

    bar: Bar
    scale: Scale
    margin: float

    def around(self, base: float, limits: Sequence[float], top: float) -> Element:
        low, high, middle = self._at(self.bar.low), self._at(self.bar.high), self._at(base)
        left, right = min(low, high, middle), max(low, high, middle)
        centre = top + _BAR / 2
        crossing = [
            line(at, top - _OVER, at, top + _BAR + _OVER, dashes=dashes)
            for at, dashes in [(middle, ""), *((self._at(limit), "4 3") for limit in limits)]
        ]
        bar = box(left, top, max(right - left, 1), _BAR, fill=PALE, stroke=MIDDLE)
        dots = (dot(low, centre, fill=PAPER, stroke=INK), dot(high, centre, stroke=INK))
        return grouped((bar, *crossing, *dots, *self._words(left, right, centre + 5)))

    def _words(self, left: float, right: float, level: float) -> tuple[Element, Element]:
        """The lower result at the left end, the higher at the right."""
        (_, lower), (_, higher) = sorted(
            ((self.bar.low, self.bar.low_text), (self.bar.high, self.bar.high_text)), key=lambda end: end[0]
        )
        return text_on_white(lower, left - _FROM_DOT, level, anchor="end"), text_on_white(
            higher, right + _FROM_DOT, level
        )

    def _at(self, value: float) -> float:
        return self.scale.project(value, self.margin, WIDTH - self.margin)
