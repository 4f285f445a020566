"""The manual's table of effects as cards: what the manual says of each effect, and the answers asked for."""

from collections.abc import Iterator

from django import forms

from projects.document import Place
from projects.forms.bound_table import BoundTable
from projects.forms.card_answer import Answer, card_answer
from projects.forms.naming import anchor, rows_name
from projects.forms.table_field import TableField
from projects.forms.table_reading import TableReading
from projects.manuals import Effect, Treatment


class EffectTable(TableField):
    """One row for every effect of the type."""

    fixed = True

    @property
    def effects(self) -> tuple[Effect, ...]:
        return self.scene.type.effects if self.scene.type is not None else ()

    @property
    def rows(self) -> list[str]:
        return [effect.id for effect in self.effects]

    def row_name(self, row: str) -> str:
        return self.scene.manual_rows[row]

    def get_bound_field(self, form: forms.BaseForm, field_name: str) -> "BoundEffects":
        return BoundEffects(form, self, field_name)


class BoundEffects(BoundTable):
    """What the template of the effects shows."""

    field: EffectTable
    template = "dads/effects.html"

    def effects(self) -> Iterator["EffectCard"]:
        """The rows of the manual's table with their answers."""
        for effect in self.field.effects:
            yield EffectCard(self.field, self.reading, effect)


class EffectCard:
    """A card: its head from the edition, its answers from the document."""

    def __init__(self, table: EffectTable, reading: TableReading, effect: Effect) -> None:
        self._table, self._reading, self.effect = table, reading, effect

    @property
    def anchor(self) -> str:
        return anchor(Place(self._table.scene.key, self.effect.id))

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
            yield card_answer(self._table, self._reading, self.effect.id, column)
