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
    yearly = size * context.price(area, "円/㎡・年") * context.in_service
    return yearly.named(f"{area.name or ''}の賃借料等", clause="5.4 b")


def _volume_rent(terminal: RentByVolume, given: StorageRent, context: Context) -> Quantity:
    spared = spared_overflow(terminal, given.cargo, context)
    return (spared * context.price(terminal, f"円/{unit_of(terminal)}")).named(
        f"{terminal.name or ''}の蔵置の費用の削減", clause="5.4 b"
    )
