"""コンテナヤードの外の蔵置場の賃借料等 (第Ⅲ編 5.4 b; B5)."""

from typing import Annotated

from pydantic import ConfigDict

from projects.document.fields import Part, Text, given
from projects.document.methods.extra_haulage import TerminalCargo, Yard
from projects.document.priced import Priced, registered
from projects.document.registry import registry_marker
from projects.document.values import PositiveNumber, Quantum, RowId


class RentedArea(Priced):
    """A place outside the yard that is rented by its area and given up when the facility opens."""

    name: Text | None = given("蔵置場", clause="5.4 b")
    area: PositiveNumber | None = given(
        "借りなくてよくなる面積",
        unit="㎡",
        help="事業を実施すると、供用開始の年度から借りなくてよくなる面積です。",
        clause="5.4 b",
    )
    unit_value: Annotated[RowId, registry_marker("円/㎡・年")] | None = registered()
    rate: Quantum | None = given("賃借料等", unit="円/㎡・年", clause="5.4 b")

    @property
    def called(self) -> str:
        return self.name or ""

    @property
    def rate_unit(self) -> str | None:
        return "円/㎡・年"


class RentByVolume(Yard, Priced):
    """A terminal whose cargo beyond the capacity is stored elsewhere for a charge by volume."""

    unit_value: Annotated[RowId, registry_marker("円/個", "円/トン", "円/TEU")] | None = registered()
    rate: Quantum | None = given(
        "蔵置の費用",
        unit="円/単位",
        help="ヤードに入りきらない貨物を外で蔵置する費用です。取扱能力の単位1つ当たりで記入し、運ぶ費用は含めません。",
        clause="5.4 b",
    )


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
        "ターミナルの一覧", default=(), required=False, clause="5.4 b"
    )
    cargo: tuple[TerminalCargo, ...] = given("ターミナルの貨物", default=(), required=False, clause="5.3(1)")
