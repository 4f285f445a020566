"""A row that charges a price: typed with its source, or a unit value of the registry (D5, B11, C1)."""

from decimal import Decimal
from typing import Annotated, Any

from projects.document.choices import TaxMark
from projects.document.fields import Row, Text, field_specs, given
from projects.document.registry import Registry, registry_marker, typed_or_registered
from projects.document.values import FiscalYear, PositiveNumber, Quantum, RowId
from projects.manuals import UnitValue
from projects.units import Quantity


def registered() -> Any:
    """Declares the choice of a unit value; its annotation says in which units."""
    return given(
        "標準の原単位",
        required=False,
        help="登録された原単位を使うときに選びます。単価を空けておくと、その値を用います。",
    )


class Priced(Row):
    """What every priced row asks. A subclass says for which unit it charges and where it reads a table."""

    unit_value: Annotated[RowId, registry_marker("円/台", "円/個", "円/トン", "円/TEU")] | None = registered()
    rate: Quantum | None = given(
        "単価", unit="円", help="標準の原単位を選んだときに記入すると、標準値と異なる値として扱います。"
    )
    tax: TaxMark | None = given("消費税", clause="Ⅱ 1.6(2)")
    rate_source: Text | None = given("単価の出典", help="標準の原単位の値をそのまま用いるときは不要です。")
    departure_reason: Text | None = given("標準値と異なる理由", required=False)
    price_year: FiscalYear | None = given(
        "価格の年度",
        required=False,
        help="どの年度の価格かがわかるときに記入します。「税込」の単価は、その年度の税率で割り戻します。",
        clause="Ⅱ 1.6(2)",
    )
    price_ratio: PositiveNumber | None = given(
        "物価の換算係数",
        required=False,
        help="基準年度の指数÷価格の年度の指数。出典があるときに記入し、単価に掛けます。",
    )
    price_ratio_source: Text | None = given("換算係数の出典", required=False)

    @property
    def settled(self) -> frozenset[str]:
        """A chosen unit value brings its own number and source; its tax mark is a question of its own (K804)."""
        return frozenset({"rate", "rate_source", "tax"}) if self.unit_value else frozenset()

    @property
    def called(self) -> str:
        """What people call the row."""
        return ""

    @property
    def rate_unit(self) -> str | None:
        """The unit of the price, None while it is not known."""
        return None

    @property
    def argument(self) -> Decimal | None:
        """Where the row stands in a table of bands."""
        return None


def standard_of(row: Priced, registry: Registry) -> UnitValue | None:
    """The unit value a row refers to."""
    return registry.get(row.unit_value or "")


def tax_of(row: Priced, registry: Registry) -> TaxMark | None:
    """The mark that was chosen, else the one of the unit value whose number is used; None where none is stated."""
    standard = standard_of(row, registry)
    if row.tax is not None or standard is None or row.rate is not None:
        return row.tax
    return next((mark for mark in TaxMark if mark.value == standard.tax), None)


def price_year_of(row: Priced, registry: Registry) -> int | None:
    """The year that was typed, else that of the unit value where its number is used."""
    standard = standard_of(row, registry)
    if row.price_year is not None or standard is None or row.rate is not None:
        return row.price_year
    return standard.price_year


def price_of(row: Priced, unit: str, registry: Registry) -> Quantity:
    """What one unit costs, at the prices of the base year where a sourced ratio is given (B11).

    Raises: QuantityError where the registry has no such value.
    """
    price = typed_or_registered(
        registry,
        typed=row.rate,
        source=row.rate_source,
        key=row.unit_value,
        unit=unit,
        label=field_specs(type(row))["rate"].label,
        place=row.id,
        argument=row.argument,
    )
    if row.price_ratio is None:
        return price
    source = row.price_ratio_source or ""
    ratio = Quantity(row.price_ratio, "", "物価の換算係数", source=source, place=row.id)
    return (price * ratio).named(f"{price.label}(基準年度の価格)")
