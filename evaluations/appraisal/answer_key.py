"""The key of a figure that is printed as it was typed: its explanation is the answer itself."""

from projects.document import Place

ANSWER = "answer/"


def answer_key(section: str, row: str, field: str) -> str:
    """「answer/facilities#yard.quantity」; `row` is empty for an answer outside any table."""
    return f"{ANSWER}{Place(section, row, field)}"
