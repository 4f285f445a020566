"""施設 (facilities)."""

from typing import Annotated

from projects.document.choices import QuantityUnit
from projects.document.choices import Reinvestment as ReinvestmentMode
from projects.document.fields import Row, Section, Text, given
from projects.document.values import (
    FiscalYear,
    Kind,
    Marker,
    PositiveMoney,
    PositiveNumber,
    RowId,
    WholeYears,
)

FacilityId = Annotated[RowId, Marker(Kind.REFERENCE, "facilities:facilities")]


class Facility(Row):
    """One facility with its specification, life, renewal and residual value (T4-T6)."""

    name: Text | None = given("施設名", clause="Ⅱ 1.9")
    component: Annotated[RowId, Marker(Kind.REFERENCE, "document:components")] | None = given(
        "プロジェクトの種類",
        required=False,
        help="複数の種類を組み合わせるときに、どの種類の施設かを選びます。",
    )
    quantity: PositiveNumber | None = given("数量", clause="Ⅱ 1.9")
    quantity_unit: QuantityUnit | None = given("単位", clause="Ⅱ 1.9")
    storage_capacity: PositiveNumber | None = given(
        "蔵置容量", unit="TEU", required=False, help="コンテナを同時に蔵置できる量です。", clause="Ⅲ 5.6"
    )
    kind: Annotated[RowId, Marker(Kind.REFERENCE, "manual:service_lives")] | None = given(
        "耐用年数の区分",
        required=False,
        help="表Ⅱ-1-2の区分を選ぶと、その耐用年数を用います。",
        clause="表Ⅱ-1-2",
    )
    life: WholeYears | None = given(
        "耐用年数",
        unit="年",
        required=False,
        help="空欄のときは、区分の耐用年数を用います。区分にない施設と、異なる年数とする施設は、年数と理由を記入します。",
        clause="表Ⅱ-1-2",
    )
    life_reason: Text | None = given("耐用年数の理由・出典", required=False, clause="Ⅱ 1.2(3)")
    reinvestment: ReinvestmentMode | None = given(
        "再投資",
        help="「耐用年数ごとに同額」は、供用期間のうちに償却する施設を同額で更新します。",
        clause="Ⅱ 1.6(2)",
    )
    reinvestment_reason: Text | None = given(
        "再投資の扱いの理由", required=False, help="「計上しない」ときは、理由が必要です。", clause="Ⅱ 1.6(2)"
    )
    residual_value: PositiveMoney | None = given(
        "残存価値",
        unit="円",
        required=False,
        help="計上するときに、消費税を除いた金額を記入します。供用最終年度の便益に加えます。",
        clause="Ⅱ 1.7(2)",
    )
    residual_basis: Text | None = given("残存価値の根拠", required=False, clause="Ⅱ 1.7(2)")


class ReinvestmentYear(Row):
    """A year in which a facility is renewed, where the years are listed by hand (T5)."""

    facility: FacilityId | None = given("施設")
    year: FiscalYear | None = given("再投資の年度", clause="Ⅱ 1.6(2)")
    reason: Text | None = given("理由")


class Facilities(Section):
    """The facilities of the project; the central one gives the service period."""

    facilities: tuple[Facility, ...] = given("施設の一覧", default=())
    central_facility: FacilityId | None = given(
        "中心的施設", help="供用期間のもとになる施設を選びます。", clause="表Ⅱ-1-2"
    )
    and_others: bool | None = given(
        "諸元に「等」を付ける",
        required=False,
        help="主な施設のほかにも整備するときに「はい」を選びます。",
        clause="Ⅱ 1.9",
    )
    reinvestments: tuple[ReinvestmentYear, ...] = given(
        "再投資の年度の指定",
        required=False,
        default=(),
        help="再投資を「年度を指定」とした施設について記入します。",
    )
