"""Cargo a year: the target volume with its ramp, growth and scenario (D1, D2)."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from evaluations.benefits import UNIT_SYMBOLS, CargoVolume
from evaluations.flows.scenarios import Scenarios
from evaluations.flows.timeline import Timeline
from projects.document.choices import CargoUnit
from projects.document.sections import Demand
from projects.document.sections.demand import CargoGroup
from projects.units import Quantity, ramp


def ramp_ratios(demand: Demand, group: str, timeline: Timeline) -> NDArray[np.float64]:
    """Share of the target-year volume that moves in each year. Shape (years,).

    0 before opening; the typed ratio before the target year (a group's own rows, else those for all cargo);
    1 from the target year, times the growth typed for that year or an earlier one (D2).
    """
    own = [row for row in demand.ramp if row.group == group]
    rows = own or [row for row in demand.ramp if row.group is None]
    typed = {row.year: float(row.ratio) / 100 for row in rows if row.ratio is not None}
    steps = sorted(
        (row.year, float(row.factor)) for row in demand.growth if row.year and row.factor is not None
    )

    def ratio(year: int) -> float:
        if year < timeline.opening:
            return 0.0
        if year < timeline.target:
            return typed.get(year, 0.0)
        return next((factor for start, factor in reversed(steps) if start <= year), 1.0)

    return np.array([ratio(year) for year in timeline.years], dtype=np.float64)


def cargo_volumes(demand: Demand, timeline: Timeline, scenarios: Scenarios) -> Mapping[str, CargoVolume]:
    """Every cargo group's yearly volume, moved by the demand scenarios before any threshold (D2, D7)."""
    return {group.id: _volume(group, demand, timeline, scenarios) for group in demand.groups if group.unit}


def _volume(group: CargoGroup, demand: Demand, timeline: Timeline, scenarios: Scenarios) -> CargoVolume:
    unit = group.unit or CargoUnit.FREIGHT_TON
    target = Quantity(
        float(group.volume or 0),
        f"{UNIT_SYMBOLS[unit]}/年",
        f"{group.name or ''}の目標年の貨物量",
        clause="3.3",
        source=group.source or "",
        place=group.id,
    )
    ratios = Quantity(ramp_ratios(demand, group.id, timeline), "", "目標年に対する割合", clause="3.3(2)")
    yearly = (ramp(target, ratios) * scenarios.demand).named(f"{group.name or ''}の貨物量", clause="3.3")
    level = (ratios * scenarios.demand).named(f"{group.name or ''}の目標年に対する倍率", clause="3.3(2)")
    return CargoVolume(group.name or "", unit, yearly, level)
