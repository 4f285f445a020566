"""効果に関する指標 (components/{id}/indicators)."""

from collections.abc import Mapping

from projects.document.fields import Row, Section, Text, given
from projects.document.values import FiscalYear, PositiveNumber, Quantum


class IndicatorValue(Row):
    """One indicator; its id is the indicator's key in the edition, which also states its unit (S6).

    The edition says which values a complete case needs; a value that is given needs its year and source. An
    indicator that is a name (島名) has `text` and nothing else.
    """

    value: Quantum | None = given("値", clause="Ⅲ 9.3")
    text: Text | None = given("名称", clause="Ⅲ 9.3")
    data_year: FiscalYear | None = given("データの年度", clause="Ⅲ 9.3")
    source: Text | None = given("出典", clause="Ⅲ 9.3")


# Which answers an indicator has, by its kind in the edition.
_MEASURED = ("value", "data_year", "source")
ANSWERS: Mapping[str, tuple[str, ...]] = {"number": _MEASURED, "money": _MEASURED, "text": ("text",)}


class Ship(Row):
    """A ship that calls at the facility (就航船舶)."""

    name: Text | None = given("船名", required=False, help="シートには印刷されません。")
    capacity: PositiveNumber | None = given("旅客定員", unit="人", clause="Ⅲ 9.3")
    tonnage: PositiveNumber | None = given("総トン数", unit="トン", clause="Ⅲ 9.3")
    data_year: FiscalYear | None = given("データの年度", clause="Ⅲ 9.3")
    source: Text | None = given("出典", clause="Ⅲ 9.3")


class Indicators(Section):
    """The indicators of a component without B/C: each value once, however many rows of the sheet print it."""

    values: tuple[IndicatorValue, ...] = given("指標の値", default=(), clause="Ⅲ 9.3")
    ships: tuple[Ship, ...] = given(
        "就航船舶", default=(), help="複数ある場合は、それぞれ1行に記入します。", clause="Ⅲ 9.3"
    )
