"""事業期間と計算期間 (schedule)."""

from projects.document.fields import LongText, Section, given
from projects.document.values import FiscalYear, WholeYears


class Schedule(Section):
    """The years of the project (T1-T4). Empty years with a stated default are worked out, not stored."""

    evaluation_year: FiscalYear | None = given(
        "評価を実施する年度",
        required=False,
        help="現在価値化の基準年度(t=0)になります。空欄のときは、事業採択年度の前年度とします。",
        clause="Ⅱ 1.2(4)",
    )
    adoption_year: FiscalYear | None = given(
        "事業採択年度", help="計算期間は、この年度から始まります。", clause="Ⅱ 1.2(3)"
    )
    completion_year: FiscalYear | None = given(
        "完了年度", help="施設の整備が完了する年度です。", clause="Ⅱ 1.9"
    )
    opening_year: FiscalYear | None = given(
        "供用開始年度", required=False, help="空欄のときは、完了年度の翌年度とします。", clause="Ⅱ 1.2(3)"
    )
    service_years: WholeYears | None = given(
        "供用期間",
        unit="年",
        required=False,
        help="空欄のときは、中心的施設の耐用年数とします。異なる年数とするときは、理由が必要です。",
        clause="表Ⅱ-1-2",
    )
    service_years_reason: LongText | None = given(
        "供用期間を変える理由",
        required=False,
        help="機能的・社会的・物理的耐用年数のいずれによるかを含めて記入します。",
        clause="Ⅱ 1.2(3)",
    )
