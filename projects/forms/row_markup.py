"""One row of a table of entry as HTML, written by Python because a table has hundreds of controls."""

from html import escape
from typing import TYPE_CHECKING

from django.utils.safestring import SafeString, mark_safe

from projects.document import Kind, Place
from projects.forms.columns import Column, is_past
from projects.forms.controls import Control, file_control
from projects.forms.naming import DO, anchor, cell_name, rows_name
from projects.forms.table_reading import TableReading

if TYPE_CHECKING:
    from projects.forms.bound_table import BoundTable

CELL = {Kind.NUMBER: "decimal"}  # "number" is the column of row numbers
IN_USE = "ほかの欄で使われている行です。削除すると、その金額や選択も失われます。"
SWAP = 'hx-post="" hx-encoding="multipart/form-data" hx-target="#section-form" hx-swap="outerHTML"'


class RowMarkup:
    """A row: its head, its cells and the buttons that move or delete it."""

    def __init__(self, bound: "BoundTable", reading: TableReading, row: str, number: int, label: str) -> None:
        self._table, self._path, self._reading, self._row = bound.field, bound.path, reading, row
        self._number, self._label = number, label
        self._focus, self._focus_by, self._confirm = bound.focus, bound.focus_by, bound.confirm

    @property
    def anchor(self) -> str:
        return anchor(Place(self._table.scene.key, self._row))

    def html(self) -> SafeString:
        cells = [self._head(), *(self._cell(column) for column in self._table.columns)]
        if not self._table.scene.read_only:
            cells.append(self._buttons())
        return mark_safe("".join(cells))  # noqa: S308 - every cell is escaped

    def _head(self) -> str:
        hidden = f'<input type="hidden" name="{escape(rows_name(self._path))}" value="{escape(self._row)}">'
        return f'<th scope="row" class="entry__number">{hidden}{self._number}</th>'

    def _cell(self, column: Column) -> str:
        table, place = self._table, self._table.place(self._row, column.name)
        text, at = table.text(self._row, column.name), anchor(place)
        past = table.shape.past
        if column.name in past and not text and not is_past(table.text(self._row, "year"), table.scene):
            return '<td class="entry__none"><span class="visually-hidden">記入不要</span></td>'
        sentence = self._reading.problems.get(place, "")
        control = Control(
            kind=self._kind(column),
            name=cell_name(self._path, self._row, column.name),
            id=at,
            text=text if column.listed else column.names.get(text, text),
            options=column.options,
            label=f"{column.label}({self._label})",
            described_by=f"{at}-echo {at}-error" if column.echoes else f"{at}-error",
            read_only=table.scene.read_only,
            invalid=bool(sentence),
            focus=self._focus_by if self._focus == at else "",
            lines=2,
            in_cell=True,
        )
        echoed = ""
        if column.echoes:
            understood = table.echo(self._reading, self._row, column)
            echoed = f'<span class="echo" id="{at}-echo">{escape(understood or "")}</span>'
        error = f'<span class="field__error" id="{at}-error">{escape(sentence)}</span>'
        return f'<td class="entry__{CELL.get(column.kind, column.kind.value)}">{self._control(control)}{echoed}{error}</td>'

    @staticmethod
    def _kind(column: Column) -> Kind:
        if column.kind is Kind.AMOUNTS:
            return Kind.MONEY
        return column.kind if column.listed else Kind.TEXT

    def _control(self, control: Control) -> str:
        if control.kind is not Kind.FILE:
            return control.html()
        scene = self._table.scene
        file = scene.files.get(control.text)
        return file_control(control, file, scene.file_url(file.sha256) if file else "")

    def _buttons(self) -> str:
        buttons = ""
        if self._table.shape.ordered:
            buttons = self._button("up", "上へ", "上へ移動") + self._button("down", "下へ", "下へ移動")
        if self._row == self._confirm:
            buttons += f'<span class="entry__confirm">{IN_USE}</span>'
            buttons += self._button("drop", "それでも削除", "行を削除")
        else:
            buttons += self._button("remove", "削除", "行を削除")
        return f'<td class="entry__buttons">{buttons}</td>'

    def _button(self, action: str, shown: str, spoken: str) -> str:
        at = f"{self.anchor}-{action}"
        focus = f" {self._focus_by}" if self._focus == at else ""
        return (
            f'<button type="submit" class="row-button" id="{at}" name="{DO}"'
            f' value="{action}:{escape(self._path)}:{self._row}" {SWAP}{focus}'
            f' aria-label="{spoken}({escape(self._label)})">{shown}</button>'
        )
