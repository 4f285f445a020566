"""A plot: an area with two scales, on which lines, columns and marks are put.

Axes, lines and dots are the library's. Columns on a scale of numbers, areas, upright lines with a name and names at
the end of a line are drawn here, because the library has none of them.
"""

from collections.abc import Sequence

import leather
from django.utils.safestring import SafeString
from leather import theme

from evaluations.charts.key import Entry, key_rows
from evaluations.charts.letters import LETTER, text_width
from evaluations.charts.scale import Scale
from evaluations.charts.svg import (
    ACCENT,
    FAINT,
    FONT,
    INK,
    MIDDLE,
    PALE,
    SOFT,
    WIDTH,
    Element,
    box,
    dot,
    grouped,
    hatched,
    line,
    picture,
    shape,
    text,
    text_on_white,
)

HEIGHT = 190
_ABOVE, _BELOW, _WIDEST_LEFT = 30, 42, 170
_LIFT, _BETWEEN_NAMES, _WIDEST_COLUMN = 14, LETTER + 2, 30
Points = Sequence[tuple[float, float]]

theme.tick_font_family = FONT
theme.tick_font_size = LETTER
theme.label_color = SOFT
theme.zero_color = INK
theme.tick_color = FAINT


class Plot:
    """What is put on it is drawn in that order. Values are in the unit of the scales."""

    def __init__(
        self, x: Scale, y: Scale, *, x_name: str, y_name: str, right: float = 16, key: Sequence[Entry] = ()
    ) -> None:
        """`right` is the room behind the area, for names at the end of a line."""
        self._x, self._y = x, y
        self._left = min(max(map(text_width, y.names)) + 10, _WIDEST_LEFT)
        self._right = max(right, max(map(text_width, x.names), default=0) / 2 + 2)
        self._width = WIDTH - self._left - self._right
        self._names = (x_name, y_name)
        self._key, self._key_height = key_rows(key)
        self._drawn: list[Element] = [
            leather.Axis(x.ticks, x.name_of).to_svg(self._width, HEIGHT, x, "bottom"),
            leather.Axis(y.ticks, y.name_of).to_svg(self._width, HEIGHT, y, "left"),
        ]

    def line(self, points: Points, *, dashes: str = "") -> None:
        """A line through the points; a single point is a dot."""
        if len(points) == 1:
            self.dots(points, colour=ACCENT)
        else:
            self._put(leather.Line(ACCENT, 2.5, dashes or None), points)

    def dots(self, points: Points, *, colour: str = INK) -> None:
        self._put(leather.Dots(colour, 4), points)

    def columns(self, points: Points) -> None:
        """A column from 0 at each whole number of the x scale."""
        half = min(0.36, _WIDEST_COLUMN / 2 * (self._x.high - self._x.low) / self._width)
        for x, value in points:
            self.column(x - half, x + half, value)

    def column(
        self, start: float, end: float, value: float, *, fill: str = MIDDLE, hatch: bool = False
    ) -> None:
        """A column from 0 to the value, at least one unit wide; of no height for 0."""
        if not value:
            return
        left, right = self._at_x(start), self._at_x(end)
        top, bottom = sorted((self._at_y(0), self._at_y(value)))
        size = (left, top, max(right - left, 1), bottom - top)
        self._drawn.append(hatched(*size) if hatch else box(*size, fill=fill))

    def area(self, lower: Points, upper: Points) -> None:
        """The pale area between two lines, behind everything else."""
        corners = [f"{self._at_x(x)} {self._at_y(y)}" for x, y in (*lower, *reversed(upper))]
        self._drawn.insert(0, shape("path", d=f"M{'L'.join(corners)}Z", fill=PALE))

    def rule(self, x: float, name: str) -> None:
        """An upright line with its name above, moved sideways where it would leave the drawing."""
        at, half = self._at_x(x), text_width(name) / 2
        lowest = text_width(self._names[1]) + 8 - self._left + half
        middle = max(lowest, min(at, self._width + self._right - half))
        self._drawn.append(line(at, 4 - _LIFT, at, HEIGHT, dashes="4 3"))
        self._drawn.append(text(name, middle, -_LIFT, anchor="middle"))

    def mark(self, x: float, y: float, name: str = "", *, right: bool, below: bool) -> None:
        """A ringed dot with its name in the corner that is free, or on the other side where it would be cut."""
        at, level, wide = self._at_x(x), self._at_y(y), 7 + text_width(name)
        right = at - wide < -self._left if not right else at + wide <= self._width + self._right
        self._drawn.append(dot(at, level, radius=4.5))
        if name:
            sideways, anchor = (7, "start") if right else (-7, "end")
            self._drawn.append(
                text_on_white(name, at + sideways, level + (LETTER + 4 if below else -7), anchor=anchor)
            )

    def name_above(self, x: float, y: float, name: str) -> None:
        middle = max(self._at_x(x), text_width(name) / 2)
        self._drawn.append(text_on_white(name, middle, self._at_y(y) - 9, anchor="middle"))

    def names_at_end(self, x: float, names: Sequence[tuple[str, float, str]]) -> None:
        """Name, last value and colour of each line, right of x; names that would overlap move apart."""
        level = HEIGHT + 5.0 + _BETWEEN_NAMES
        for name, value, colour in sorted(names, key=lambda one: one[1]):
            level = min(self._at_y(value) + 5, level - _BETWEEN_NAMES)
            self._drawn.append(text(name, self._at_x(x) + 7, level, colour=colour))

    def drawn(self, *, title: str) -> SafeString:
        x_name, y_name = self._names
        above = self._key_height + _ABOVE
        names = (
            text(y_name, 0, above - _LIFT, colour=SOFT),
            text(x_name, self._left + self._width, above + HEIGHT + _BELOW - 4, anchor="end", colour=SOFT),
        )
        area = grouped(self._drawn, x=self._left, y=above)
        return picture((self._key, *names, area), above + HEIGHT + _BELOW, title=title)

    def _put(self, drawn: leather.Line | leather.Dots, points: Points) -> None:
        group = drawn.to_svg(self._width, HEIGHT, self._x, self._y, leather.Series(points), None)
        group.set("stroke-linejoin", "round")
        self._drawn.append(group)

    def _at_x(self, value: float) -> float:
        return self._x.project(value, 0, self._width)

    def _at_y(self, value: float) -> float:
        return self._y.project(value, HEIGHT, 0)
