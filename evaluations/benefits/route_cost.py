"""輸送コストの削減 over routes made of legs (第Ⅲ編 3.4 a; D3-D6)."""

from collections.abc import Collection, Iterable

import numpy as np

from evaluations.benefits.context import TEU_PER_BOX, Context, in_teu
from projects.document.charges import Charged
from projects.document.choices import UNIT_SYMBOLS, CargoUnit, RateBasis
from projects.document.methods import RouteCost
from projects.document.methods.route_cost import WITH_CASE, Leg, Route
from projects.document.row_index import row_name
from projects.units import Quantity, total

YEN_A_YEAR = "円/年"
BASIS_SYMBOLS = {RateBasis.PER_BOX: "個", RateBasis.PER_TON: "トン", RateBasis.PER_TEU: "TEU"}


def measure(given: RouteCost, context: Context) -> Quantity:
    """Transport cost of the chosen without-case minus that with the project; may be negative.

    Returns: 円/年, shape (scenarios, years). Source: 第Ⅲ編 3.4 a; D3 for the cargo it is about.
    """
    groups = compared_groups(given, context.without_case)
    if not groups:
        return Quantity(np.zeros(len(context.years)), YEN_A_YEAR, "輸送コストの差", clause="Ⅲ 各章4 a")
    without = case_cost(given, context.without_case, groups, context)
    with_project = case_cost(given, WITH_CASE, groups, context)
    return without.named("輸送コスト(without)", clause="Ⅲ 各章4 a") - with_project.named(
        "輸送コスト(with)", clause="Ⅲ 各章4 a"
    )


def compared_groups(given: RouteCost, without_case: str) -> frozenset[str]:
    """The cargo groups with a route on both sides; what has none to be compared with earns no benefit (D3)."""
    return groups_of(given, WITH_CASE) & groups_of(given, without_case)


def left_out_groups(given: RouteCost, without_case: str) -> frozenset[str]:
    """The cargo groups with the project for which nothing says where they go without it (D3)."""
    return groups_of(given, WITH_CASE) - groups_of(given, without_case)


def groups_of(given: RouteCost, case: str) -> frozenset[str]:
    """The cargo groups that have a route in a case."""
    return frozenset(route.group for route in given.routes if route.case == case and route.group)


def case_cost(given: RouteCost, case: str, groups: Collection[str], context: Context) -> Quantity:
    """Transport cost of these cargo groups in one case, in 円/年: carriage, handling, and time where it counts."""
    timed = counts_time(given, context.time_cost)
    return total(
        (
            _route_cost(route, legs_of(given, route), timed, context)
            for route in given.routes
            if route.case == case and route.group in groups
        ),
        YEN_A_YEAR,
    )


def counts_time(given: RouteCost, default: bool) -> bool:
    """Whether cargo time is counted: as the case says, else as its type does (D6)."""
    return default if given.time_cost is None else given.time_cost


def legs_of(given: RouteCost, route: Route) -> list[Leg]:
    """The legs of a route in the order they are travelled."""
    return [leg for leg in given.legs if leg.route == route.id]


def _route_cost(route: Route, legs: Iterable[Leg], timed: bool, context: Context) -> Quantity:
    cargo = context.cargo[route.group or ""]
    share = Quantity(float(route.share or 0) / 100, "", "経路の割合", clause="Ⅲ 各章4 a", place=route.id)
    volume = (cargo.yearly * share).named(f"{cargo.name}: {route.name or ''}", clause="Ⅲ 各章3(1)")
    unit, costs = cargo.unit, []
    for leg in legs:
        costs.append(charge(leg, volume, unit, context))
        if timed and leg.hours and leg.time_value is not None:
            costs.append(time_cost(leg, volume, unit))
        volume, unit = _after(leg, volume, unit)
    return total(costs, YEN_A_YEAR).named(f"{route.name or ''}の輸送コスト", clause="Ⅲ 各章4 a")


def rate_fits(basis: RateBasis, unit: CargoUnit) -> bool:
    """Whether a rate can be charged on cargo counted in a unit: boxes know their TEU, nothing else is converted (D1)."""
    if basis is RateBasis.PER_VEHICLE or BASIS_SYMBOLS[basis] == UNIT_SYMBOLS[unit]:
        return True
    return basis is RateBasis.PER_TEU and unit in TEU_PER_BOX


def charge(leg: Charged, volume: Quantity, unit: CargoUnit, context: Context) -> Quantity:
    """Carriage or handling over one stretch, 円/年. Vehicles are not rounded up; only 円/台 knows charged trips (D4)."""
    if leg.basis is RateBasis.PER_VEHICLE:
        load = Quantity(_number(leg.load), f"{UNIT_SYMBOLS[unit]}/台", "1台当たりの積載量", place=leg.id)
        trips = Quantity(_number(leg.trips), "", "実車1回当たりの課金回数", place=leg.id)
        rate = context.price(leg, "円/台")
        return (volume / load * trips * rate).named(f"{row_name(leg)}の輸送費用", clause="Ⅱ 1.5")
    symbol = BASIS_SYMBOLS.get(leg.basis, "") if leg.basis else ""
    charged = in_teu(volume, unit) if leg.basis is RateBasis.PER_TEU else volume
    return (
        (charged * context.price(leg, f"円/{symbol}"))
        .named(f"{row_name(leg)}の費用", clause="Ⅱ 1.5")
        .to(YEN_A_YEAR)
    )


def time_cost(leg: Charged, volume: Quantity, unit: CargoUnit) -> Quantity:
    """What the hours of one stretch are worth, 円/年; counted once whatever the charged trips (D4, D6)."""
    hours = Quantity(_number(leg.hours), "時", "所要時間", place=leg.id)
    value = Quantity(
        _number(leg.time_value),
        f"円/{UNIT_SYMBOLS[unit]}・時",
        "時間価値",
        source=leg.time_value_source or "",
        place=leg.id,
    )
    return (volume * hours * value).named(f"{row_name(leg)}の時間費用", clause="Ⅱ 1.5")


def _after(leg: Leg, volume: Quantity, unit: CargoUnit) -> tuple[Quantity, CargoUnit]:
    """Volume and unit behind the leg: unchanged, or recounted by tons per box (D4)."""
    if leg.unit_after is None or leg.unit_after is unit:
        return volume, unit
    tons_first = unit is CargoUnit.FREIGHT_TON
    box = UNIT_SYMBOLS[leg.unit_after if tons_first else unit]
    tons_per_box = Quantity(_number(leg.tons_per_box), f"トン/{box}", "1個当たりのトン数", place=leg.id)
    recounted = volume / tons_per_box if tons_first else volume * tons_per_box
    return recounted.named(f"{volume.label}({leg.unit_after.label})"), leg.unit_after


def _number(value: object) -> float:
    return float(str(value))
