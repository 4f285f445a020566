"""What a terminal's yard cannot take, without and with the project (第Ⅲ編 5.3(1), 5.4; B5)."""

from collections.abc import Iterable
from decimal import Decimal

from evaluations.benefits.context import TEU_PER_BOX, CargoVolume, Context, in_teu
from projects.document.choices import UNIT_SYMBOLS, CargoUnit
from projects.document.methods.extra_haulage import TerminalCargo, Yard
from projects.units import Quantity, maximum, total

Parts = Iterable[tuple[str | None, Decimal | None]]
"""Cargo groups with the percentage of each that a terminal handles."""


def spared_overflow(yard: Yard, cargo: Iterable[TerminalCargo], context: Context) -> Quantity:
    """What exceeds the capacity without the project minus what exceeds it with the project; may be negative.

    Args: cargo: of all terminals. Returns: unit/年 of the yard, shape (scenarios, years). Source: 第Ⅲ編 5.4.
    """
    own = [one for one in cargo if one.terminal == yard.id]
    without = _overflow(yard, [(one.group, one.share_without) for one in own], yard.capacity_without, context)
    with_project = _overflow(yard, [(one.group, one.share_with) for one in own], yard.capacity_with, context)
    return without.named("取扱能力を超える量(without)") - with_project.named("取扱能力を超える量(with)")


def unit_of(yard: Yard) -> str:
    """The symbol of the unit in which a yard's capacity is counted."""
    return UNIT_SYMBOLS[yard.unit or CargoUnit.TEU]


def adds_up(unit: CargoUnit, counted: CargoUnit) -> bool:
    """Whether cargo of a unit can be summed at a terminal counted in another: boxes know their TEU (D1)."""
    return unit is counted or (counted is CargoUnit.TEU and unit in TEU_PER_BOX)


def _overflow(yard: Yard, parts: Parts, capacity: Decimal | None, context: Context) -> Quantity:
    """What exceeds the capacity of a year, measured anew for every volume (D2, D7)."""
    unit = f"{unit_of(yard)}/年"
    passing = [_passing(yard, context.cargo[group or ""], share) for group, share in parts]
    limit = Quantity(
        float(capacity or 0),
        unit,
        "取扱能力",
        clause="5.4 a",
        source=yard.capacity_source or "",
        place=yard.id,
    )
    handled = total(passing, unit).named(f"{yard.name or ''}の貨物量", clause="5.3(1)")
    return maximum(handled - limit, 0)


def _passing(yard: Yard, cargo: CargoVolume, share: Decimal | None) -> Quantity:
    part = Quantity(float(share or 0) / 100, "", "ターミナルを通る割合", clause="5.3(1)", place=yard.id)
    volume = (cargo.yearly * part).named(f"{cargo.name}: {yard.name or ''}", clause="5.3(1)")
    return in_teu(volume, cargo.unit) if yard.unit is CargoUnit.TEU else volume
