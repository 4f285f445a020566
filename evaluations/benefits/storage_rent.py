"""賃借料等の削減: places rented outside the yard (第Ⅲ編 5.4 b; B5)."""

from evaluations.benefits.context import Context
from evaluations.benefits.overflow import spared_overflow, unit_of
from projects.document.methods import StorageRent
from projects.document.methods.storage_rent import RentByVolume, RentedArea
from projects.units import Quantity, total


def measure(given: StorageRent, context: Context) -> Quantity:
    """Rent that is no longer paid: of whole areas from the opening on, and of what exceeds the yards' capacity.

    Returns: 円/年, shape (scenarios, years) or (years,). Source: 第Ⅲ編 5.4 b.
    """
    areas = [_area_rent(area, context) for area in given.areas]
    volumes = [_volume_rent(terminal, given, context) for terminal in given.terminals]
    return total([*areas, *volumes], "円/年")


def _area_rent(area: RentedArea, context: Context) -> Quantity:
    """An area is given up whole when the facility opens, whatever the cargo: no ramp or scenario moves it (B5)."""
    size = Quantity(float(area.area or 0), "㎡", "借りなくてよくなる面積", place=area.id)
    rate = Quantity(
        float(area.rate or 0), "円/㎡・年", "賃借料等", source=area.rate_source or "", place=area.id
    )
    yearly = size * context.without_tax(rate, area.tax) * context.in_service
    return yearly.named(f"{area.name or ''}の賃借料等", clause="5.4 b")


def _volume_rent(terminal: RentByVolume, given: StorageRent, context: Context) -> Quantity:
    rate = Quantity(
        float(terminal.rate or 0),
        f"円/{unit_of(terminal)}",
        "蔵置の費用",
        source=terminal.rate_source or "",
        place=terminal.id,
    )
    spared = spared_overflow(terminal, given.cargo, context)
    return (spared * context.without_tax(rate, terminal.tax)).named(
        f"{terminal.name or ''}の蔵置の費用の削減", clause="5.4 b"
    )
