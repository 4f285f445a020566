"""荷役の費用 (第Ⅲ編 6.4 b; B6)."""

from typing import Annotated

from pydantic import ConfigDict

from projects.document.choices import CargoWork, WorkBasis
from projects.document.fields import LongText, Part, Text, given
from projects.document.methods.route_cost import CaseId
from projects.document.priced import Priced, registered
from projects.document.registry import registry_marker
from projects.document.sections.demand import GroupId
from projects.document.values import Percent, PositiveNumber, Quantum, RowId


class Work(Priced):
    """One work on a share of one cargo group, in one case: a machine that is used, or a stretch of shore handling."""

    case: CaseId | None = given(
        "場合",
        help="事業を実施する場合(with)か、実施しない場合(without)のどの案かを選びます。",
        clause="Ⅱ 1.5",
    )
    group: GroupId | None = given("貨物のまとまり", clause="6.3(1)")
    kind: CargoWork | None = given(
        "費用の区分",
        help="アンローダなど荷役機械の使用料か、トラックやベルトコンベアで運ぶ沿岸荷役の費用かを選びます。",
        clause="6.4 b",
    )
    name: Text | None = given(
        "機械・作業", help="「アンローダ」「岸壁から野積場までのトラック」のように記入します。"
    )
    share: Percent | None = given(
        "貨物の割合",
        unit="%",
        help="この機械・作業で荷役する貨物の割合です。同じ場合・同じ貨物・同じ区分の合計を100%にします。"
        "同じ貨物を二つの機械で続けて荷役するときは、合計が100%を超えます。",
        clause="6.4 b",
    )
    basis: WorkBasis | None = given("単価の基準", clause="6.4 b")
    unit_value: Annotated[RowId, registry_marker("円/時", "円/トン")] | None = registered()
    rate: Quantum | None = given("単価", unit="円", help="費用のかからない作業は0とします。", clause="6.4 b")
    tons_per_hour: PositiveNumber | None = given(
        "1基・1台当たりの能力",
        unit="トン/時",
        required=False,
        help="単価が「円/時」のときに記入します。貨物量をこの能力で割って、稼働時間を求めます。",
        clause="6.2 b",
    )

    @property
    def called(self) -> str:
        return self.name or ""

    @property
    def rate_unit(self) -> str | None:
        return self.basis.label if self.basis else None


class HandlingCost(Part):
    """Cost of handling cargo on board and ashore without the project minus with it."""

    model_config = ConfigDict(title="荷役の費用(荷役機械使用料・沿岸荷役費用)")

    works: tuple[Work, ...] = given(
        "機械と作業",
        default=(),
        help="事業を実施する場合と実施しない場合の両方について記入します。",
        clause="6.4 b",
    )
    apart_from_ship_cost: LongText | None = given(
        "滞船費用との区別",
        required=False,
        help="係留時の費用も計測するときに、荷役機械の費用が時間当たり滞船費用に含まれていないことを、何で確かめたかを記入します。",
        clause="6.4 a・b",
    )
