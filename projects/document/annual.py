"""Tables of yearly yen: named columns (lines) and one row per fiscal year, shared by costs and benefits."""

from typing import Annotated

from projects.document.choices import TaxMark
from projects.document.fields import LongText, Row, Text, given
from projects.document.values import FiscalYear, Kind, Marker, Money, Percent, PositiveMoney, RowId

Amounts = Annotated[dict[RowId, Money], Marker(Kind.AMOUNTS, ":lines")]
PositiveAmounts = Annotated[dict[RowId, PositiveMoney], Marker(Kind.AMOUNTS, ":lines")]


class AmountLine(Row):
    """One column of a table of yearly yen."""

    name: Text | None = given("名称")
    tax: TaxMark | None = given(
        "消費税", help="「税込」の金額だけを、1回だけ(1+消費税率)で割り戻します。", clause="Ⅱ 1.6(2)"
    )
    demand_share: Percent | None = given(
        "需要に連動する割合",
        unit="%",
        required=False,
        help="需要が±10%変わるとき、この金額のうち同じ割合で変わる部分です。空欄のときは、便益は100%、費用は0%とします。",
        clause="表Ⅱ-1-5",
    )
    basis: LongText | None = given("算定の根拠", help="金額をどう求めたか、どの資料によるかを記入します。")


class AmountYear(Row):
    """One fiscal year of such a table: yen per line. A blank cell is no amount in that year."""

    year: FiscalYear | None = given("年度")
    amounts: Amounts = given("金額", unit="円", required=False, default={})
