"""記述事項 (narrative)."""

from typing import Annotated

from projects.document.fields import FileRef, LongText, Section, Text, given
from projects.document.values import Kind, Marker, PositiveMoney, Quantum


class Narrative(Section):
    """The texts and the picture of the result sheet (S2, S3, S5). The edition says which of them a type prints."""

    need: LongText | None = given(
        "必要性・緊急性",
        help="なぜこの事業が必要で、なぜいま行うのかを、数字を挙げて記入します。",
        clause="Ⅱ 1.9",
    )
    need_particulars: LongText | None = given(
        "必要性に関する固有の事情",
        help="この港湾でこの事業が必要になる、他の港湾と異なる事情を記入します。",
        clause="Ⅱ 1.9",
    )
    issue: LongText | None = given(
        "解決すべき課題・背景",
        help="いま何が起きていて、誰がどう困っているかを、数字を挙げて記入します。",
        clause="Ⅱ 1.9",
    )
    issue_particulars: LongText | None = given(
        "課題に関する固有の事情",
        help="この港湾でこの事業が必要になる、他の港湾と異なる事情を記入します。",
        clause="Ⅱ 1.9",
    )
    goal: LongText | None = given(
        "達成すべき目標", help="施設の整備によって何がどう変わるかを記入します。", clause="Ⅱ 1.9"
    )
    policy_goal: LongText | None = given("政策目標", clause="Ⅱ 1.9")
    policy_measure: LongText | None = given("施策目標", clause="Ⅱ 1.9")
    effect: LongText | None = given(
        "事業の効果", help="事業によって誰の何がどう良くなるかを記入します。", clause="Ⅱ 1.9"
    )
    effect_particulars: LongText | None = given(
        "効果に関する固有の事情", help="この港湾に固有の効果を記入します。", clause="Ⅱ 1.9"
    )
    regional_economy: LongText | None = given(
        "地域経済への効果",
        help="荷主企業の生産や立地への影響を記入します。金額は便益に加えません。",
        clause="Ⅱ 1.9",
    )
    transport_effect: LongText | None = given(
        "輸送・移動への効果",
        help="ターミナルの混雑や、搬出を待つ車両の列がどう変わるかを、数字を挙げて記入します。金額は便益に加えません。",
        clause="Ⅱ 1.9",
    )
    production_increase: PositiveMoney | None = given("生産増", unit="円", required=False, clause="Ⅱ 1.9")
    employment_increase: Quantum | None = given("雇用増", unit="人", required=False, clause="Ⅱ 1.9")
    regional_source: Text | None = given(
        "生産増・雇用増の出典", required=False, help="数値を記入したときは、出典が必要です。", clause="Ⅱ 1.9"
    )
    remarks: LongText | None = given("その他", required=False, clause="Ⅱ 1.9")
    location_map: Annotated[FileRef, Marker(Kind.FILE)] | None = given(
        "概要図(位置図)", help="PNGまたはJPEGの画像を添付します。", clause="Ⅱ 1.9"
    )
