"""K79x: general traffic on relieved roads (B9)."""

from collections.abc import Iterator

from evaluations.checks.benefits import answers_to
from evaluations.checks.case import Case
from evaluations.checks.rule import Severity, at, rule
from projects.document import Problem
from projects.document.methods import RoadCongestion
from projects.document.methods.road_congestion import Stretch


@rule("K791", "距離が変わる区間の走行費用", source="B9、C1", stops=True)
def changed_distances_have_a_cost(case: Case) -> Iterator[Problem]:
    for key, stretch in _stretches(case):
        for field, label in (("running_cost", "走行費用"), ("tax", "走行費用の消費税")):
            if stretch.distance and getattr(stretch, field) is None:
                yield at(
                    key,
                    f"{_named(stretch)}短縮距離があります。「{label}」を記入してください。",
                    row=stretch.id,
                    field=field,
                )


@rule("K792", "走行費用の出典", source="B9")
def running_costs_have_a_source(case: Case) -> Iterator[Problem]:
    for key, stretch in _stretches(case):
        if stretch.distance and stretch.running_cost is not None and not stretch.running_cost_source:
            yield at(
                key,
                f"{_named(stretch)}走行費用の出典を記入してください。",
                row=stretch.id,
                field="running_cost_source",
            )


@rule("K793", "事業で変わる区間だけを挙げること", source="B9", severity=Severity.WARNING)
def every_stretch_is_relieved(case: Case) -> Iterator[Problem]:
    for key, stretch in _stretches(case):
        if stretch.minutes == 0 and not stretch.distance:
            yield at(
                key,
                f"{_named(stretch)}短縮時間も短縮距離も0です。便益が生じないため、行を削除してください。",
                row=stretch.id,
                field="minutes",
            )


@rule("K794", "混雑の緩和と貨物量の連動", source="B9、D2、D7", severity=Severity.WARNING)
def relief_follows_the_cargo(case: Case) -> Iterator[Problem]:
    for key, stretch in _stretches(case):
        if stretch.group is None and case.document.demand.groups:
            yield at(
                key,
                f"{_named(stretch)}貨物のまとまりに連動しないため、供用開始年度から削減額の全部を計上します。"
                "貨物の車両が減ることで混雑が和らぐときは、連動する貨物のまとまりを選んでください。",
                row=stretch.id,
                field="group",
            )


def _stretches(case: Case) -> Iterator[tuple[str, Stretch]]:
    for key, given in answers_to(RoadCongestion, case):
        for stretch in given.stretches:
            yield key, stretch


def _named(stretch: Stretch) -> str:
    return f"区間「{stretch.name}」: " if stretch.name else ""
