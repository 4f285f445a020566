"""Tables as CSV that a spreadsheet opens as text."""

import csv
import io
from collections.abc import Iterable, Sequence

BYTE_ORDER_MARK = "\ufeff"  # by it, the spreadsheets of offices recognise UTF-8
BEGINS_A_FORMULA = tuple("=+-@\uff1d\uff0b\uff0d\uff20")  # the full-width forms too


def csv_text(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(headings)
    writer.writerows([harmless(cell) for cell in row] for row in rows)
    return BYTE_ORDER_MARK + text.getvalue()


def harmless(cell: str) -> str:
    """On one line, and with an apostrophe before what a spreadsheet would compute."""
    line = " ".join(cell.split())
    return f"'{line}" if line.startswith(BEGINS_A_FORMULA) else line
