"""From a case to the sheet people hold: HTML and, from the same HTML, PDF."""

from sheets.rendering.indicator import render_indicator_sheet
from sheets.rendering.rendered import Rendered
from sheets.rendering.result import render_result_sheet

__all__ = ["Rendered", "render_indicator_sheet", "render_result_sheet"]
