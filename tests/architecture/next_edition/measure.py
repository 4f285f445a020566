"""The changed formula of the fictitious edition: what a unit saves, times the units."""

from evaluations.benefits.context import Context
from projects.document.choices import UNIT_SYMBOLS
from projects.document.methods.unit_saving import UnitSaving
from projects.units import Quantity, total


def measure(given: UnitSaving, context: Context) -> Quantity:
    """円/年, shape (scenarios, years)."""
    terms = []
    for row in given.savings:
        cargo = context.cargo[row.group or ""]
        each = Quantity(
            row.saving or 0, f"円/{UNIT_SYMBOLS[cargo.unit]}", "1単位当たりの節約額", place=row.id
        )
        terms.append(cargo.yearly * each)
    return total(terms, "円/年")
