"""需要 (demand)."""

from typing import Annotated

from projects.document.choices import CargoUnit, Direction, RampShape
from projects.document.fields import LongText, Row, Section, Text, given
from projects.document.values import FiscalYear, Kind, Marker, Percent, PositiveNumber, Quantum, RowId

GroupId = Annotated[RowId, Marker(Kind.REFERENCE, "demand:groups")]


class CargoGroup(Row):
    """A body of cargo that moves alike (貨物のまとまり), with one target-year volume (D1)."""

    name: Text | None = given("貨物のまとまり")
    direction: Direction | None = given("区分")
    origin: Text | None = given("生産地・仕出地", clause="Ⅲ 各章3(1)")
    destination: Text | None = given("消費地・仕向地", clause="Ⅲ 各章3(1)")
    unit: CargoUnit | None = given("単位", clause="Ⅲ 各章3(1)")
    volume: Quantum | None = given("目標年の貨物量(1年当たり)", unit="単位/年", clause="Ⅲ 各章3(1)")
    tons_per_unit: PositiveNumber | None = given(
        "1単位当たりのトン数",
        unit="トン",
        required=False,
        help="個数で数える貨物をトンで示すために用います。値と出典がある場合に記入します。",
    )
    data_year: FiscalYear | None = given("データの年度")
    source: Text | None = given("出典")


class ActualYear(Row):
    """What moved in a past year. It is shown beside the forecast and enters no figure."""

    group: GroupId | None = given("貨物のまとまり")
    year: FiscalYear | None = given("年度")
    volume: Quantum | None = given(
        "貨物量(1年当たり)", unit="単位/年", help="貨物のまとまりの単位で記入します。"
    )
    source: Text | None = given("出典")


class RampYear(Row):
    """How much of the target volume moves in a year before the target year (D2)."""

    group: GroupId | None = given(
        "貨物のまとまり", required=False, help="空欄のときは、全ての貨物に用います。"
    )
    year: FiscalYear | None = given("年度")
    ratio: Percent | None = given("目標年に対する割合", unit="%", clause="Ⅲ 各章3(2)")


class GrowthYear(Row):
    """From which year on the volume after the target year is multiplied, and by what (D2)."""

    year: FiscalYear | None = given("この年度から")
    factor: Quantum | None = given("目標年に対する倍率", unit="倍")
    reason: Text | None = given("理由")


class Demand(Section):
    """Cargo with and without the project. Where it goes follows from the routes (D1, D2)."""

    target_year: FiscalYear | None = given(
        "目標年",
        required=False,
        help="貨物量が目標に達する年度です。空欄のときは、供用開始年度から目標に達するものとします。",
        clause="Ⅲ 各章3(2)",
    )
    groups: tuple[CargoGroup, ...] = given("貨物のまとまりの一覧", default=(), clause="Ⅲ 各章3(1)")
    actuals: tuple[ActualYear, ...] = given(
        "過去の実績",
        required=False,
        default=(),
        help="同じ貨物の過去の量です。予測と並べた図になります。計算には用いません。",
        clause="Ⅲ 各章3(2)",
    )
    ramp_shape: RampShape | None = given(
        "割合の求め方",
        required=False,
        help="空欄のときは、年度ごとに記入した割合を用います。直線かS字を選ぶと、記入のない年度を、供用開始年度の割合と"
        "目標年の100%の間で補います。用いた式と割合は、下の「実績と予測」に示します。",
        clause="Ⅲ 各章3(2)",
    )
    ramp: tuple[RampYear, ...] = given(
        "目標年までの割合",
        required=False,
        default=(),
        help="供用開始から目標年の前年度まで、年度ごとの割合を記入します。直線かS字で補うときは、供用開始年度の割合だけでも足ります。",
        clause="Ⅲ 各章3(2)",
    )
    growth: tuple[GrowthYear, ...] = given(
        "目標年より後の変化",
        required=False,
        default=(),
        help="目標年より後も同じ量のときは記入しません。次の行の年度の前まで、その倍率を用います。",
    )
    shared_cargo_reason: LongText | None = given(
        "同じ貨物の便益に重複のない理由",
        required=False,
        help="同じ貨物のまとまりの便益を二つ以上の種類で計測するときに、それぞれがどの区間の費用を数えているかを記入します。",
        clause="Ⅱ 1.2(2)",
    )
