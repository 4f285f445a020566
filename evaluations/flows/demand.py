"""Cargo a year: the target volume with its ramp, growth and scenario (D1, D2)."""

from collections.abc import Callable, Mapping

import numpy as np
from numpy.typing import NDArray

from evaluations.benefits import UNIT_SYMBOLS, CargoVolume
from evaluations.flows.scenarios import Scenarios
from evaluations.flows.timeline import Timeline
from projects.document.choices import CargoUnit, RampShape
from projects.document.sections import Demand
from projects.document.sections.demand import CargoGroup
from projects.units import Quantity, ramp

CURVES: Mapping[RampShape, Callable[[float], float]] = {
    RampShape.LINEAR: lambda x: x,
    RampShape.S_CURVE: lambda x: 3 * x**2 - 2 * x**3,
}
"""How far a share has risen from its first value to 1 when the part x of the years up to the target year is over."""
FORMULAS: Mapping[RampShape, str] = {
    RampShape.LINEAR: "a + (100% - a) × x",
    RampShape.S_CURVE: "a + (100% - a) × (3x² - 2x³)",
}
"""The same as people read it: a is the share of the opening year. Our own aid, not the manual's."""


def ramp_ratios(demand: Demand, group: str, timeline: Timeline) -> NDArray[np.float64]:
    """Share of the target-year volume that moves in each year. Shape (years,).

    0 before opening; before the target year the typed ratio (a group's own rows, else those for all cargo), where
    none is typed the one of the chosen curve; 1 from the target year, times the growth typed for that year or an
    earlier one (D2).
    """
    typed = _typed_ratios(demand, group)
    curve = CURVES.get(demand.ramp_shape or RampShape.TYPED)
    first, rise = typed.get(timeline.opening, 0.0), timeline.target - timeline.opening
    steps = sorted(
        (row.year, float(row.factor)) for row in demand.growth if row.year and row.factor is not None
    )

    def ratio(year: int) -> float:
        if year < timeline.opening:
            return 0.0
        if year < timeline.target:
            drawn = first + (1 - first) * curve((year - timeline.opening) / rise) if curve else 0.0
            return typed.get(year, drawn)
        return next((factor for start, factor in reversed(steps) if start <= year), 1.0)

    return np.array([ratio(year) for year in timeline.years], dtype=np.float64)


def lacking_ratios(demand: Demand, group: str, timeline: Timeline) -> list[int]:
    """The years before the target year whose ratio is neither typed nor drawn; a curve needs its first one."""
    rising = range(timeline.opening, timeline.target)
    needed = rising[:1] if demand.ramp_shape in CURVES else rising
    return sorted(set(needed) - set(_typed_ratios(demand, group)))


def _typed_ratios(demand: Demand, group: str) -> dict[int, float]:
    """The ratios typed for a group by year: its own rows, else those for all cargo."""
    own = [row for row in demand.ramp if row.group == group]
    rows = own or [row for row in demand.ramp if row.group is None]
    return {row.year: float(row.ratio) / 100 for row in rows if row.year and row.ratio is not None}


def cargo_volumes(demand: Demand, timeline: Timeline, scenarios: Scenarios) -> Mapping[str, CargoVolume]:
    """Every cargo group's yearly volume, moved by the demand scenarios before any threshold (D2, D7)."""
    return {group.id: _volume(group, demand, timeline, scenarios) for group in demand.groups if group.unit}


def target_volume(group: CargoGroup) -> CargoVolume:
    """The cargo of the target year, unit/年, a single number."""
    unit = group.unit or CargoUnit.FREIGHT_TON
    volume = Quantity(
        float(group.volume or 0),
        f"{UNIT_SYMBOLS[unit]}/年",
        f"{group.name or ''}の目標年の貨物量",
        clause="Ⅲ 各章3(1)",
        source=group.source or "",
        place=group.id,
    )
    return CargoVolume(group.name or "", unit, volume, Quantity(1.0, "", "目標年に対する倍率"))


def _volume(group: CargoGroup, demand: Demand, timeline: Timeline, scenarios: Scenarios) -> CargoVolume:
    target = target_volume(group)
    ratios = Quantity(
        ramp_ratios(demand, group.id, timeline),
        "",
        "目標年に対する割合",
        clause="Ⅲ 各章3(2)",
        source=FORMULAS.get(demand.ramp_shape or RampShape.TYPED, ""),
    )
    yearly = (ramp(target.yearly, ratios) * scenarios.demand).named(
        f"{target.name}の貨物量", clause="Ⅲ 各章3(1)"
    )
    level = (ratios * scenarios.demand).named(f"{target.name}の目標年に対する倍率", clause="Ⅲ 各章3(2)")
    return CargoVolume(target.name, target.unit, yearly, level)
