"""K7xx: routes and legs (D3-D6)."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from evaluations.benefits.route_cost import rate_fits
from evaluations.checks.benefits import answers_to
from evaluations.checks.case import Case
from evaluations.checks.rule import Severity, at, rule
from projects.document import Problem
from projects.document.charges import Charged
from projects.document.choices import CargoUnit, RateBasis
from projects.document.methods import DisasterHaulage, RouteCost
from projects.document.methods.route_cost import WITH_CASE, Leg
from projects.manuals import CostBenefitType, ProjectType


def route_costs(case: Case) -> Iterator[tuple[str, RouteCost]]:
    return answers_to(RouteCost, case)


def _moving(case: Case) -> Iterator[tuple[str, str, RouteCost | DisasterHaulage]]:
    """Every benefit of moving cargo over charged stretches: section key, method, answers."""
    for key, _, answers in case.benefits:
        if answers.method and isinstance(answers.chosen, RouteCost | DisasterHaulage):
            yield key, answers.method, answers.chosen


@rule("K701", "経路の割合は合計100%", source="D4", stops=True)
def shares_sum_to_the_whole(case: Case) -> Iterator[Problem]:
    """Cargo without a route in the chosen alternative is the matter of K710."""
    names = {row.id: row.name or "" for row in case.document.without_cases.cases} | {
        WITH_CASE: "実施する場合"
    }
    several = len(list(route_costs(case))) > 1 or _measuring(case) > 1
    for key, given in route_costs(case):
        sums: dict[tuple[str, str], Decimal] = defaultdict(Decimal)
        for route in given.routes:
            if route.case and route.group and route.share is not None:
                sums[route.group, route.case] += route.share
        used = {group for group, _ in sums}
        cases = sorted(case.routed & {WITH_CASE, *(which for _, which in sums)})
        for group in case.document.demand.groups:
            for which in cases if group.id in used or not several else ():
                share = sums.get((group.id, which))
                if share is None and which == WITH_CASE:
                    sentence = f"「{group.name or ''}」の経路が「{names[which]}」についてありません。経路を加えてください。"
                    yield at(key, sentence, field="route_cost.routes")
                elif share is not None and share != 100:
                    routes = [one.id for one in given.routes if one.group == group.id and one.case == which]
                    yield at(
                        key,
                        f"「{group.name or ''}」の「{names.get(which, which)}」の経路の割合は合計{share.normalize():f}%です。"
                        "合計が100%になるように直してください。",
                        row=routes[-1],
                        field="share",
                    )


@rule("K702", "経路には区間", source="D4", stops=True)
def routes_have_legs(case: Case) -> Iterator[Problem]:
    for key, given in route_costs(case):
        travelled, routed = {leg.route for leg in given.legs}, case.routed
        for route in given.routes:
            if route.case in routed and route.id not in travelled:
                yield at(
                    key,
                    f"経路「{route.name or ''}」に区間がありません。区間を加えてください。",
                    row=route.id,
                    field="name",
                )


@rule("K703", "単価の基準と貨物の単位", source="D4", stops=True)
def rates_fit_the_cargo(case: Case) -> Iterator[Problem]:
    for key, _, leg, unit in _charged_with_units(case):
        if leg.basis is not None and not rate_fits(leg.basis, unit):
            yield at(
                key,
                f"{_named(leg)}単価の基準「{leg.basis.label}」が、この区間の貨物の単位「{unit.label}」と合いません。"
                "基準を選び直すか、手前の区間で単位を変えてください。",
                row=leg.id,
                field="basis",
            )


@rule("K704", "円/台の区間の積載量と課金回数", source="D4", stops=True)
def vehicle_legs_know_load_and_trips(case: Case) -> Iterator[Problem]:
    for key, _, leg, _ in _charged_with_units(case):
        if leg.basis is not RateBasis.PER_VEHICLE:
            continue
        if leg.load is None:
            yield at(
                key,
                f"{_named(leg)}単価が「円/台」です。1台当たりの積載量を記入してください。",
                row=leg.id,
                field="load",
            )
        if not leg.trips:
            yield at(
                key,
                f"{_named(leg)}単価が「円/台」です。実車1回当たりの課金回数を、0より大きい値で記入してください。",
                row=leg.id,
                field="trips",
            )


@rule("K705", "時間費用の時間価値", source="D6、3.4 a", stops=True)
def timed_legs_have_a_time_value(case: Case) -> Iterator[Problem]:
    for key, project_type, leg, _ in _charged_with_units(case):
        if not _timed(case, key, project_type):
            continue
        if leg.hours is None:
            yield at(
                key,
                f"{_named(leg)}時間費用を計上するため、所要時間を記入してください(かからないときは0)。",
                row=leg.id,
                field="hours",
            )
        elif leg.hours and leg.time_value is None:
            yield at(
                key,
                f"{_named(leg)}所要時間があります。時間価値と出典を記入してください。",
                row=leg.id,
                field="time_value",
            )
        elif leg.hours and not leg.time_value_source:
            yield at(
                key, f"{_named(leg)}時間価値の出典を記入してください。", row=leg.id, field="time_value_source"
            )


@rule("K706", "単位を変える区間のトン数", source="D4", stops=True)
def recounting_legs_know_tons_per_box(case: Case) -> Iterator[Problem]:
    for key, _, leg, unit in _legs_with_units(case):
        if leg.unit_after is None or leg.unit_after is unit:
            continue
        if CargoUnit.FREIGHT_TON not in (unit, leg.unit_after):
            yield at(
                key,
                f"「{unit.label}」から「{leg.unit_after.label}」への変更は扱えません。トンと個数の間の変更にしてください。",
                row=leg.id,
                field="unit_after",
            )
        elif leg.tons_per_box is None:
            yield at(
                key,
                f"{_named(leg)}貨物の単位が変わります。1個当たりのトン数を記入してください。",
                row=leg.id,
                field="tons_per_box",
            )


@rule("K707", "時間費用の扱いを変えるときは理由", source="D6", severity=Severity.NEEDS_REASON)
def other_time_cost_has_a_reason(case: Case) -> Iterator[Problem]:
    for key, method, given in _moving(case):
        default = _counts_time(case.types[key.split("/")[1]])
        if given.time_cost not in (None, default) and not given.time_cost_reason:
            yield at(
                key,
                "時間費用の扱いが、この種類の通常の扱いと異なります。理由を記入してください。",
                field=f"{method}.time_cost_reason",
            )


@rule("K708", "本施設を利用する貨物があること", source="D1、3.3(1)")
def some_cargo_uses_the_facility(case: Case) -> Iterator[Problem]:
    for key, given in route_costs(case):
        through = [route.uses_facility for route in given.routes if route.case == WITH_CASE]
        if through and None not in through and not any(through):
            yield at(
                key,
                "事業を実施する場合に本施設を利用する経路がないため、予測取扱貨物量を示せません。"
                "本施設を利用する経路に「はい」を選んでください。",
                field="route_cost.routes",
            )


@rule("K709", "1個当たりのトン数が需要の節と同じこと", source="D1、D4", severity=Severity.WARNING)
def boxes_weigh_the_same_everywhere(case: Case) -> Iterator[Problem]:
    """Only where a route first recounts its cargo are the boxes surely those of the cargo group."""
    groups = {group.id: group for group in case.document.demand.groups}
    for key, given in route_costs(case):
        for route in given.routes:
            group = groups.get(route.group or "")
            recounted = (leg for leg in given.legs if leg.route == route.id and leg.unit_after)
            leg = next((leg for leg in recounted if group and leg.unit_after is not group.unit), None)
            if group is None or leg is None or group.unit is CargoUnit.FREIGHT_TON:
                continue
            if (
                None not in (leg.tons_per_box, group.tons_per_unit)
                and leg.tons_per_box != group.tons_per_unit
            ):
                yield at(
                    key,
                    f"{_named(leg)}1個当たりのトン数が、需要の節に記入した「{group.name or ''}」の値と異なります。"
                    "どちらが正しいかを確かめてください。",
                    row=leg.id,
                    field="tons_per_box",
                )


def _measuring(case: Case) -> int:
    """How many components measure benefits; the cargo of one is no business of the routes of another (E3)."""
    return sum(bool(kind.benefits) for kind in case.types.values())


def _named(leg: Charged) -> str:
    return f"区間「{leg.stretch}」: " if leg.stretch else ""


def _timed(case: Case, key: str, project_type: ProjectType) -> bool:
    given = next(given for other, _, given in _moving(case) if other == key)
    return _counts_time(project_type) if given.time_cost is None else given.time_cost


def _counts_time(project_type: ProjectType) -> bool:
    """Whether the type counts cargo time unless the case says otherwise (D6)."""
    return isinstance(project_type, CostBenefitType) and project_type.time_cost.default


def _charged_with_units(case: Case) -> Iterator[tuple[str, ProjectType, Charged, CargoUnit]]:
    """Every leg of a route, and every extra way after an earthquake, with the unit its cargo is counted in."""
    yield from _legs_with_units(case)
    if case.others:
        return
    units = {group.id: group.unit for group in case.document.demand.groups}
    for key, given in answers_to(DisasterHaulage, case):
        for haul in given.hauls:
            if unit := units.get(haul.group or ""):
                yield key, case.types[key.split("/")[1]], haul, unit


def _legs_with_units(case: Case) -> Iterator[tuple[str, ProjectType, Leg, CargoUnit]]:
    """Every leg of the routes looked at with the unit its cargo is counted in when it enters the leg."""
    units = {group.id: group.unit for group in case.document.demand.groups}
    routed = case.routed
    for key, given in route_costs(case):
        for route in given.routes:
            unit = units.get(route.group or "") if route.case in routed else None
            for leg in given.legs:
                if unit is None or leg.route != route.id:
                    continue
                yield key, case.types[key.split("/")[1]], leg, unit
                unit = leg.unit_after or unit
