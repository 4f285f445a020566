"""The answer a key names, found in the document row by row."""

from decimal import Decimal

from projects.document import Document, RowIndex, rows_of

ANSWER = "answer/"


def answered(document: Document, key: str) -> Decimal | int:
    """The number that was typed there; fails where nothing was."""
    entered = RowIndex(document).find(key.removeprefix(ANSWER))
    assert entered is not None, key
    section, row, field = entered.place.section, entered.place.row, entered.place.field
    rows = {one.id: one for _, one in rows_of(document.sections[section])}
    value = getattr(rows[row] if row else document.sections[section], field)
    assert isinstance(value, Decimal | int), key
    return value
