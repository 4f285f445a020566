"""コンテナヤードの外の蔵置場の賃借料等 (第Ⅲ編 5.4 b; B5)."""

from pydantic import ConfigDict

from projects.document.choices import TaxMark
from projects.document.fields import Part, Row, Text, given
from projects.document.methods.extra_haulage import TerminalCargo, Yard
from projects.document.values import PositiveNumber, Quantum


class RentedArea(Row):
    """A place outside the yard that is rented by its area and given up when the facility opens."""

    name: Text | None = given("蔵置場", clause="5.4 b")
    area: PositiveNumber | None = given(
        "借りなくてよくなる面積",
        unit="㎡",
        help="事業を実施すると、供用開始の年度から借りなくてよくなる面積です。",
        clause="5.4 b",
    )
    rate: Quantum | None = given("賃借料等", unit="円/㎡・年", clause="5.4 b")
    tax: TaxMark | None = given("消費税", clause="Ⅱ 1.6(2)")
    rate_source: Text | None = given("賃借料等の出典")


class RentByVolume(Yard):
    """A terminal whose cargo beyond the capacity is stored elsewhere for a charge by volume."""

    rate: Quantum | None = given(
        "蔵置の費用",
        unit="円/単位",
        help="ヤードに入りきらない貨物を外で蔵置する費用です。取扱能力の単位1つ当たりで記入し、運ぶ費用は含めません。",
        clause="5.4 b",
    )
    tax: TaxMark | None = given("消費税", clause="Ⅱ 1.6(2)")
    rate_source: Text | None = given("蔵置の費用の出典")


class StorageRent(Part):
    """Rent of places outside the yard without the project minus with it."""

    model_config = ConfigDict(title="蔵置場の賃借料等")

    areas: tuple[RentedArea, ...] = given(
        "面積で決まる賃借料等",
        default=(),
        required=False,
        help="貨物の量によらず、供用開始から毎年度同じ額が減るものとします。",
        clause="5.4 b",
    )
    terminals: tuple[RentByVolume, ...] = given(
        "貨物の量で決まる賃借料等", default=(), required=False, clause="5.4 b"
    )
    cargo: tuple[TerminalCargo, ...] = given("ターミナルの貨物", default=(), required=False, clause="5.3(1)")
