"""K77x: cost of handling (B6)."""

from collections.abc import Iterator

from evaluations.checks.benefits import answers_to
from evaluations.checks.case import Case
from evaluations.checks.rule import Severity, at, rule
from evaluations.checks.shares import Cover, counted_twice, covers, left_out, not_in_tons
from projects.document import Place, Problem
from projects.document.choices import CargoWork, WorkBasis
from projects.document.methods import HandlingCost, ShipTime


def _covers(case: Case) -> Iterator[Cover]:
    """Machines and shore handling are two costs of the same cargo."""
    for key, given in answers_to(HandlingCost, case):
        for kind in CargoWork:
            works = [work for work in given.works if work.kind is kind]
            yield from covers(case, works, Place(key, field="handling_cost.works"), f"{kind.label}: ")


@rule("K771", "荷役する貨物の割合", source="B6、D3", stops=True)
def the_same_cargo_is_handled(case: Case) -> Iterator[Problem]:
    remedy = "行を加えるか、割合を直してください。費用のかからない貨物は、単価0の行とします。"
    return left_out(_covers(case), remedy)


@rule("K772", "続けて荷役する貨物", source="B6", severity=Severity.WARNING)
def cargo_is_handled_twice(case: Case) -> Iterator[Problem]:
    return counted_twice(_covers(case), "同じ貨物を二つの機械や作業で続けて荷役する")


@rule("K773", "荷役の費用はトンの貨物", source="B6、6.3(1)", stops=True)
def handled_cargo_is_counted_in_tons(case: Case) -> Iterator[Problem]:
    for key, given in answers_to(HandlingCost, case):
        yield from not_in_tons(case, key, given.works, "荷役の費用")


@rule("K774", "円/時の作業の能力", source="B6、6.4 b", stops=True)
def hourly_works_know_their_capacity(case: Case) -> Iterator[Problem]:
    for key, given in answers_to(HandlingCost, case):
        for work in given.works:
            if work.basis is WorkBasis.PER_HOUR and work.tons_per_hour is None:
                yield at(
                    key,
                    f"「{work.name or ''}」の単価は「円/時」です。稼働時間を求めるため、1基・1台当たりの能力を記入してください。",
                    row=work.id,
                    field="tons_per_hour",
                )


@rule("K775", "滞船費用と荷役機械の費用の区別", source="B6、6.4", severity=Severity.NEEDS_REASON)
def machines_are_not_paid_by_the_ship(case: Case) -> Iterator[Problem]:
    """The hours of a machine may be inside the hourly cost of the ship: then they are counted twice."""
    ships = any(answers_to(ShipTime, case))
    for key, given in answers_to(HandlingCost, case):
        machines = any(work.kind is CargoWork.MACHINE for work in given.works)
        if ships and machines and not given.apart_from_ship_cost:
            yield at(
                key,
                "係留時の費用と荷役機械使用料の両方を便益とするため、同じ費用を二重に数えるおそれがあります。"
                "荷役機械の費用が時間当たり滞船費用に含まれていないことを、何で確かめたかを記入してください。",
                field="handling_cost.apart_from_ship_cost",
            )
