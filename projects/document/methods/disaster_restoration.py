"""震災後の追加的な復旧費用 (第Ⅲ編 8.4 f; B8)."""

from pydantic import ConfigDict

from projects.document.choices import TaxMark
from projects.document.fields import LongText, Part, Row, Text, given
from projects.document.values import PositiveMoney


class Restoration(Row):
    """What it costs to restore one thing after the event, without the project and with it."""

    name: Text | None = given("施設・物流用地", clause="8.4 f")
    without_project: PositiveMoney | None = given("復旧費用(実施しない場合)", unit="円", clause="8.4 f")
    with_project: PositiveMoney | None = given(
        "復旧費用(実施する場合)", unit="円", help="復旧が要らないときは0を記入します。", clause="8.4 f"
    )
    tax: TaxMark | None = given("消費税", clause="Ⅱ 1.6(2)")
    basis: LongText | None = given(
        "算定の根拠", help="被害の想定と、復旧の工法・数量・単価の出典を記入します。"
    )


class DisasterRestoration(Part):
    """Restoration cost of one event without the project minus with it."""

    model_config = ConfigDict(title="震災後の復旧費用")

    restorations: tuple[Restoration, ...] = given(
        "震災1回当たりの復旧費用",
        default=(),
        help="同じ被害を、施設と物流用地の両方に重ねて計上しないでください。",
        clause="8.4 f",
    )
