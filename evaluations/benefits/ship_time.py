"""係留時の費用の削減: calls, hours a call, yen an hour (第Ⅲ編 6.4 a; B6)."""

from evaluations.benefits.context import Context
from projects.document.methods import ShipTime
from projects.document.methods.route_cost import WITH_CASE
from projects.document.methods.ship_time import Mooring
from projects.units import Quantity, total


def measure(given: ShipTime, context: Context) -> Quantity:
    """Cost of mooring hours in the chosen without-case minus that with the project; may be negative.

    Returns: 円/年, shape (scenarios, years). Source: 第Ⅲ編 6.4 a.
    """
    without = _case_cost(given, context.without_case, context).named("係留時の費用(without)", clause="6.4 a")
    with_project = _case_cost(given, WITH_CASE, context).named("係留時の費用(with)", clause="6.4 a")
    return without - with_project


def _case_cost(given: ShipTime, case: str, context: Context) -> Quantity:
    return total((_cost(row, context) for row in given.moorings if row.case == case), "円/年")


def _cost(row: Mooring, context: Context) -> Quantity:
    hours = mooring_hours(row, context.cargo[row.group or ""].yearly)
    return (hours * context.price(row, "円/時")).named(f"{row.name or ''}の係留時の費用", clause="6.4 a")


def mooring_hours(row: Mooring, cargo: Quantity) -> Quantity:
    """Hours a year that ships of this kind are moored; calls follow the cargo and are not rounded up (B6).

    Args: cargo: トン/年 of the whole cargo group. Returns: 時/年. Source: 第Ⅲ編 6.2 a, 6.4 a.
    """
    share = Quantity(float(row.share or 0) / 100, "", "貨物の割合", place=row.id)
    tons = Quantity(float(row.tons_per_call or 0), "トン/回", "1寄港当たりの荷役量", place=row.id)
    speed = Quantity(float(row.tons_per_hour or 0), "トン/時", "1隻当たりの荷役能力", place=row.id)
    fixed = Quantity(float(row.fixed_hours or 0), "時/回", "荷役のほかの係留時間", place=row.id)
    calls = (cargo * share / tons).named(f"{row.name or ''}の寄港回数", clause="6.2 a")
    stay = (tons / speed + fixed).named("1寄港当たりの係留時間", clause="6.2 a")
    return (calls * stay).named(f"{row.name or ''}の係留時間", clause="6.2 a")
