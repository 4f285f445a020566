"""検査などの待ち時間の短縮 (第Ⅲ編 2.4 a; B2)."""

from pydantic import ConfigDict

from projects.document.choices import WaitingKind
from projects.document.fields import Part, Row, Text, given
from projects.document.sections.demand import GroupId
from projects.document.values import ClockHour, DaysAYear, Quantum


class WaitingSpan(Row):
    """A span of the day in which cargo arrives that would wait without the project (検査実施延長時間)."""

    kind: WaitingKind | None = given("時間帯の区分", clause="2.2 a")
    group: GroupId | None = given(
        "貨物のまとまり",
        required=False,
        help="検査の待ち時間は、コンテナの個数で数えた輸入の貨物だけについて計測します。",
        clause="2.4 a",
    )
    days: DaysAYear | None = given("年間の日数", unit="日/年", clause="2.4 a")
    boxes_per_day: Quantum | None = given(
        "1日当たりの個数(目標年)",
        unit="単位/日",
        help="延長する時間帯に搬入されて検査を受ける量です。通常の検査時間内に搬入される量と、延長する時間帯の後に搬入される量は、"
        "時間費用の差が生じないため含めません。年度ごとの量は、貨物のまとまりの立ち上がりと需要の変動に合わせて動きます。",
        clause="2.4 a",
    )
    begin: ClockHour | None = given(
        "延長する時間帯の始まり",
        unit="時",
        required=False,
        help="8時30分は「8.5」と記入します。",
        clause="2.4 a",
    )
    end: ClockHour | None = given(
        "延長する時間帯の終わり",
        unit="時",
        required=False,
        help="翌日の2時は「26」と記入します。",
        clause="2.4 a",
    )
    next_start: ClockHour | None = given("次の検査開始時刻", unit="時", required=False, clause="2.4 a")
    days_later: Quantum | None = given(
        "次の検査開始までの日数",
        unit="日後",
        required=False,
        help="翌日に始まるときは1です。",
        clause="2.4 a",
    )
    hours: Quantum | None = given(
        "待ち時間",
        unit="時間",
        required=False,
        help="調査などで定められるときに、根拠とともに記入します。空欄のときは、延長する時間帯に均等に搬入されるものとして、"
        "次の検査開始までの平均を用います。17時から21時、翌日の8時30分(8.5)のときは 8.5+24-(17+21)÷2 で13.5時間です。",
        clause="2.4 a",
    )
    hours_basis: Text | None = given("待ち時間の根拠", required=False)
    time_value: Quantum | None = given("時間価値", unit="円/単位・時", clause="2.4 a")
    time_value_source: Text | None = given("時間価値の出典")


class WaitingTime(Part):
    """Time that cargo need not wait any more, at its time value."""

    model_config = ConfigDict(title="待ち時間の短縮")

    spans: tuple[WaitingSpan, ...] = given("待ち時間が生じる時間帯", default=(), clause="2.4 a")
