"""Whether the cost of cargo in one case can be worked out: what K001 and K702-K706 ask, as a yes or no (D4, D6)."""

from collections.abc import Iterable

from evaluations.benefits.route_cost import counts_time, legs_of, rate_fits
from projects.document.choices import CargoUnit, RateBasis
from projects.document.methods import RouteCost
from projects.document.methods.route_cost import Leg
from projects.document.priced import price_of, tax_of
from projects.document.registry import Registry
from projects.document.sections.demand import CargoGroup
from projects.units import QuantityError


def has_complete_routes(
    given: RouteCost, case: str, group: CargoGroup, *, time_cost: bool, registry: Registry
) -> bool:
    """A known volume, shares of 100 % and no gap in any leg. `time_cost` is the habit of the type."""
    routes = [route for route in given.routes if route.case == case and route.group == group.id]
    if group.unit is None or group.volume is None or sum(route.share or 0 for route in routes) != 100:
        return False
    timed = counts_time(given, time_cost)
    return all(_has_no_gap(legs_of(given, route), group.unit, timed, registry) for route in routes)


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
