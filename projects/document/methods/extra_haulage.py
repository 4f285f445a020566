"""コンテナヤードに入りきらない貨物の横持ち (第Ⅲ編 1.2 a, 5.4 a; B1, B5)."""

from typing import Annotated

from pydantic import ConfigDict

from projects.document.choices import UNIT_SYMBOLS, CargoUnit
from projects.document.fields import Part, Row, Text, given
from projects.document.priced import Priced, registered
from projects.document.registry import registry_marker
from projects.document.sections.demand import GroupId
from projects.document.values import Kind, Marker, Percent, PositiveNumber, Quantum, RowId


class Yard(Row):
    """A terminal with what its yard can take in a year on both sides (B5)."""

    name: Text | None = given("ターミナル", clause="5.3(1)")
    unit: CargoUnit | None = given(
        "取扱能力の単位",
        help="TEUを選ぶと、20ftコンテナを1、40ftコンテナを2と数えて貨物を合計します。",
        clause="5.3(1)",
    )
    capacity_without: PositiveNumber | None = given(
        "取扱能力(実施しない場合)",
        unit="単位/年",
        help="コンテナヤードで1年間に取り扱える量です。",
        clause="5.4 a",
    )
    capacity_with: PositiveNumber | None = given("取扱能力(実施する場合)", unit="単位/年", clause="5.4 a")
    capacity_source: Text | None = given("取扱能力の出典")

    @property
    def called(self) -> str:
        return self.name or ""

    @property
    def rate_unit(self) -> str | None:
        return None if self.unit is None else f"円/{UNIT_SYMBOLS[self.unit]}"


class Terminal(Yard, Priced):
    """A terminal with what it costs to haul what its yard cannot take."""

    unit_value: Annotated[RowId, registry_marker("円/個", "円/トン", "円/TEU")] | None = registered()
    rate: Quantum | None = given(
        "横持ちの費用",
        unit="円/単位",
        help="ヤードに入りきらない貨物を、ヤードの外の蔵置箇所との間で運び、積み卸す費用です。取扱能力の単位1つ当たりで記入します。",
        clause="5.4 a",
    )


class TerminalCargo(Row):
    """The part of a cargo group that a terminal handles, without and with the project."""

    terminal: Annotated[RowId, Marker(Kind.REFERENCE, ":terminals")] | None = given("ターミナル")
    group: GroupId | None = given("貨物のまとまり", clause="5.3(1)")
    share_without: Percent | None = given(
        "通る割合(実施しない場合)", unit="%", help="このターミナルを通らないときは0です。", clause="5.3(1)"
    )
    share_with: Percent | None = given("通る割合(実施する場合)", unit="%", clause="5.3(1)")


class ExtraHaulage(Part):
    """Haulage of the cargo that exceeds the capacity of a yard, without the project minus with it."""

    model_config = ConfigDict(title="取扱能力を超える貨物の横持ち費用")

    terminals: tuple[Terminal, ...] = given("ターミナルの一覧", default=(), clause="5.3(1)")
    cargo: tuple[TerminalCargo, ...] = given("ターミナルの貨物", default=(), clause="5.3(1)")
