"""係留時の費用 (第Ⅲ編 6.4 a; B6)."""

from typing import Annotated

from pydantic import ConfigDict

from projects.document.fields import Part, Text, given
from projects.document.methods.route_cost import CaseId
from projects.document.priced import Priced, registered
from projects.document.registry import registry_marker
from projects.document.sections.demand import GroupId
from projects.document.values import Percent, PositiveNumber, Quantum, RowId


class Mooring(Priced):
    """A kind of ship that is moored to handle a share of one cargo group, in one case."""

    case: CaseId | None = given(
        "場合",
        help="事業を実施する場合(with)か、実施しない場合(without)のどの案かを選びます。",
        clause="Ⅱ 1.5",
    )
    group: GroupId | None = given("貨物のまとまり", clause="6.3(1)")
    name: Text | None = given(
        "船舶と係留施設", help="船の大きさと、どの港のどの係留施設で荷役するかを記入します。", clause="6.4 a"
    )
    share: Percent | None = given(
        "貨物の割合",
        unit="%",
        help="この船舶で運ぶ貨物の割合です。同じ場合・同じ貨物の合計を100%にします。"
        "本船のほかに二次輸送の船舶の係留も数えるときは、合計が100%を超えます。",
        clause="6.4 a",
    )
    tons_per_call: PositiveNumber | None = given(
        "1寄港当たりの荷役量",
        unit="トン/回",
        help="年間の貨物量をこの量で割って、寄港回数を求めます。船舶の大型化はこの量に表します。",
        clause="6.2 a",
    )
    tons_per_hour: PositiveNumber | None = given(
        "1隻当たりの荷役能力",
        unit="トン/時",
        help="同時に使う荷役機械を合わせて、1隻を1時間に荷役できる量です。",
        clause="6.2 a",
    )
    fixed_hours: Quantum | None = given(
        "荷役のほかの係留時間",
        unit="時間/回",
        help="離着岸、検査、荷役の準備や中断など、荷役量によらず1寄港ごとにかかる時間です。",
        clause="6.2 a",
    )
    unit_value: Annotated[RowId, registry_marker("円/時")] | None = registered()
    rate: Quantum | None = given(
        "時間当たり滞船費用",
        unit="円/時",
        help="「港湾整備事業の費用対効果分析マニュアル」の時間当たり滞船費用を、船の大きさに応じて記入します。",
        clause="6.4 a",
    )

    @property
    def called(self) -> str:
        return self.name or ""

    @property
    def rate_unit(self) -> str | None:
        return "円/時"


class ShipTime(Part):
    """Cost of the time that ships are moored without the project minus with it."""

    model_config = ConfigDict(title="係留時の費用(係留時間×滞船費用)")

    moorings: tuple[Mooring, ...] = given(
        "係留する船舶",
        default=(),
        help="事業を実施する場合と実施しない場合の両方について記入します。",
        clause="6.4 a",
    )
