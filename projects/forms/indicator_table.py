"""The indicators of a type as cards, grouped by effect as the sheet prints them; each value is asked for once."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from django import forms

from projects.document import Kind, Place
from projects.document.sections.indicators import ANSWERS
from projects.forms.bound_table import BoundTable
from projects.forms.card_answer import Answer, card_answer
from projects.forms.columns import Column
from projects.forms.naming import anchor, rows_name
from projects.forms.table_field import TableField
from projects.forms.table_reading import TableReading
from projects.manuals import Derived, Indicator, Indicators
from projects.notation.numbers import format_grouped

REST = "整備する施設に関わらない指標"
NOT_PRINTED = "「施設」の節の施設では必要のない指標です。シートには印刷しません。"


class IndicatorTable(TableField):
    """One row for every indicator of the type that has a single value."""

    fixed = True

    @property
    def asked(self) -> Indicators | None:
        """What the manual asks of this project."""
        return self.scene.assessed.indicators if self.scene.assessed else None

    @cached_property
    def indicators(self) -> dict[str, Indicator]:
        """What is asked, and what was typed before the project's facilities no longer asked for it."""
        if self.scene.assessed is None:
            return {}
        asked = {one.key for one in self.scene.assessed.indicators.single}
        return {
            one.key: one
            for one in self.scene.assessed.type.indicators.single
            if one.key in asked or any(self.text(one.key, column.name) for column in self.columns)
        }

    @property
    def rows(self) -> list[str]:
        return list(self.indicators)

    def cells(self, row: str) -> tuple[Column, ...]:
        """The answers that an indicator of this kind has; unit and kind of the value are those of the indicator."""
        answers = ANSWERS[self.indicators[row].kind]
        return tuple(
            replace(column, spec=self.scene.spec_in_row(column.spec, row))
            for column in self.columns
            if column.name in answers
        )

    def row_name(self, row: str) -> str:
        return self.indicators[row].label

    def echo(self, reading: TableReading, row: str, column: Column) -> str | None:
        """An empty value that follows from another one says what it will be."""
        rule = self.indicators[row].derived
        if column.name != "value" or rule is None:
            return super().echo(reading, row, column)
        origin = reading.values.get(self.place(rule.of, "value"))
        if origin is None or self.text(row, column.name):
            return ""
        return self._derived(rule, Decimal(origin), self.indicators[row].unit)

    def _derived(self, rule: Derived, origin: Decimal, unit: str) -> str:
        exact = origin / rule.divisor
        about = "" if exact == exact.to_integral_value() else "約"
        return (
            f"空欄のときの値: {about}{format_grouped(exact, 0)}{unit}"
            f"({self.indicators[rule.of].label} ÷ {rule.divisor})"
        )

    def get_bound_field(self, form: forms.BaseForm, field_name: str) -> "BoundIndicators":
        return BoundIndicators(form, self, field_name)


class IndicatorCard:
    """A card: label, help and clause from the edition, its answers from the document."""

    def __init__(self, table: IndicatorTable, reading: TableReading, indicator: Indicator) -> None:
        self._table, self._reading, self.indicator = table, reading, indicator

    @property
    def anchor(self) -> str:
        return anchor(Place(self._table.scene.key, self.indicator.key))

    @property
    def rows_name(self) -> str:
        return rows_name(self._table.path)

    def answers(self) -> Iterator[Answer]:
        for column in self._table.cells(self.indicator.key):
            yield card_answer(self._table, self._reading, self.indicator.key, column)


@dataclass(frozen=True)
class CardGroup:
    """The cards beside one effect; `above` are values that an earlier group already asks for."""

    number: int
    heading: str
    footnote: str
    cards: tuple[IndicatorCard, ...]
    above: tuple[str, ...]
    asks_ships: bool


class BoundIndicators(BoundTable):
    """What the template of the indicators shows."""

    field: IndicatorTable
    template = "dads/indicators.html"

    @property
    def has_money(self) -> bool:
        table = self.field
        return any(column.kind is Kind.MONEY for row in table.rows for column in table.cells(row))

    def card_groups(self) -> Iterator[CardGroup]:
        """The groups of the sheet; a value worked out stands with its origin, what the sheet has no place for last."""
        asked, left, number = self.field.asked, dict(self.field.indicators), 0
        for number, group in enumerate(asked.groups if asked is not None else (), 1):
            known = [key for key in group.indicators if key in self.field.indicators]
            new = [key for key in known if key in left]
            new = [one for key in new for one in (key, *self._following(key))]
            yield CardGroup(
                number,
                group.heading,
                group.footnote or "",
                tuple(self._card(left.pop(key)) for key in new if key in left),
                tuple(self.field.indicators[key].label for key in known if key not in new),
                asks_ships=len(known) < len(group.indicators),
            )
        if left:
            yield CardGroup(number + 1, REST, NOT_PRINTED, tuple(map(self._card, left.values())), (), False)

    def _card(self, indicator: Indicator) -> IndicatorCard:
        return IndicatorCard(self.field, self.reading, indicator)

    def _following(self, key: str) -> list[str]:
        """Indicators that are worked out from this one."""
        return [one.key for one in self.field.indicators.values() if one.derived and one.derived.of == key]
