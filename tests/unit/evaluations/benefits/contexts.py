"""What a method is given, made by hand: by default one year of service, demand as it is, tax of 10 %."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from evaluations.benefits import UNIT_SYMBOLS, CargoVolume, Context
from projects.document.choices import CargoUnit
from projects.units import Quantity


def make_context(**changes: Any) -> Context:
    facts: dict[str, Any] = {
        "years": np.array([2030]),
        "in_service": Quantity(np.array([1.0])),
        "cargo": {},
        "without_case": "w1",
        "tax_rate": Quantity(0.1),
        "demand_factor": Quantity(np.array([[1.0]])),
        "time_cost": True,
    }
    return Context(**(facts | changes))


def make_cargo(volumes: Mapping[CargoUnit, float], *levels: float) -> dict[str, CargoVolume]:
    """One group a unit, named like it; each level is a scenario of one year, by default the target year."""
    level = Quantity(np.array([[one] for one in levels or (1.0,)]))
    return {
        unit.value: CargoVolume(unit.label, unit, Quantity(volume, f"{UNIT_SYMBOLS[unit]}/年") * level, level)
        for unit, volume in volumes.items()
    }
