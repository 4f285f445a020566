"""What stands on a sheet and where, as plain data. Knows no Django and no PDF."""

from sheets.layout.fitting import Capacity, Fit, fit
from sheets.layout.parts import Cell, Paragraph, Picture, ResultSheet, Role, Row, Run, Style
from sheets.layout.result import build
from sheets.layout.status import DRAFT, DRAFT_MARK, SheetStatus, submitted

__all__ = [
    "DRAFT",
    "DRAFT_MARK",
    "Capacity",
    "Cell",
    "Fit",
    "Paragraph",
    "Picture",
    "ResultSheet",
    "Role",
    "Row",
    "Run",
    "SheetStatus",
    "Style",
    "build",
    "fit",
    "submitted",
]
