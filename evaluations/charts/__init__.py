"""Charts as SVG that stands in a page or in a PDF: plain numbers and words in, a drawing out (ADR 7).

This package is the only place that knows the library the charts are drawn with.
"""

from evaluations.charts.key import Entry
from evaluations.charts.letters import text_width, wrapped
from evaluations.charts.matrix import Cell, matrix
from evaluations.charts.plot import Plot, Points
from evaluations.charts.scale import (
    amount_scale,
    drawable,
    named,
    round_scale,
    tight_scale,
    year_scale,
)
from evaluations.charts.svg import ACCENT, INK, SOFT
from evaluations.charts.tornado import Bar, Upright, tornado

__all__ = [
    "ACCENT",
    "INK",
    "SOFT",
    "Bar",
    "Cell",
    "Entry",
    "Plot",
    "Points",
    "Upright",
    "amount_scale",
    "drawable",
    "matrix",
    "named",
    "round_scale",
    "text_width",
    "tight_scale",
    "tornado",
    "wrapped",
    "year_scale",
]
