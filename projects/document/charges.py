"""What moving cargo over one stretch costs and how long it takes, shared by the methods that move cargo (D4)."""

from projects.document.choices import RateBasis, TaxMark
from projects.document.fields import Row, Text, given
from projects.document.values import PositiveNumber, Quantum


class Charged(Row):
    """Carriage, handling or storage over one stretch: its rate and its time."""

    stretch: Text | None = given("区間・作業", help="「工場から積替施設まで」のように記入します。")
    basis: RateBasis | None = given("単価の基準", clause="Ⅱ 1.5")
    rate: Quantum | None = given("単価", unit="円", clause="Ⅱ 1.5")
    tax: TaxMark | None = given("消費税", clause="Ⅱ 1.6(2)")
    rate_source: Text | None = given("単価の出典")
    distance: Quantum | None = given("距離", unit="km", required=False)
    load: PositiveNumber | None = given(
        "1台当たりの積載量", unit="単位/台", required=False, help="単価が「円/台」のときに記入します。"
    )
    trips: Quantum | None = given(
        "実車1回当たりの課金回数",
        unit="回",
        required=False,
        help="単価が「円/台」のときに記入します。片道だけ課金されるときは1、往復とも課金されるときは2です。",
    )
    hours: Quantum | None = given("所要時間", unit="時間", required=False)
    time_value: Quantum | None = given(
        "時間価値",
        unit="円/単位・時",
        required=False,
        help="時間費用を計上するときに、出典とともに記入します。",
    )
    time_value_source: Text | None = given("時間価値の出典", required=False)
