"""A table of a section as one form field bound to a list of rows, drawn by one loop."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.safestring import SafeString

from projects.document import FieldSpec, Kind, Part, Place
from projects.forms.columns import Column, columns_of
from projects.forms.entry_field import file_value
from projects.forms.naming import anchor, cell_name, rows_name, shown_name, unit_name
from projects.forms.reading import SHOWN_UNITS, echo, show_value
from projects.forms.references import row_options
from projects.forms.row_markup import SWAP, RowMarkup
from projects.forms.scene import Scene
from projects.forms.shapes import Shape
from projects.forms.table_shapes import shape_of
from projects.forms.typed import Typed, unit_shown
from projects.notation import NotationError
from projects.presenters.unit_values import understood

AMOUNTS = "amounts."
WIDE = 5
ARGUMENT = "distance"  # the column at which tables of the registry are read
CHOSEN = (Kind.CHOICE, Kind.REFERENCE, Kind.BOOLEAN)


@dataclass
class TableReading:
    """What the typed rows mean: JSON rows, values by place, and what could not be read."""

    rows: list[dict[str, Any]] = field(default_factory=list)
    values: dict[Place, Any] = field(default_factory=dict)
    problems: dict[Place, str] = field(default_factory=dict)


@dataclass(frozen=True)
class RowGroup:
    """Rows under one heading; `key` is what a row added here starts with."""

    key: str
    label: str
    rows: list[str]


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

    def get_bound_field(self, form: forms.BaseForm, field_name: str) -> "BoundTable":
        return BoundTable(form, self, field_name)


class BoundTable(BoundField):
    """What the template of a table shows."""

    field: TableField
    template = "dads/table.html"
    is_table = True

    @property
    def spec(self) -> FieldSpec:
        return self.field.spec

    @property
    def read_only(self) -> bool:
        return self.field.scene.read_only

    @property
    def shape(self) -> Shape:
        return self.field.shape

    @property
    def path(self) -> str:
        return self.field.path

    @property
    def anchor(self) -> str:
        return anchor(Place(self.field.scene.key, "", self.path))

    @property
    def columns(self) -> tuple[Column, ...]:
        return self.field.columns

    @property
    def explained(self) -> list[Column]:
        return [column for column in self.columns if column.spec.help or column.spec.clause]

    @property
    def width(self) -> int:
        return len(self.columns) + 2

    @property
    def is_wide(self) -> bool:
        return len(self.columns) > WIDE

    @property
    def has_money(self) -> bool:
        return any(column.kind in (Kind.MONEY, Kind.AMOUNTS) for column in self.columns)

    @property
    def unit_choice(self) -> tuple[str, ...]:
        return SHOWN_UNITS

    @property
    def unit_name(self) -> str:
        return unit_name(self.path)

    @property
    def shown_name(self) -> str:
        return shown_name(self.path)

    @property
    def unit(self) -> str:
        return unit_shown(self.field.typed, self.path, self.field.scene.units)

    @property
    def fills_years(self) -> tuple[int, ...]:
        """The years the fill button would lay out."""
        periods = self.field.scene.periods
        return {"construction": periods.construction, "service": periods.service}.get(self.shape.years, ())

    @property
    def groups(self) -> list[RowGroup]:
        """The rows, under the rows of another table where the shape says so; unassigned ones come last."""
        table, rows = self.field, self.field.rows
        if not self.shape.group_by:
            return [RowGroup("", "", rows)]
        heads = self._head.options
        by_head: dict[str, list[str]] = defaultdict(list)
        for row in rows:
            by_head[table.text(row, self.shape.group_by)].append(row)
        groups = [RowGroup(key, label, by_head.pop(key, [])) for key, label in heads]
        unknown = {row for left in by_head.values() for row in left}
        rest = [row for row in rows if row in unknown]
        return [*groups, RowGroup("", "", rest)] if rest else groups

    @property
    def _head(self) -> Column:
        return next(column for column in self.columns if column.name == self.shape.group_by)

    @property
    def head_noun(self) -> str:
        """What the rows that head the groups are called."""
        return self._head.label if self.shape.group_by else ""

    def drawn(self) -> Iterator[tuple[RowGroup, list[RowMarkup]]]:
        """Each group with its rows, ready to print."""
        reading = self.reading
        labels = dict(row_options(self.field.typed, self.path, self.field.scene))
        number = 0
        for group in self.groups:
            drawn = []
            for row in group.rows:
                number += 1
                drawn.append(RowMarkup(self, reading, row, number, labels[row]))
            yield group, drawn

    @property
    def reading(self) -> TableReading:
        return self.form.cleaned_data.get(self.name) or TableReading()

    @property
    def has_rows(self) -> bool:
        return bool(self.field.rows) or any(group.key for group in self.groups)

    @property
    def needs(self) -> str:
        """What must be there before rows make sense."""
        if self.shape.group_by and not self.groups:
            return f"先に、{self.head_noun}を記入してください。"
        return ""

    @property
    def swap(self) -> SafeString:
        return SafeString(SWAP)

    @property
    def add_focus(self) -> str:
        return self.focus_by if self.focus == f"{self.anchor}-add" else ""

    @property
    def focus(self) -> str:
        return str(getattr(self.form, "focus", ""))

    @property
    def confirm(self) -> str:
        return str(getattr(self.form, "confirm", ""))

    @property
    def focus_by(self) -> str:
        return str(getattr(self.form, "focus_by", ""))
