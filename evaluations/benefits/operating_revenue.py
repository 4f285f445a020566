"""営業収益の増加 of suppliers at home (第Ⅲ編 1.4 b; B1)."""

from collections.abc import Iterable

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


def rows_of_size(rows: Iterable[PerBox], unit: CargoUnit | None) -> list[PerBox]:
    """The rows for boxes of the size in which cargo is counted."""
    return [row for row in rows if row.size is not None and unit is not None and row.size.value == unit.value]


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
    return total((context.price(row, "円/個") for row in rows_of_size(rows, unit)), "円/個")
