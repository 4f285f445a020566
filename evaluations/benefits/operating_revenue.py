"""営業収益の増加 of suppliers at home (第Ⅲ編 1.4 b; B1)."""

from collections.abc import Iterable
from decimal import Decimal

from evaluations.benefits.context import CargoVolume, Context
from projects.document.choices import CargoUnit
from projects.document.methods import OperatingRevenue
from projects.document.methods.operating_revenue import PerBox, TurnedCargo
from projects.units import Quantity, total


def measure(given: OperatingRevenue, context: Context) -> Quantity:
    """Boxes that turn times what each earns at home less what it costs at other facilities; may be negative.

    Returns: 円/年, shape (scenarios, years). Source: 第Ⅲ編 1.4 b.
    """
    return total((_of_group(one, given, context) for one in given.turned), "円/年")


def per_box(row: PerBox, unit: CargoUnit) -> Decimal | None:
    """The amount of a row for boxes of one size; None where it is not stated."""
    return row.per_forty if unit is CargoUnit.BOX_40 else row.per_twenty


def _of_group(turned: TurnedCargo, given: OperatingRevenue, context: Context) -> Quantity:
    cargo = context.cargo[turned.group or ""]
    boxes = _boxes(turned, cargo)
    revenue = _sum(given.revenues, cargo.unit, context).named("1個当たりの収入の増分", clause="1.4 b")
    cost = _sum(given.costs, cargo.unit, context).named("1個当たりの本施設以外の費用の増分", clause="1.4 b")
    return (boxes * (revenue - cost)).named(f"{cargo.name}の営業収益の増加", clause="1.4 b")


def _boxes(turned: TurnedCargo, cargo: CargoVolume) -> Quantity:
    share = Quantity(
        float(turned.share or 0) / 100, "", "転換する割合", source=turned.basis or "", place=turned.id
    )
    return (cargo.yearly * share).named(f"{cargo.name}のうち転換する個数", clause="1.4 b")


def _sum(rows: Iterable[PerBox], unit: CargoUnit, context: Context) -> Quantity:
    amounts = (
        context.without_tax(
            Quantity(
                float(per_box(row, unit) or 0),
                "円/個",
                row.name or "",
                source=row.source or "",
                place=row.id,
            ),
            row.tax,
        )
        for row in rows
    )
    return total(amounts, "円/個")
