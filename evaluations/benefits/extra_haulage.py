"""横持ち輸送費用の削減 where a yard cannot take its cargo (第Ⅲ編 1.2 a, 5.4 a; B1, B5)."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from evaluations.benefits.context import TEU_PER_BOX, UNIT_SYMBOLS, CargoVolume, Context, in_teu
from projects.document.choices import CargoUnit
from projects.document.methods import ExtraHaulage
from projects.document.methods.extra_haulage import Terminal, TerminalCargo
from projects.units import Quantity, maximum, total

Parts = Iterable[tuple[str | None, Decimal | None]]
"""Cargo groups with the percentage of each that a terminal handles."""


def measure(given: ExtraHaulage, context: Context) -> Quantity:
    """Haulage of what the yards cannot take, without the project minus with it; may be negative.

    Returns: 円/年, shape (scenarios, years). Source: 第Ⅲ編 5.4 a; 1.2 a where terminals are relieved.
    """
    return total(
        (
            _saving(terminal, [one for one in given.cargo if one.terminal == terminal.id], context)
            for terminal in given.terminals
        ),
        "円/年",
    )


def adds_up(unit: CargoUnit, counted: CargoUnit) -> bool:
    """Whether cargo of a unit can be summed at a terminal counted in another: boxes know their TEU (D1)."""
    return unit is counted or (counted is CargoUnit.TEU and unit in TEU_PER_BOX)


def _saving(terminal: Terminal, cargo: Sequence[TerminalCargo], context: Context) -> Quantity:
    unit = UNIT_SYMBOLS[terminal.unit or CargoUnit.TEU]
    without = [(one.group, one.share_without) for one in cargo]
    with_project = [(one.group, one.share_with) for one in cargo]
    hauled_without = _overflow(terminal, without, terminal.capacity_without, context)
    hauled_with = _overflow(terminal, with_project, terminal.capacity_with, context)
    rate = Quantity(
        float(terminal.rate or 0),
        f"円/{unit}",
        "横持ちの費用",
        source=terminal.rate_source or "",
        place=terminal.id,
    )
    spared = hauled_without.named("取扱能力を超える量(without)") - hauled_with.named(
        "取扱能力を超える量(with)"
    )
    return (spared * context.without_tax(rate, terminal.tax)).named(
        f"{terminal.name or ''}の横持ち費用の削減", clause="5.4 a"
    )


def _overflow(terminal: Terminal, parts: Parts, capacity: Decimal | None, context: Context) -> Quantity:
    """What exceeds the capacity of a year, measured anew for every volume (D2, D7)."""
    unit = f"{UNIT_SYMBOLS[terminal.unit or CargoUnit.TEU]}/年"
    passing = [_passing(terminal, context.cargo[group or ""], share) for group, share in parts]
    limit = Quantity(
        float(capacity or 0),
        unit,
        "取扱能力",
        clause="5.4 a",
        source=terminal.capacity_source or "",
        place=terminal.id,
    )
    handled = total(passing, unit).named(f"{terminal.name or ''}の貨物量", clause="5.3(1)")
    return maximum(handled - limit, 0)


def _passing(terminal: Terminal, cargo: CargoVolume, share: Decimal | None) -> Quantity:
    part = Quantity(float(share or 0) / 100, "", "ターミナルを通る割合", clause="5.3(1)", place=terminal.id)
    volume = (cargo.yearly * part).named(f"{cargo.name}: {terminal.name or ''}", clause="5.3(1)")
    return in_teu(volume, cargo.unit) if terminal.unit is CargoUnit.TEU else volume
