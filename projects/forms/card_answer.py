"""One labelled control of a card: a cell of a table whose rows the manual fixes."""

from dataclasses import dataclass

from django.utils.safestring import SafeString

from projects.document import FieldSpec
from projects.forms.columns import Column
from projects.forms.controls import Control
from projects.forms.naming import anchor, cell_name
from projects.forms.table_field import TableField
from projects.forms.table_reading import TableReading


@dataclass(frozen=True)
class Answer:
    """`unit` stands behind the control, `echo` beneath it (None where there is nothing to say)."""

    spec: FieldSpec
    anchor: str
    control: SafeString
    sentence: str
    unit: str = ""
    echo: str | None = None


def card_answer(table: TableField, reading: TableReading, row: str, column: Column) -> Answer:
    place = table.place(row, column.name)
    sentence, at, text = reading.problems.get(place, ""), anchor(place), table.text(row, column.name)
    understood, read_only = table.echo(reading, row, column), table.scene.read_only
    control = Control(
        kind=column.kind,
        name=cell_name(table.path, row, column.name),
        id=at,
        text=text,
        options=column.options,
        described_by=f"{at}-error" if understood is None else f"{at}-echo {at}-error",
        read_only=read_only,
        invalid=bool(sentence),
        lines=3,
    )
    unit = "" if read_only and not text else column.unit_label
    return Answer(column.spec, at, control.html(), sentence, unit, understood)
