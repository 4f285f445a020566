"""What stands on a sheet and where, as plain data. Knows no Django and no PDF."""

from sheets.layout.fitting import Capacity, Fit, fit
from sheets.layout.indicator_sheet import build_indicator_sheet, has_indicator_sheet
from sheets.layout.parts import Cell, Paragraph, Picture, Role, Row, Run, Sheet, Style
from sheets.layout.result import build_result_sheet
from sheets.layout.status import DRAFT, DRAFT_MARK, SheetStatus, submitted

__all__ = [
    "DRAFT",
    "DRAFT_MARK",
    "Capacity",
    "Cell",
    "Fit",
    "Paragraph",
    "Picture",
    "Role",
    "Row",
    "Run",
    "Sheet",
    "SheetStatus",
    "Style",
    "build_indicator_sheet",
    "build_result_sheet",
    "fit",
    "has_indicator_sheet",
    "submitted",
]
