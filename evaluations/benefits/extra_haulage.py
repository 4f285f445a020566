"""横持ち輸送費用の削減 where a yard cannot take its cargo (第Ⅲ編 1.2 a, 5.4 a; B1, B5)."""

from evaluations.benefits.context import Context
from evaluations.benefits.overflow import spared_overflow, unit_of
from projects.document.methods import ExtraHaulage
from projects.document.methods.extra_haulage import Terminal
from projects.units import Quantity, total


def measure(given: ExtraHaulage, context: Context) -> Quantity:
    """Haulage of what the yards cannot take, without the project minus with it; may be negative.

    Returns: 円/年, shape (scenarios, years). Source: 第Ⅲ編 5.4 a; 1.2 a where terminals are relieved.
    """
    return total((_saving(terminal, given, context) for terminal in given.terminals), "円/年")


def _saving(terminal: Terminal, given: ExtraHaulage, context: Context) -> Quantity:
    spared = spared_overflow(terminal, given.cargo, context)
    return (spared * context.price(terminal, f"円/{unit_of(terminal)}")).named(
        f"{terminal.name or ''}の横持ち費用の削減", clause="5.4 a"
    )
