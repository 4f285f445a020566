"""K73x: revenue from cargo that turns to feeder transport (B1)."""

from collections import Counter
from collections.abc import Iterator

from evaluations.benefits.context import TEU_PER_BOX
from evaluations.benefits.operating_revenue import rows_of_size
from evaluations.checks.benefits import answers_to
from evaluations.checks.case import Case
from evaluations.checks.rule import Severity, at, rule
from projects.document import Problem
from projects.document.choices import Direction
from projects.document.methods import OperatingRevenue
from projects.document.methods.operating_revenue import TurnedCargo
from projects.document.sections.demand import CargoGroup


@rule("K731", "転換する貨物はコンテナの大きさ別の個数", source="B1、1.4 b", stops=True)
def turned_cargo_is_counted_in_boxes(case: Case) -> Iterator[Problem]:
    for key, _, one, group in _turned(case):
        if group.unit is not None and group.unit not in TEU_PER_BOX:
            yield at(
                key,
                f"「{group.name or ''}」は「{group.unit.label}」で数えています。営業収益はコンテナの大きさ別の個数に応じて"
                "計算するため、需要の節で20ft個または40ft個で数えた貨物を選んでください。",
                row=one.id,
                field="group",
            )


@rule("K732", "転換する貨物の収入の増分", source="B1、1.4 b", stops=True)
def the_sizes_that_turn_earn_something(case: Case) -> Iterator[Problem]:
    for key, given, one, group in _turned(case):
        if group.unit in TEU_PER_BOX and not rows_of_size(given.revenues, group.unit):
            yield at(
                key,
                f"「{group.name or ''}」は「{group.unit.label}」で数えていますが、その大きさのコンテナの収入の増分がありません。"
                "収入の増分に加えてください。",
                row=one.id,
                field="group",
            )


@rule("K733", "本施設以外の費用の増分がないときは理由", source="B1、1.4 b", severity=Severity.NEEDS_REASON)
def costs_elsewhere_are_considered(case: Case) -> Iterator[Problem]:
    for key, given in answers_to(OperatingRevenue, case):
        if not given.costs and not given.no_costs_reason:
            yield at(
                key,
                "収入の増分から差し引く、本施設以外の費用の増分がありません。挙げるか、増えない理由を記入してください。",
                field="operating_revenue.no_costs_reason",
            )


@rule("K734", "転換する貨物は輸出入の貨物", source="B1、1.4 b", stops=True)
def turned_cargo_crosses_the_border(case: Case) -> Iterator[Problem]:
    for key, _, one, group in _turned(case):
        if group.direction is Direction.DOMESTIC:
            yield at(
                key,
                f"「{group.name or ''}」は内貿の貨物です。海外で積み替えていた輸出入の貨物だけを選んでください。",
                row=one.id,
                field="group",
            )


@rule("K735", "転換する貨物は1行ずつ", source="B1", stops=True)
def turned_cargo_is_named_once(case: Case) -> Iterator[Problem]:
    for key, given, one, group in _turned(case):
        if Counter(row.group for row in given.turned)[one.group] > 1:
            yield at(
                key,
                f"「{group.name or ''}」の行が2つ以上あります。1行にまとめてください。",
                row=one.id,
                field="group",
            )


@rule("K736", "転換しない大きさのコンテナ", source="B1、1.4 b", severity=Severity.WARNING)
def amounts_are_for_sizes_that_turn(case: Case) -> Iterator[Problem]:
    for key, given in answers_to(OperatingRevenue, case):
        turned = {group.unit.value for at_key, _, _, group in _turned(case) if at_key == key and group.unit}
        for row in (*given.revenues, *given.costs):
            if row.size is not None and row.size.value not in turned:
                yield at(
                    key,
                    f"「{row.called}」: {row.size.label}のコンテナで転換する貨物がないため、計算に用いません。大きさを確かめてください。",
                    row=row.id,
                    field="size",
                )


def _turned(case: Case) -> Iterator[tuple[str, OperatingRevenue, TurnedCargo, CargoGroup]]:
    """Every row of cargo that turns, with the cargo group it names."""
    groups = {group.id: group for group in case.document.demand.groups}
    for key, given in answers_to(OperatingRevenue, case):
        for one in given.turned:
            if group := groups.get(one.group or ""):
                yield key, given, one, group
