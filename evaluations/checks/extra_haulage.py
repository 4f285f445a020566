"""K74x: terminals and the cargo that exceeds their capacity, hauled or stored elsewhere (B5)."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from evaluations.benefits.overflow import adds_up
from evaluations.checks.benefits import answers_to
from evaluations.checks.case import Case
from evaluations.checks.rule import Severity, at, rule
from projects.document import Problem
from projects.document.methods import ExtraHaulage, StorageRent


@rule("K741", "貨物の単位と取扱能力の単位", source="B5、D1", stops=True)
def cargo_adds_up_at_its_terminal(case: Case) -> Iterator[Problem]:
    groups = {group.id: group for group in case.document.demand.groups}
    for key, given in _with_terminals(case):
        terminals = {terminal.id: terminal for terminal in given.terminals}
        for one in given.cargo:
            group, terminal = groups.get(one.group or ""), terminals.get(one.terminal or "")
            if group is None or terminal is None or group.unit is None or terminal.unit is None:
                continue
            if not adds_up(group.unit, terminal.unit):
                yield at(
                    key,
                    f"「{group.name or ''}」の単位「{group.unit.label}」は、「{terminal.name or ''}」の取扱能力の単位"
                    f"「{terminal.unit.label}」に合計できません。取扱能力の単位か、需要の節の単位を選び直してください。",
                    row=one.id,
                    field="group",
                )


@rule("K742", "ターミナルを通る割合は合計100%まで", source="B5、D3", stops=True)
def shares_stay_within_the_whole(case: Case) -> Iterator[Problem]:
    names = {group.id: group.name or "" for group in case.document.demand.groups}
    for key, given in _with_terminals(case):
        for field, label in (("share_without", "実施しない場合"), ("share_with", "実施する場合")):
            sums: dict[str, Decimal] = defaultdict(Decimal)
            for one in given.cargo:
                sums[one.group or ""] += getattr(one, field) or 0
                if sums[one.group or ""] > 100:
                    yield at(
                        key,
                        f"「{names.get(one.group or '', '')}」がターミナルを通る割合({label})の合計が100%を超えています。"
                        "同じ貨物を二重に数えていないかを確かめて、割合を直してください。",
                        row=one.id,
                        field=field,
                    )


@rule("K743", "ターミナルには貨物", source="B5", stops=True)
def terminals_handle_cargo(case: Case) -> Iterator[Problem]:
    for key, given in _with_terminals(case):
        used = {one.terminal for one in given.cargo}
        for terminal in given.terminals:
            if terminal.id not in used:
                yield at(
                    key,
                    f"「{terminal.name or ''}」で取り扱う貨物がありません。「ターミナルの貨物」に加えてください。",
                    row=terminal.id,
                    field="name",
                )


@rule("K744", "取扱能力が事業で増えること", source="B5、5.2 a", severity=Severity.WARNING)
def the_project_adds_capacity(case: Case) -> Iterator[Problem]:
    for key, given in _with_terminals(case):
        for terminal in given.terminals:
            without, with_project = terminal.capacity_without, terminal.capacity_with
            if without is not None and with_project is not None and with_project <= without:
                yield at(
                    key,
                    f"「{terminal.name or ''}」の取扱能力が、事業を実施しても増えません。両方の値を確かめてください。",
                    row=terminal.id,
                    field="capacity_with",
                )


def _with_terminals(case: Case) -> Iterator[tuple[str, ExtraHaulage | StorageRent]]:
    yield from answers_to(ExtraHaulage, case)
    yield from answers_to(StorageRent, case)
