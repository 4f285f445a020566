"""Where something is in a document, and what is wrong there."""

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Place:
    """Section key, row id and field; a row or field may be empty. Never a list index."""

    section: str
    row: str = ""
    field: str = ""

    def __str__(self) -> str:
        return "#".join(
            part for part in (self.section, ".".join(p for p in (self.row, self.field) if p)) if part
        )


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong: where, and a Japanese sentence saying what, why and what to do."""

    place: Place
    sentence: str
