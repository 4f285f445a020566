"""Numbers that are typed with a source, or taken from the edition's registry of unit values (原単位)."""

from collections.abc import Mapping
from decimal import Decimal

from projects.document.values import Kind, Marker
from projects.manuals import Edition, UnitValue, fitting
from projects.units import Quantity, QuantityError

Registry = Mapping[str, UnitValue]
UNIT_VALUES = "unit_values"


def registry_marker(*units: str) -> Marker:
    """Marks a reference to the values of the registry that have one of these units."""
    return Marker(Kind.REFERENCE, f"manual:{UNIT_VALUES}:{'|'.join(units)}")


def referable(edition: Edition, table: str) -> tuple[UnitValue, ...]:
    """The values that a marker's table ("unit_values:円/台|円/個") names."""
    return fitting(edition.unit_values.values(), table.partition(":")[2].split("|"))


def typed_or_registered(
    registry: Registry,
    *,
    typed: Decimal | None,
    source: str | None,
    key: str | None,
    unit: str,
    label: str,
    place: str,
    argument: Decimal | None = None,
) -> Quantity:
    """The typed number with its source; where none is typed, the registry's value with publication and status.

    Raises: OutsideTable where the registry has no value, UnitMismatch where its unit is another one.
    """
    if typed is not None:
        return Quantity(typed, unit, label, source=source or "", place=place)
    if key is None:
        raise QuantityError(f"「{label}」が未記入です。値と出典を記入してください。")
    return registry[key].quantity(argument, place).to(unit)
