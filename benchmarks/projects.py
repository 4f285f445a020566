"""Projects as flows, made up but like real ones."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

YEARS = np.arange(2026, 2076)


def realistic_flows(count: int, dice: np.random.Generator) -> Array:
    """Benefit minus cost, shape (count, 50): 3 to 6 years of construction, then benefits that ramp up in five years,
    with reinvestment every 12 to 24 years; 2 % have works at the end that cost several years' benefits."""
    year = np.arange(len(YEARS))
    building = dice.integers(3, 7, (count, 1))
    cost = dice.uniform(10, 60, (count, 1)) * dice.uniform(0.5, 1.5, (count, len(YEARS)))
    benefit = dice.uniform(3, 25, (count, 1)) * dice.uniform(0.9, 1.1, (count, len(YEARS)))
    flows = np.where(year < building, -cost, np.minimum((year - building + 1) / 5, 1) * benefit)
    due = (year > building) & ((year - building) % dice.integers(12, 25, (count, 1)) == 0)
    flows -= due * dice.uniform(0, 60, (count, 1))
    flows[:, -1] -= np.where(dice.random(count) < 0.02, dice.uniform(50, 400, count), 0.0)
    return flows * 1e8


def realistic_streams() -> Array:
    """Construction, reinvestment, upkeep and three benefits of one project, shape (6, 50)."""
    year = np.arange(len(YEARS))
    ramp = np.clip((year - 3) / 5, 0, 1)
    return 1e8 * np.array(
        [
            np.where(year < 4, -30.0, 0.0),
            np.where((year > 4) & (year % 18 == 4), -25.0, 0.0),
            np.where(year >= 4, -0.8, 0.0),
            6.0 * ramp,
            3.0 * ramp * 1.01**year,
            1.5 * ramp,
        ]
    )
