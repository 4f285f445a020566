"""費用 (costs)."""

from typing import Annotated

from projects.document.annual import AmountLine, AmountYear, PositiveAmounts
from projects.document.choices import CostKind, RunningKind, TaxMark
from projects.document.fields import LongText, Row, Section, Text, given
from projects.document.sections.facilities import FacilityId
from projects.document.values import FiscalYear, Kind, Marker, Percent, PositiveMoney, PositiveNumber, RowId


class CostLine(AmountLine):
    """A column of yearly costs, of any of the six kinds (C2, D7)."""

    tax: TaxMark | None = given(
        "消費税",
        required=False,
        help="「税込」の金額だけを、1回だけ(1+消費税率)で割り戻します。用地費と補償費は、空欄のとき非課税とします。",
        clause="Ⅱ 1.6(2)",
    )
    kind: CostKind | None = given("費目", clause="表Ⅱ-1-4")
    facility: FacilityId | None = given(
        "施設",
        required=False,
        help="工事費は、どの施設のものかを選ぶと、再投資費を求められます。",
        clause="Ⅱ 1.6(2)",
    )


class CostYear(AmountYear):
    """Costs of a fiscal year. The last three fields are for spending before the base year (C1)."""

    amounts: PositiveAmounts = given("金額", unit="円", required=False, default={})
    tax_rate: Percent | None = given(
        "支出した年度の消費税率", unit="%", required=False, help="基準年度より前の支出のときに記入します。"
    )
    price_factor: PositiveNumber | None = given(
        "価格の換算係数",
        required=False,
        help="基準年度のデフレーター÷支出した年度のデフレーター。工事費だけに掛けます。",
        clause="Ⅱ 1.7(1)",
    )
    price_source: Text | None = given("換算係数の出典", required=False)


class OperationLine(Row):
    """A yearly amount of 管理運営費, the same from year to year (表Ⅱ-1-4)."""

    name: Text | None = given("名称")
    kind: RunningKind | None = given("費目", clause="表Ⅱ-1-4")
    annual: PositiveMoney | None = given("年額", unit="円", clause="Ⅱ 1.6(2)")
    tax: TaxMark | None = given("消費税", clause="Ⅱ 1.6(2)")
    first_year: FiscalYear | None = given(
        "始まる年度", required=False, help="空欄のときは、供用開始年度からとします。"
    )
    last_year: FiscalYear | None = given(
        "終わる年度", required=False, help="空欄のときは、供用終了年度までとします。"
    )
    basis: LongText | None = given("算定の根拠", help="金額をどう求めたか、どの資料によるかを記入します。")


class Subsidy(Row):
    """The subsidy of one component (C3)."""

    component: Annotated[RowId, Marker(Kind.REFERENCE, "document:components")] | None = given(
        "プロジェクトの種類"
    )
    amount: PositiveMoney | None = given("補助金の額", unit="円", clause="Ⅰ 1.3 ③")


class Costs(Section):
    """All costs, whoever pays them (C1-C3)."""

    tax_rate: Percent | None = given(
        "消費税率",
        unit="%",
        required=False,
        help="空欄のときは、基準年度の法定の税率(国税と地方税の合計)を用います。",
        clause="Ⅱ 1.6(2)",
    )
    tax_rate_reason: Text | None = given("消費税率を変える理由", required=False)
    lines: tuple[CostLine, ...] = given("年度ごとに記入する費用の項目", default=())
    years: tuple[CostYear, ...] = given("年度ごとの費用", default=())
    operation: tuple[OperationLine, ...] = given("毎年度同額の管理運営費", required=False, default=())
    operation_none_reason: Text | None = given(
        "管理運営費がない理由",
        required=False,
        help="管理運営費を計上しないときに記入します。",
        clause="表Ⅱ-1-4",
    )
    subsidies: tuple[Subsidy, ...] = given(
        "補助金",
        required=False,
        default=(),
        help="記入がないときは、総事業費に補助率を掛けた額を示します。国の直轄事業では、国費の額です。",
    )
