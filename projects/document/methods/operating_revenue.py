"""供給者の営業収益の向上 (第Ⅲ編 1.2 c, 1.4 b; B1)."""

from typing import Annotated

from pydantic import ConfigDict

from projects.document.choices import BoxSize, RevenueBearer
from projects.document.fields import LongText, Part, Row, Text, given
from projects.document.priced import Priced, registered
from projects.document.registry import registry_marker
from projects.document.sections.demand import GroupId
from projects.document.values import Percent, Quantum, RowId


class TurnedCargo(Row):
    """The part of a cargo group that turns from transhipment abroad to coastal feeder transport."""

    group: GroupId | None = given(
        "貨物のまとまり",
        help="20ftまたは40ftコンテナの個数で数えた、輸出入の貨物を選びます。",
        clause="1.4 b",
    )
    share: Percent | None = given(
        "転換する割合",
        unit="%",
        help="実施しない場合に海外で積み替え、実施する場合に内航フィーダーで運ぶ貨物の割合です。",
        clause="1.4 b",
    )
    basis: Text | None = given("転換すると見る根拠", help="船社や荷主への聞き取りなどを記入します。")


class PerBox(Priced):
    """An amount for each box of one size that turns."""

    name: Text | None = given("名称")
    size: BoxSize | None = given("コンテナの大きさ", clause="1.4 b")
    unit_value: Annotated[RowId, registry_marker("円/個")] | None = registered()
    rate: Quantum | None = given("1個当たりの額", unit="円/個", clause="1.4 b")

    @property
    def called(self) -> str:
        return self.name or ""

    @property
    def rate_unit(self) -> str | None:
        return "円/個"


class Revenue(PerBox):
    """What a bearer at home earns more for each box that turns."""

    bearer: RevenueBearer | None = given("収益が増える主体", clause="1.4 b")


class CostIncrease(PerBox):
    """What another facility than the project's spends more for each box that turns."""

    facility: Text | None = given(
        "費用が増える施設", help="本施設以外の施設(内航フィーダー輸送の相手港など)です。", clause="1.4 b"
    )


class OperatingRevenue(Part):
    """Revenue at home from boxes that no longer go by a port abroad, minus what it costs at other facilities."""

    model_config = ConfigDict(title="転換する貨物の営業収益")

    turned: tuple[TurnedCargo, ...] = given("転換する貨物", default=(), clause="1.4 b")
    revenues: tuple[Revenue, ...] = given("収入の増分", default=(), clause="1.4 b")
    costs: tuple[CostIncrease, ...] = given(
        "本施設以外の費用の増分", required=False, default=(), clause="1.4 b"
    )
    no_costs_reason: LongText | None = given(
        "本施設以外の費用が増えない理由",
        required=False,
        help="費用の増分を挙げないときに記入します。",
        clause="1.4 b",
    )
