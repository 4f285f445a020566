"""For which cargo the cost of a case can be worked out: what K001 and K701-K706 ask, as a yes or no (D4, D6)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from evaluations.benefits.route_cost import counts_time, rate_fits
from projects.document.choices import CargoUnit, RateBasis
from projects.document.methods import RouteCost
from projects.document.methods.route_cost import Leg, Route
from projects.document.priced import price_of, tax_of
from projects.document.registry import Registry
from projects.document.sections.demand import CargoGroup
from projects.units import QuantityError

CaseAndGroup = tuple[str, str]


def completely_routed(
    given: RouteCost, groups: Iterable[CargoGroup], *, time_cost: bool, registry: Registry
) -> frozenset[CaseAndGroup]:
    """Case and cargo group wherever the volume is known, the shares sum to 100 % and no leg has a gap.

    `time_cost` is the habit of the type.
    """
    units = {one.id: one.unit for one in groups if one.unit is not None and one.volume is not None}
    timed, legs = counts_time(given, time_cost), _legs_by_route(given)
    routes: Mapping[CaseAndGroup, list[Route]] = defaultdict(list)
    for route in given.routes:
        routes[route.case or "", route.group or ""].append(route)
    return frozenset(
        (case, group)
        for (case, group), mine in routes.items()
        if group in units
        and sum(route.share or 0 for route in mine) == 100
        and all(_has_no_gap(legs[route.id], units[group], timed, registry) for route in mine)
    )


def _legs_by_route(given: RouteCost) -> Mapping[str, list[Leg]]:
    legs: Mapping[str, list[Leg]] = defaultdict(list)
    for leg in given.legs:
        legs[leg.route or ""].append(leg)
    return legs


def _has_no_gap(legs: Iterable[Leg], unit: CargoUnit, timed: bool, registry: Registry) -> bool:
    travelled = False
    for leg in legs:
        if not _can_be_charged(leg, unit, registry) or (timed and not _knows_its_time(leg)):
            return False
        travelled, unit = True, leg.unit_after or unit
    return travelled


def _can_be_charged(leg: Leg, unit: CargoUnit, registry: Registry) -> bool:
    if leg.basis is None or tax_of(leg, registry) is None or not rate_fits(leg.basis, unit):
        return False
    try:
        price_of(leg, leg.basis.label, registry)
    except QuantityError:
        return False
    if leg.basis is RateBasis.PER_VEHICLE and not (leg.load and leg.trips):
        return False
    recounted = leg.unit_after is not None and leg.unit_after is not unit
    return not recounted or (CargoUnit.FREIGHT_TON in (unit, leg.unit_after) and leg.tons_per_box is not None)


def _knows_its_time(leg: Leg) -> bool:
    return leg.hours == 0 or (leg.hours is not None and leg.time_value is not None)
