"""K609, K710, K711: what the project is compared with (Ⅱ 1.5; D3)."""

from collections.abc import Iterator

from evaluations.benefits.route_cost import left_out_groups
from evaluations.checks.case import Case
from evaluations.checks.routes import (
    rates_fit_the_cargo,
    recounting_legs_know_tons_per_box,
    route_costs,
    routes_have_legs,
    shares_sum_to_the_whole,
    timed_legs_have_a_time_value,
    vehicle_legs_know_load_and_trips,
)
from evaluations.checks.rule import Severity, at, rule
from projects.document import Problem

LOOKS_AT_ROUTES = (
    shares_sum_to_the_whole,
    routes_have_legs,
    rates_fit_the_cargo,
    vehicle_legs_know_load_and_trips,
    timed_legs_have_a_time_value,
    recounting_legs_know_tons_per_box,
)


@rule("K609", "最も安い案を採らない理由", source="Ⅱ 1.5、会計検査院の指摘", severity=Severity.NEEDS_REASON)
def dearer_choice_has_a_reason(case: Case) -> Iterator[Problem]:
    register = case.without_register
    dearer = register.dearer_choice if register else None
    if register and dearer and not case.document.without_cases.dearer_reason:
        cheapest = next(one for one in register.alternatives if one.case in register.cheapest)
        yield at(
            "without_cases",
            f"採用する「{dearer.name}」の年間の輸送コストは、「{cheapest.name}」より高くなっています。"
            "最も安い案を採用するか、採らない理由を記入してください。",
            field="dearer_reason",
        )


@rule("K710", "実施しない場合の経路があること", source="D3、Ⅱ 1.5", severity=Severity.NEEDS_REASON)
def cargo_goes_somewhere_without_the_project(case: Case) -> Iterator[Problem]:
    chosen = case.document.without_cases.chosen
    for key, given in route_costs(case):
        left_out = left_out_groups(given, chosen) if chosen else frozenset[str]()
        names = [f"「{group.name or ''}」" for group in case.document.demand.groups if group.id in left_out]
        if names and not given.left_out_reason:
            yield at(
                key,
                f"{'、'.join(names)}には、採用する案(実施しない場合)の経路がないため、便益を計上しません。"
                "他港などの経路を加えるか、経路を示せない理由を記入してください。",
                field="route_cost.left_out_reason",
            )


@rule("K711", "比べる案の経路がそろうこと", source="Ⅱ 1.5、D4", severity=Severity.WARNING)
def other_alternatives_can_be_compared(case: Case) -> Iterator[Problem]:
    """What is asked of computed routes, asked of the other ones as well; it stops no figure."""
    others = case.of_others
    for look in LOOKS_AT_ROUTES:
        yield from look(others)
