"""輸送経路別の輸送コスト (第Ⅲ編 1.4 a, 3.4 a, 4.4 a, 6.4 a, 7.4 a; D3-D6)."""

from typing import Annotated

from pydantic import ConfigDict

from projects.document.charges import Charged
from projects.document.choices import CargoUnit, Mode
from projects.document.fields import LongText, Part, Row, Text, given
from projects.document.sections.demand import GroupId
from projects.document.values import Kind, Marker, Percent, PositiveNumber, RowId

WITH_CASE = "with"
CaseId = Annotated[RowId, Marker(Kind.REFERENCE, "without_cases:with_or_case")]


class Route(Row):
    """A way that a share of one cargo group goes, with the project or in one without-case (D4)."""

    case: CaseId | None = given(
        "場合",
        help="事業を実施する場合(with)か、実施しない場合(without)のどの案かを選びます。",
        clause="Ⅱ 1.5",
    )
    group: GroupId | None = given("貨物のまとまり", clause="Ⅲ 各章4 a")
    name: Text | None = given("経路の名称", clause="Ⅲ 各章4 a")
    share: Percent | None = given(
        "経路の割合",
        unit="%",
        help="同じ場合・同じ貨物の経路の割合は、合計して100%にします。",
        clause="Ⅲ 各章4 a",
    )
    uses_facility: bool | None = given(
        "本施設を利用", help="この経路の貨物が本施設で取り扱われるかどうかです。", clause="Ⅲ 各章3(1)"
    )


class Leg(Charged):
    """One stretch of a route: carriage, handling or storage, with its rate and time (D4)."""

    route: Annotated[RowId, Marker(Kind.REFERENCE, ":routes")] | None = given("経路")
    mode: Mode | None = given("手段")
    unit_after: CargoUnit | None = given(
        "この区間の後の単位",
        required=False,
        help="コンテナへの詰め替えなどで貨物の数え方が変わるときに選びます。",
    )
    tons_per_box: PositiveNumber | None = given(
        "1個当たりのトン数", unit="トン/個", required=False, help="貨物の数え方が変わるときに記入します。"
    )


class RouteCost(Part):
    """Transport cost without the project minus with it, over routes made of legs."""

    model_config = ConfigDict(title="輸送経路別の輸送コスト")

    time_cost: bool | None = given(
        "時間費用の計上",
        required=False,
        help="空欄のときは、プロジェクトの種類ごとの扱いによります。",
        clause="Ⅲ 各章2 a",
    )
    time_cost_reason: Text | None = given("時間費用の扱いを変える理由", required=False)
    routes: tuple[Route, ...] = given("輸送経路", default=(), clause="Ⅲ 各章4 a")
    legs: tuple[Leg, ...] = given(
        "輸送経路の区間", default=(), help="通る順に上から記入します。", clause="Ⅲ 各章4 a"
    )
    left_out_reason: LongText | None = given(
        "実施しない場合の経路を示せない理由",
        required=False,
        help="事業を実施しない場合にどこを通るか(他港など)を示せない貨物があるときに記入します。その貨物の便益は計上しません。",
        clause="Ⅱ 1.5",
    )
