"""How a control, its row and its table are named in a page: one scheme for form, script and links."""

from projects.document import Place

DO = "do"  # the button that was pressed
VERSION = "version"


def rows_name(table: str) -> str:
    """Repeated once per row, in order: the row ids of a table."""
    return f"rows:{table}"


def unit_name(path: str) -> str:
    """The unit in which money is to be shown."""
    return f"unit:{path}"


def shown_name(path: str) -> str:
    """The unit in which the amounts on the page are written."""
    return f"shown:{path}"


def cell_name(table: str, row: str, column: str) -> str:
    return f"{table}.{row}.{column}"


def anchor(place: Place) -> str:
    """The id of the control at a place, of the row or of the table: the fragment that links to it."""
    return str(place).partition("#")[2]
