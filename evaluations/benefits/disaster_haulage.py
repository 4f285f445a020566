"""震災後の輸送コストの増大回避: probability, extra cost a month, months of recovery (第Ⅲ編 8.4 a; B8)."""

from evaluations.benefits.context import Context
from evaluations.benefits.route_cost import YEN_A_YEAR, charge, time_cost
from projects.document.methods import DisasterHaulage
from projects.document.methods.disaster_haulage import Haul
from projects.units import Quantity, definition, total


def measure(given: DisasterHaulage, context: Context) -> Quantity:
    """Expected extra transport cost of an earthquake, all of it in its year, with the cargo of that year (D2).

    Returns: 円/年, shape (scenarios, years). Source: 第Ⅲ編 8.4 a.
    """
    timed = context.time_cost if given.time_cost is None else given.time_cost
    surge = Quantity(
        float(given.surge or 1),
        "",
        "平常時に対する震災時の貨物量",
        source=given.surge_basis or "",
        place=context.section,
    )
    yearly = total((_cost(haul, surge, timed, context) for haul in given.hauls), YEN_A_YEAR)
    monthly = yearly.named("1年間続いた場合に増える輸送コスト") / definition(12, "月/年", "1年の月数")
    months = Quantity(
        float(given.months or 0),
        "月",
        "機能の回復までの月数",
        source=given.months_source or "",
        place=context.section,
    )
    event = monthly.named("1か月当たりに増える輸送コスト", clause="8.4 a") * months
    return event.named("震災1回当たりに増える輸送コスト", clause="8.4 a") * context.disaster_probability


def _cost(haul: Haul, surge: Quantity, timed: bool, context: Context) -> Quantity:
    """What the extra way would cost if it lasted a whole year, 円/年."""
    cargo = context.cargo[haul.group or ""]
    share = Quantity(float(haul.share or 0) / 100, "", "横持ちする割合", clause="8.4 a", place=haul.id)
    volume = (cargo.yearly * surge * share).named(f"{cargo.name}: {haul.stretch or ''}", clause="8.3(2)")
    cost = charge(haul, volume, cargo.unit, context)
    if timed and haul.hours and haul.time_value is not None:
        cost = cost + time_cost(haul, volume, cargo.unit)
    return cost.named(f"{haul.stretch or ''}の輸送コスト", clause="8.4 a")
