"""Which section and row a number of a computation was entered in."""

from dataclasses import dataclass

from projects.document.document import Document
from projects.document.fields import Row, field_specs
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
        self._rows: dict[str, dict[str, Row]] = {}
        for key, section in document.sections.items():
            if isinstance(section, Indicators):
                continue  # their rows have the names of indicators, not ids of their own
            for _, row in rows_of(section):
                self._rows.setdefault(row.id, {})[key] = row

    def find(self, place: str, label: str = "", near: str = "") -> Entered | None:
        """The entry for a row's id, a section's key or a full place ("schedule#opening_year"); None for anything else.

        Ids of rows are unique within a section only. Of rows with one id in several sections it is the one that asks
        for `label` or is called so, then the one of the section `near`, then the last. The entry names the field that is
        labelled `label`.
        """
        if rows := self._rows.get(place):
            key = max(reversed(rows), key=lambda one: (_fits(rows[one], label), one == near))
            return Entered(Place(key, place, _field(rows[key], label)), self._name(key, place))
        section, _, rest = place.partition("#")
        if section not in self._keys:
            return None
        row_id, _, field = rest.rpartition(".")
        return Entered(Place(section, row_id, field), self._name(section, row_id))

    def _name(self, section: str, row_id: str) -> str:
        """A leg is called after its route, too: two routes may run over stretches of one name."""
        row = self._rows.get(row_id, {}).get(section)
        if row is None:
            return ""
        route = self._rows.get(getattr(row, "route", None) or "", {}).get(section)
        names = (row_name(route) if route else "", row_name(row))
        return " ".join(name for name in names if name)


def _field(row: Row, label: str) -> str:
    """The field of a row that has a label; empty where none has."""
    return next((name for name, spec in field_specs(type(row)).items() if spec.label == label), "")


def _fits(row: Row, label: str) -> bool:
    name = row_name(row)
    return bool(label) and (bool(_field(row, label)) or (bool(name) and name in label))


def row_name(row: Row) -> str:
    """What people call a row: its own name, or that of the stretch, carrier or kind it is about."""
    called = getattr(row, "called", "")
    for field in ("name", "stretch", "mode", "kind"):
        value = called or getattr(row, field, None)
        if value:
            return str(getattr(value, "label", value))
    return ""
