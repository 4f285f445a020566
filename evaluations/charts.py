"""Charts as SVG that stands in a page: presentation attributes only, which the strict policy lets through (ADR 7)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal
from xml.etree import ElementTree

import leather
from django.utils.safestring import SafeString, mark_safe
from leather import theme

from projects.notation import format_grouped

WIDTH, HEIGHT = 360, 240  # small, so that letters stay readable when the drawing shrinks to a narrow screen
INK, SECOND, FAINT = "#1a1a1a", "#3460fb", "#d8d8db"  # two tones that differ in grey print, too
MARKS = {"dots": "点", "dashes": "破線"}

theme.background_color = "#ffffff"
theme.margin = 0.05
theme.tick_font_family = theme.legend_font_family = "inherit"
theme.tick_font_size = theme.legend_font_size = 12
theme.tick_font_char_width = 7
theme.legend_font_char_width = 12
theme.label_color = theme.legend_color = theme.zero_color = INK
theme.tick_color = FAINT


@dataclass(frozen=True)
class Series:
    """Values by fiscal year, drawn as dots or as a dashed line."""

    name: str
    mark: Literal["dots", "dashes"]
    points: Sequence[tuple[int, float]]


def year_chart(series: Sequence[Series], *, alternative: str) -> SafeString:
    """Values over fiscal years from 0 up; `alternative` says in words what the drawing shows. Empty without points."""
    drawn = [one for one in series if one.points]
    if not drawn:
        return SafeString("")
    chart = leather.Chart()
    years = [year for one in drawn for year, _ in one.points]
    highest = max(value for one in drawn for _, value in one.points)
    chart.add_x_scale(*_whole_decades(min(years), max(years)))
    chart.add_x_axis(tick_formatter=lambda year, *_: f"{year:.0f}")
    chart.add_y_scale(0, highest)
    chart.add_y_axis(tick_formatter=lambda value, *_: _short(float(value)))
    for one in drawn:
        name = f"{one.name}({MARKS[one.mark]})"
        if one.mark == "dots":
            chart.add_dots(one.points, name=name, fill_color=INK, radius=4)
        else:
            chart.add_line(one.points, name=name, stroke_color=SECOND, width=3, stroke_dasharray="6 3")
    return _document(chart, alternative)


def _document(chart: leather.Chart, alternative: str) -> SafeString:
    root = ElementTree.Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": f"0 0 {WIDTH} {HEIGHT}",
            "class": "chart__drawing",
            "role": "img",
            "aria-label": alternative,
        },
    )
    root.append(chart.to_svg_group(WIDTH, HEIGHT))
    return mark_safe(ElementTree.tostring(root, encoding="unicode"))  # noqa: S308 - escaped by ElementTree


def _whole_decades(first: int, last: int) -> tuple[int, int]:
    """Ticks fall on round years."""
    return first // 10 * 10, -(-max(last, first + 1) // 10) * 10


def _short(value: float) -> str:
    return f"{format_grouped(value / 10_000, 0)}万" if value >= 100_000 else format_grouped(value, 0)
