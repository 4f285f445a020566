"""K5xx: demand (D1, D2)."""

from collections.abc import Iterator

from evaluations.checks.case import Case
from evaluations.checks.rule import Severity, at, rule
from evaluations.flows.demand import lacking_ratios
from evaluations.flows.timeline import base_year
from evaluations.flows.volumes import TEU_EACH, TONS_A_YEAR, cargo_of
from projects.document import Problem
from projects.document.choices import CargoUnit
from projects.document.sections.demand import CargoGroup
from projects.manuals import CostBenefitType
from projects.notation import wareki


@rule("K501", "目標年は供用開始以後", source="D2、3.3(2)", stops=True)
def target_not_before_opening(case: Case) -> Iterator[Problem]:
    timeline = case.timeline
    target = case.document.demand.target_year
    if timeline and target is not None and not timeline.opening <= target <= timeline.last:
        yield at(
            "demand",
            f"目標年({wareki(target)})が供用期間({wareki(timeline.opening)}から{wareki(timeline.last)}まで)の外です。",
            field="target_year",
        )


@rule("K502", "目標年までの割合がそろうこと", source="D2、3.3(2)", stops=True)
def ramp_is_complete(case: Case) -> Iterator[Problem]:
    timeline, demand = case.timeline, case.document.demand
    if timeline is None or not demand.groups:
        return
    for group in demand.groups:
        if lacking := lacking_ratios(demand, group.id, timeline):
            whole = "、".join(wareki(year) for year in lacking[:5]) + ("など" if len(lacking) > 5 else "")
            yield at(
                "demand",
                f"「{group.name or ''}」の目標年までの割合が、{whole}について未記入です。",
                field="ramp",
            )
            if not any(row.group == group.id for row in demand.ramp):
                return


@rule("K503", "割合の年度は目標年より前", source="D2、3.3(2)", stops=True)
def ramp_before_target(case: Case) -> Iterator[Problem]:
    timeline = case.timeline
    seen: set[tuple[str | None, int]] = set()
    for row in case.document.demand.ramp:
        if timeline is None or row.year is None:
            continue
        if not timeline.opening <= row.year < timeline.target:
            yield at(
                "demand",
                f"{wareki(row.year)}は、供用開始年度から目標年の前年度までの外です。年度を直すか、行を削除してください。",
                row=row.id,
                field="year",
            )
        if (row.group, row.year) in seen:
            yield at("demand", f"{wareki(row.year)}の割合が重複しています。", row=row.id, field="year")
        seen.add((row.group, row.year))


@rule("K504", "目標年より後の変化の年度", source="D2", stops=True)
def growth_after_target(case: Case) -> Iterator[Problem]:
    timeline = case.timeline
    seen: set[int] = set()
    for row in case.document.demand.growth:
        if timeline is None or row.year is None:
            continue
        if not timeline.target < row.year <= timeline.last:
            yield at(
                "demand",
                f"{wareki(row.year)}は、目標年の翌年度から供用終了年度までの外です。年度を直してください。",
                row=row.id,
                field="year",
            )
        if row.year in seen:
            yield at("demand", f"{wareki(row.year)}の倍率が重複しています。", row=row.id, field="year")
        seen.add(row.year)


@rule("K505", "貨物量をシートの単位で示せること", source="S4、3.6", severity=Severity.WARNING)
def cargo_is_counted_as_the_sheet_prints_it(case: Case) -> Iterator[Problem]:
    for component in case.document.components:
        kind = case.edition.type(component.type)
        for group in cargo_of(case.document, case.edition, component):
            if not isinstance(kind, CostBenefitType) or group.unit is None:
                continue
            if kind.demand.sheet_base_unit == TONS_A_YEAR:
                yield from _without_tons(group)
            elif group.unit not in TEU_EACH:
                yield at(
                    "demand",
                    f"「{group.name or ''}」は「{group.unit.label}」で数えているため、TEUで表せず、"
                    "シートに予測取扱貨物量を印刷できません。コンテナの個数かTEUで数えてください。",
                    row=group.id,
                    field="unit",
                )


def _without_tons(group: CargoGroup) -> Iterator[Problem]:
    if group.unit is not CargoUnit.FREIGHT_TON and group.tons_per_unit is None:
        yield at(
            "demand",
            f"「{group.name or ''}」は個数で数えています。1単位当たりのトン数を記入しないと、"
            "シートに予測取扱貨物量を印刷できません。",
            row=group.id,
            field="tons_per_unit",
        )


@rule("K506", "実績の年度", source="3.3(2)")
def actuals_are_past(case: Case) -> Iterator[Problem]:
    base = base_year(case.document)
    seen: set[tuple[str | None, int]] = set()
    for row in case.document.demand.actuals:
        if row.year is None:
            continue
        if base is not None and row.year > base:
            yield at(
                "demand",
                f"{wareki(row.year)}は、評価を実施する{wareki(base)}より後です。実績の年度を直してください。",
                row=row.id,
                field="year",
            )
        if (row.group, row.year) in seen:
            yield at("demand", f"{wareki(row.year)}の実績が重複しています。", row=row.id, field="year")
        seen.add((row.group, row.year))
