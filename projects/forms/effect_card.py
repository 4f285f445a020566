"""One row of the manual's table of effects: what the manual says of it, and the answers asked for."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.safestring import SafeString

from projects.document import FieldSpec, Place
from projects.forms.controls import Control
from projects.forms.naming import anchor, cell_name, rows_name
from projects.manuals import Effect, Treatment

if TYPE_CHECKING:
    from projects.forms.table_field import TableField, TableReading


@dataclass(frozen=True)
class Answer:
    """One labelled control of a card."""

    spec: FieldSpec
    anchor: str
    control: SafeString
    sentence: str


class EffectCard:
    """A card: its head from the edition, its answers from the document."""

    def __init__(self, table: "TableField", reading: "TableReading", effect: Effect) -> None:
        self._table, self._reading, self.effect = table, reading, effect

    @property
    def anchor(self) -> str:
        return anchor(Place(self._table.scene.key, self.effect.id))

    @property
    def read_only(self) -> bool:
        return self._table.scene.read_only

    @property
    def rows_name(self) -> str:
        return rows_name(self._table.path)

    @property
    def treatment(self) -> str:
        return self._table.scene.edition.treatment_label(self.effect.treatment)

    @property
    def is_monetised(self) -> bool:
        return self.effect.treatment is Treatment.MONETISED

    def answers(self) -> Iterator[Answer]:
        for column in self._table.columns:
            place = self._table.place(self.effect.id, column.name)
            sentence, at = self._reading.problems.get(place, ""), anchor(place)
            control = Control(
                kind=column.kind,
                name=cell_name(self._table.path, self.effect.id, column.name),
                id=at,
                text=self._table.text(self.effect.id, column.name),
                options=column.options,
                described_by=f"{at}-error",
                read_only=self._table.scene.read_only,
                invalid=bool(sentence),
                lines=3,
            )
            yield Answer(column.spec, at, control.html(), sentence)
