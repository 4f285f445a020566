"""What passes the facility in the target year, with and without the project (D1, S4)."""

from collections import defaultdict
from decimal import Decimal

from pydantic import BaseModel, ConfigDict

from projects.document import Document
from projects.document.choices import CargoUnit
from projects.document.methods.route_cost import WITH_CASE, Route
from projects.document.sections.demand import CargoGroup
from projects.manuals import CostBenefitType, Edition


class Volume(BaseModel):
    """Target-year volume at the facility with and without the project, of one component and unit (D1, S4).

    `tons_with` is None when a box count was given no tons per box; `without_volume` when no routes were given.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    component: str
    unit: str
    with_volume: float
    without_volume: float | None
    tons_with: float | None


def facility_volumes(document: Document, edition: Edition) -> tuple[Volume, ...]:
    """One volume per component and unit: from the routes that use the facility, else from the cargo typed.

    None while the cargo typed lacks a unit or a volume: a part of it would be read as the whole.
    """
    groups = {group.id: group for group in document.demand.groups}
    volumes: list[Volume] = []
    for component in document.components:
        if not isinstance(edition.type(component.type), CostBenefitType):
            continue
        routes = [
            route
            for item in edition.type(component.type).benefit_items
            if (answers := document.benefit(component.id, item.id)).method == "route_cost"
            for route in _routes(answers.part("route_cost"))
        ]
        if routes:
            through = [route for route in routes if route.uses_facility]
            with_case = _by_unit(groups, through, WITH_CASE)
            without = _by_unit(groups, through, document.without_cases.chosen or "")
            volumes += [
                _volume(component.id, unit, with_case, without) for unit in sorted({*with_case, *without})
            ]
        else:
            typed = _typed(groups)
            volumes += [_volume(component.id, unit, typed, None) for unit in sorted(typed)]
    return tuple(volumes)


Amounts = dict[CargoUnit, tuple[Decimal, Decimal | None]]


def _routes(part: object) -> tuple[Route, ...]:
    routes = getattr(part, "routes", ())
    return tuple(route for route in routes if isinstance(route, Route))


def _by_unit(groups: dict[str, CargoGroup], routes: list[Route], case: str) -> Amounts:
    shares: dict[str, Decimal] = defaultdict(Decimal)
    for route in routes:
        if route.case == case and route.group and route.share is not None:
            shares[route.group] += route.share / 100
    return _sum([(groups[group], share) for group, share in shares.items() if group in groups])


def _typed(groups: dict[str, CargoGroup]) -> Amounts:
    if any(group.unit is None or group.volume is None for group in groups.values()):
        return {}
    return _sum([(group, Decimal(1)) for group in groups.values()])


def _sum(parts: list[tuple[CargoGroup, Decimal]]) -> Amounts:
    sums: Amounts = {}
    for group, share in parts:
        if group.unit is None or group.volume is None:
            continue
        amount = group.volume * share
        each = Decimal(1) if group.unit is CargoUnit.FREIGHT_TON else group.tons_per_unit
        before, tons = sums.get(group.unit, (Decimal(0), Decimal(0)))
        sums[group.unit] = (before + amount, None if tons is None or each is None else tons + amount * each)
    return sums


def _volume(component: str, unit: CargoUnit, with_case: Amounts, without: Amounts | None) -> Volume:
    amount, tons = with_case.get(unit, (Decimal(0), Decimal(0)))
    return Volume(
        component=component,
        unit=unit.label,
        with_volume=float(amount),
        without_volume=None if without is None else float(without.get(unit, (Decimal(0), None))[0]),
        tons_with=None if tons is None else float(tons),
    )
