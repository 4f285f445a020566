"""排出ガス (emissions)."""

from projects.document.fields import LongText, Section, Text, given
from projects.document.values import Number


class Emissions(Section):
    """Quantities, never money: reductions in the target year, or after one earthquake (S5).

    The types say which of them are asked for.
    """

    co2_reduction: Number | None = given("CO₂の削減量(目標年)", unit="トン/年", clause="3.5")
    nox_reduction: Number | None = given("NOxの削減量(目標年)", unit="トン/年", clause="3.5")
    co2_per_event: Number | None = given("CO₂の削減量(震災1回当たり)", unit="トン/回", clause="8.5")
    nox_per_event: Number | None = given("NOxの削減量(震災1回当たり)", unit="トン/回", clause="8.5")
    basis: LongText | None = given(
        "算定の方法", help="対象とした車両・船舶、距離、排出係数を記入します。", clause="3.5"
    )
    source: Text | None = given("排出係数の出典", clause="3.5")
