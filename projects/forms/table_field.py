"""A table of a section as one form field bound to a list of rows."""

from decimal import Decimal
from typing import Any

from django import forms

from projects.document import FieldSpec, Kind, Part, Place
from projects.forms.bound_table import BoundTable
from projects.forms.columns import Column, columns_of
from projects.forms.entry_field import file_value
from projects.forms.naming import cell_name, rows_name
from projects.forms.reading import echo, show_value
from projects.forms.scene import Scene
from projects.forms.shapes import Shape
from projects.forms.table_reading import TableReading
from projects.forms.table_shapes import shape_of
from projects.forms.typed import Typed
from projects.notation import NotationError
from projects.presenters.unit_values import understood

AMOUNTS = "amounts."
ARGUMENT = "distance"  # the column at which tables of the registry are read
CHOSEN = (Kind.CHOICE, Kind.REFERENCE, Kind.BOOLEAN)


class TableField(forms.Field):
    """Reads all rows of one table; `cleaned_data` holds a `TableReading`.

    A `fixed` table has the rows of the manual; nobody adds, deletes or moves them.
    """

    fixed = False

    def __init__(
        self, spec: FieldSpec, path: str, typed: Typed, scene: Scene, kept: frozenset[str] = frozenset()
    ) -> None:
        super().__init__(required=False, label=spec.label)
        assert spec.part is not None
        self.spec, self.path, self.typed, self.scene, self.kept = spec, path, typed, scene, kept
        self.shape: Shape = shape_of(path)
        self.model: type[Part] = spec.part
        self.columns: tuple[Column, ...] = columns_of(path, spec.part, typed, scene)

    @property
    def rows(self) -> list[str]:
        """The ids of the rows."""
        return self.typed.getlist(rows_name(self.path))

    def cells(self, row: str) -> tuple[Column, ...]:
        """The columns as they are in one row."""
        return self.columns

    def row_name(self, row: str) -> str:
        """What a row is called where a complaint names it."""
        return f"{self.label} {self.rows.index(row) + 1}行目"

    def text(self, row: str, column: str) -> str:
        return self.typed.get(cell_name(self.path, row, column), "")

    def place(self, row: str, column: str) -> Place:
        return Place(self.scene.key, row, column)

    def clean(self, value: Any) -> TableReading:
        """A new row in which nothing was typed is not stored, unless another answer points at it."""
        reading = TableReading()
        for row in self.rows:
            if row in self.kept or any(self.text(row, column.name) for column in self.cells(row)):
                reading.rows.append(self._read_row(row, reading))
        return reading

    def _read_row(self, row: str, reading: TableReading) -> dict[str, Any]:
        found: dict[str, Any] = {"id": row}
        for column in self.cells(row):
            text, place = self.text(row, column.name), self.place(row, column.name)
            if not text:
                continue
            try:
                value = file_value(self.scene, text) if column.kind is Kind.FILE else column.read(text)
            except NotationError as error:
                reading.problems[place] = error.sentence
                continue
            reading.values[place] = value
            if column.kind in CHOSEN:  # pasted by its label, shown by its key
                self.typed[cell_name(self.path, row, column.name)] = show_value(value, column.kind)
            if column.kind is Kind.AMOUNTS:
                found.setdefault("amounts", {})[column.name.removeprefix(AMOUNTS)] = value
            else:
                found[column.name] = value
        return found

    def echo(self, reading: TableReading, row: str, column: Column) -> str | None:
        """How a cell was understood; None where a cell never says so."""
        value = reading.values.get(self.place(row, column.name))
        if column.is_registered:
            return self._registered(value, reading.values.get(self.place(row, ARGUMENT)))
        return echo(column.kind, value) if column.echoes else None

    def _registered(self, key: Any, argument: Any) -> str:
        """What the chosen unit value comes to in this row."""
        value = self.scene.edition.unit_values.get(key or "")
        if value is None:
            return ""
        return understood(value, None if argument is None else Decimal(argument))

    def get_bound_field(self, form: forms.BaseForm, field_name: str) -> BoundTable:
        return BoundTable(form, self, field_name)
