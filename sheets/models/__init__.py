"""What is stored about printed sheets."""

from sheets.models.sheet_file import SheetFile, SheetKind

__all__ = ["SheetFile", "SheetKind"]
