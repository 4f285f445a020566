"""K72x: cargo that waits (B2)."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from evaluations.checks.benefits import answers_to
from evaluations.checks.case import Case
from evaluations.checks.rule import Severity, at, rule
from projects.document import Problem
from projects.document.choices import CargoUnit, Direction, WaitingKind
from projects.document.methods import WaitingTime
from projects.document.methods.waiting_time import WaitingSpan
from projects.document.sections.demand import CargoGroup

A_DAY, A_YEAR = 24, 366


@rule("K721", "待ち時間か、時間帯と次の検査開始", source="B2、2.4 a", stops=True)
def the_wait_is_known(case: Case) -> Iterator[Problem]:
    labels = {
        "begin": "延長する時間帯の始まり",
        "end": "延長する時間帯の終わり",
        "next_start": "次の検査開始時刻",
        "days_later": "次の検査開始までの日数",
    }
    for key, span in _spans(case):
        for field, label in labels.items() if span.hours is None else ():
            if getattr(span, field) is None:
                yield at(
                    key,
                    f"{_named(span)}待ち時間が空欄のため、平均を求めます。「{label}」を記入してください。",
                    row=span.id,
                    field=field,
                )


@rule("K722", "時間帯の前後", source="B2、2.4 a", stops=True)
def times_are_in_order(case: Case) -> Iterator[Problem]:
    for key, span in _spans(case):
        if span.begin is not None and span.end is not None and span.end <= span.begin:
            yield at(
                key,
                f"{_named(span)}延長する時間帯の終わりが、始まりより後になっていません。翌日の時刻は24を加えて記入してください。",
                row=span.id,
                field="end",
            )
        elif (start := _next_start(span)) is not None and span.end is not None and start < span.end:
            yield at(
                key,
                f"{_named(span)}次の検査開始が、延長する時間帯の終わりより前です。日数と時刻を確かめてください。",
                row=span.id,
                field="next_start",
            )


@rule("K723", "待ち時間は時間帯から有り得る範囲", source="B2、2.4 a")
def typed_hours_are_possible(case: Case) -> Iterator[Problem]:
    for key, span in _spans(case):
        start = _next_start(span)
        if span.hours is None or start is None or span.begin is None or span.end is None:
            continue
        if not start - span.end <= span.hours <= start - span.begin:
            yield at(
                key,
                f"{_named(span)}待ち時間が、この時間帯から次の検査開始まで({start - span.end:f}時間から"
                f"{start - span.begin:f}時間まで)の外です。待ち時間か時刻を確かめてください。",
                row=span.id,
                field="hours",
            )


@rule("K724", "記入した待ち時間の根拠", source="B2、2.4 a", severity=Severity.NEEDS_REASON)
def typed_hours_have_a_basis(case: Case) -> Iterator[Problem]:
    for key, span in _spans(case):
        if span.hours is not None and not span.hours_basis:
            yield at(
                key, f"{_named(span)}待ち時間の根拠を記入してください。", row=span.id, field="hours_basis"
            )


@rule("K725", "待つ貨物はコンテナの個数", source="B2、2.3(1)", stops=True)
def waiting_cargo_is_counted_in_boxes(case: Case) -> Iterator[Problem]:
    for key, span, group in _spans_with_groups(case):
        if group.unit is CargoUnit.FREIGHT_TON:
            yield at(
                key,
                f"「{group.name or ''}」は「{group.unit.label}」で数えています。需要の節でコンテナの個数で数えた貨物を選んでください。",
                row=span.id,
                field="group",
            )


@rule("K726", "検査を待つ貨物は輸入の貨物", source="B2、2.4 a", stops=True)
def only_imports_wait_for_inspection(case: Case) -> Iterator[Problem]:
    groups = {group.id: group for group in case.document.demand.groups}
    for key, span in _spans(case):
        group = groups.get(span.group or "")
        if span.kind is WaitingKind.GATE or (group and group.direction in (None, Direction.IMPORT)):
            continue
        yield at(
            key,
            f"{_named(span)}検査の待ち時間は輸入の貨物だけについて計測します。輸入の貨物のまとまりを選んでください。",
            row=span.id,
            field="group",
        )


@rule("K727", "待つ貨物は需要の貨物量のうち", source="B2、D1", stops=True)
def no_more_waits_than_there_is(case: Case) -> Iterator[Problem]:
    sums: dict[tuple[str, str], Decimal] = defaultdict(Decimal)
    for key, span, group in _spans_with_groups(case):
        sums[key, group.id] += (span.days or 0) * (span.boxes_per_day or Decimal(0))
        if group.volume is not None and sums[key, group.id] > group.volume:
            yield at(
                key,
                f"「{group.name or ''}」の年間の日数に1日当たりの個数を掛けた合計が、需要の節の目標年の貨物量"
                f"({group.volume:f})を超えています。どちらかを直してください。",
                row=span.id,
                field="boxes_per_day",
            )


@rule("K728", "平日夜間と休日は合わせて1年", source="B2", stops=True)
def days_fit_into_a_year(case: Case) -> Iterator[Problem]:
    sums: dict[tuple[str, str], Decimal] = defaultdict(Decimal)
    for key, span in _spans(case):
        if span.kind not in (WaitingKind.WEEKDAY_NIGHT, WaitingKind.HOLIDAY):
            continue
        sums[key, span.group or ""] += span.days or 0
        if sums[key, span.group or ""] > A_YEAR:
            yield at(
                key,
                f"同じ貨物の平日夜間と休日の日数の合計が{A_YEAR}日を超えています。日数を確かめてください。",
                row=span.id,
                field="days",
            )


def _next_start(span: WaitingSpan) -> Decimal | None:
    """The next start in hours of the span's own day."""
    if span.next_start is None or span.days_later is None:
        return None
    return span.next_start + A_DAY * span.days_later


def _spans(case: Case) -> Iterator[tuple[str, WaitingSpan]]:
    for key, given in answers_to(WaitingTime, case):
        for span in given.spans:
            yield key, span


def _spans_with_groups(case: Case) -> Iterator[tuple[str, WaitingSpan, CargoGroup]]:
    groups = {group.id: group for group in case.document.demand.groups}
    for key, span in _spans(case):
        if group := groups.get(span.group or ""):
            yield key, span, group


def _named(span: WaitingSpan) -> str:
    return f"「{span.kind.label}」: " if span.kind else ""
