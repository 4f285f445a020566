"""事業を実施しない場合 (without_cases)."""

from typing import Annotated

from projects.document.fields import LongText, Row, Section, Text, given
from projects.document.values import Kind, Marker, RowId


class WithoutCase(Row):
    """One way cargo would move without the project."""

    name: Text | None = given("案の名称", clause="Ⅱ 1.5")
    description: LongText | None = given("内容", help="貨物がどこをどう通るかを記入します。", clause="Ⅱ 1.5")


class WithoutCases(Section):
    """Several without-cases, the chosen one and why (Ⅱ 1.5)."""

    cases: tuple[WithoutCase, ...] = given("想定した案", default=(), clause="Ⅱ 1.5")
    chosen: Annotated[RowId, Marker(Kind.REFERENCE, ":cases")] | None = given("採用する案", clause="Ⅱ 1.5")
    consideration: LongText | None = given(
        "検討経過", help="どの案を想定し、どう比べたかを記入します。", clause="Ⅱ 1.5"
    )
    decision_basis: LongText | None = given(
        "決定根拠", help="その案を選んだ理由を記入します。", clause="Ⅱ 1.5"
    )
    dearer_reason: LongText | None = given(
        "最も安い案を採らない理由",
        required=False,
        help="輸送コストが最も低い案でないときに、なぜその案を用いることができないかを記入します。",
        clause="Ⅱ 1.5",
    )
