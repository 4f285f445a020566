"""What moving cargo over one stretch costs and how long it takes, shared by the methods that move cargo (D4)."""

from decimal import Decimal

from projects.document.choices import RateBasis
from projects.document.fields import Text, given
from projects.document.priced import Priced
from projects.document.values import PositiveNumber, Quantum


class Charged(Priced):
    """Carriage, handling or storage over one stretch: its rate and its time."""

    stretch: Text | None = given("区間・作業", help="「工場から積替施設まで」のように記入します。")
    basis: RateBasis | None = given("単価の基準", clause="Ⅱ 1.5")
    distance: Quantum | None = given(
        "距離",
        unit="km",
        required=False,
        help="距離ごとの原単位を選んだときに記入します。距離は、その距離を含む区分に切り上げます。",
    )
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

    @property
    def called(self) -> str:
        return self.stretch or ""

    @property
    def rate_unit(self) -> str | None:
        return self.basis.label if self.basis else None

    @property
    def argument(self) -> Decimal | None:
        return self.distance
