"""混雑緩和による一般車両等の輸送費用の削減 (表Ⅲ-1-1※; B9)."""

from evaluations.benefits.context import Context
from projects.document.methods import RoadCongestion
from projects.document.methods.road_congestion import Stretch
from projects.units import Quantity, total


def measure(given: RoadCongestion, context: Context) -> Quantity:
    """Time and running cost that general traffic saves; negative where the project slows it down.

    Returns: 円/年, shape (scenarios, years) or (years,). Source: 第Ⅲ編 1.2 e.
    """
    return total((_saving(stretch, context) for stretch in given.stretches), "円/年")


def _saving(stretch: Stretch, context: Context) -> Quantity:
    per_day = Quantity(float(stretch.vehicles or 0), "台/日", "交通量", clause="1.2 e", place=stretch.id)
    days = Quantity(float(stretch.days or 0), "日/年", "年間の日数", place=stretch.id)
    each = _time(stretch) + _running(stretch, context) if stretch.distance else _time(stretch)
    level = context.cargo[stretch.group].level if stretch.group else context.in_service
    return (per_day * days * each * level).named(
        f"{stretch.name or ''}の一般車両の輸送費用の削減", clause="1.2 e"
    )


def _time(stretch: Stretch) -> Quantity:
    minutes = Quantity(float(stretch.minutes or 0), "分", "1台当たりの短縮時間", place=stretch.id)
    value = Quantity(
        float(stretch.time_value or 0),
        "円/分・台",
        "時間価値",
        source=stretch.time_value_source or "",
        place=stretch.id,
    )
    return (minutes * value).named("1台当たりの時間費用の削減")


def _running(stretch: Stretch, context: Context) -> Quantity:
    distance = Quantity(float(stretch.distance or 0), "km", "1台当たりの短縮距離", place=stretch.id)
    cost = Quantity(
        float(stretch.running_cost or 0),
        "円/km・台",
        "走行費用",
        source=stretch.running_cost_source or "",
        place=stretch.id,
    )
    return (distance * context.without_tax(cost, stretch.tax)).named("1台当たりの走行費用の削減")
