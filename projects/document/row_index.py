"""Which section and row a number of a computation was entered in."""

from collections.abc import Mapping
from dataclasses import dataclass

from projects.document.document import Document
from projects.document.fields import Row
from projects.document.places import Place
from projects.document.sections import Indicators
from projects.document.validation import rows_of


@dataclass(frozen=True)
class Entered:
    """A place in the document; `name` is what people call its row, empty for an answer outside any table."""

    place: Place
    name: str


class RowIndex:
    """Finds the rows of a document by their ids, as the places of quantities name them."""

    def __init__(self, document: Document) -> None:
        self._keys = document.sections.keys()
        self._rows: Mapping[str, tuple[str, Row]] = {
            row.id: (key, row)
            for key, section in document.sections.items()
            if not isinstance(
                section, Indicators
            )  # their rows have the names of indicators, not ids of their own
            for _, row in rows_of(section)
        }

    def find(self, place: str) -> Entered | None:
        """The entry for a row's id, a section's key or a full place ("schedule#opening_year"); None for anything else."""
        if found := self._rows.get(place):
            key, row = found
            return Entered(Place(key, row.id), self._name(row))
        section, _, rest = place.partition("#")
        if section not in self._keys:
            return None
        row_id, _, field = rest.rpartition(".")
        name = self._name(self._rows[row_id][1]) if row_id in self._rows else ""
        return Entered(Place(section, row_id, field), name)

    def _name(self, row: Row) -> str:
        """A leg is called after its route, too: two routes may run over stretches of one name."""
        route = self._rows.get(getattr(row, "route", None) or "")
        names = (row_name(route[1]) if route else "", row_name(row))
        return " ".join(name for name in names if name)


def row_name(row: Row) -> str:
    """What people call a row: its own name, or that of the stretch, carrier or kind it is about."""
    called = getattr(row, "called", "")
    for field in ("name", "stretch", "mode", "kind"):
        value = called or getattr(row, field, None)
        if value:
            return str(getattr(value, "label", value))
    return ""
