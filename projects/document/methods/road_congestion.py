"""道路の混雑緩和による一般車両等の輸送費用の削減 (表Ⅲ-1-1※; B9)."""

from pydantic import ConfigDict

from projects.document.choices import TaxMark, VehicleClass
from projects.document.fields import LongText, Part, Row, Text, given
from projects.document.sections.demand import GroupId
from projects.document.values import DaysAYear, Number, Quantum


class Stretch(Row):
    """General traffic of one class on a stretch of road that the project relieves."""

    name: Text | None = given("路線・区間")
    vehicle: VehicleClass | None = given("車種")
    vehicles: Quantum | None = given(
        "交通量",
        unit="台/日",
        help="混雑が和らぐことで時間や距離が変わる一般車両の台数です。本事業の貨物を運ぶ車両は、輸送便益で計測するため含めません。",
        clause="1.2 e",
    )
    days: DaysAYear | None = given("年間の日数", unit="日/年", clause="1.2 e")
    minutes: Number | None = given(
        "1台当たりの短縮時間", unit="分", help="長くなるときは「△」または「-」を付けます。", clause="1.2 e"
    )
    time_value: Quantum | None = given("時間価値", unit="円/分・台", clause="1.2 e")
    time_value_source: Text | None = given("時間価値の出典")
    distance: Number | None = given(
        "1台当たりの短縮距離", unit="km", required=False, help="走る距離も変わるときに記入します。"
    )
    running_cost: Quantum | None = given(
        "走行費用", unit="円/km・台", required=False, help="距離が変わるときに、出典とともに記入します。"
    )
    tax: TaxMark | None = given("走行費用の消費税", required=False, clause="Ⅱ 1.6(2)")
    running_cost_source: Text | None = given("走行費用の出典", required=False)
    group: GroupId | None = given(
        "連動する貨物のまとまり",
        required=False,
        help="選ぶと、削減額が貨物量の立ち上がりと需要の変動に合わせて動きます。空欄のときは、供用開始年度から供用終了年度まで"
        "毎年度同じ額とし、需要の感度分析でも動かしません。",
    )


class RoadCongestion(Part):
    """What general traffic saves on the stretches of road that the project relieves."""

    model_config = ConfigDict(title="一般車両の時間と走行費用")

    basis: LongText | None = given(
        "混雑の緩和を算出した方法",
        help="交通量の調査や配分の結果など、実態に即して短縮時間を求めた方法を記入します。",
        clause="1.2 e",
    )
    stretches: tuple[Stretch, ...] = given("混雑が和らぐ区間", default=(), clause="1.2 e")
