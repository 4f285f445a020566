"""A table of a section as its template draws it: columns, headings, rows in groups."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.forms.boundfield import BoundField
from django.utils.safestring import SafeString

from projects.document import FieldSpec, Kind, Place
from projects.forms.columns import Column
from projects.forms.naming import anchor, shown_name, unit_name
from projects.forms.reading import SHOWN_UNITS
from projects.forms.references import row_options
from projects.forms.row_markup import SWAP, RowMarkup
from projects.forms.shapes import Shape
from projects.forms.table_reading import TableReading
from projects.forms.typed import unit_shown

if TYPE_CHECKING:
    from projects.forms.table_field import TableField

WIDE = 5


@dataclass(frozen=True)
class RowGroup:
    """Rows under one heading; `key` is what a row added here starts with."""

    key: str
    label: str
    rows: list[str]


class BoundTable(BoundField):
    """What the template of a table shows."""

    field: "TableField"
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
