"""Present values (第Ⅱ編 1.7)."""

import math

import numpy as np
from numpy.typing import ArrayLike, NDArray

from evaluations.engine.horizon import checked_years


def discount_factors(years: ArrayLike, base_year: int, rate: float) -> NDArray[np.float64]:
    """(1 + rate)^-t with t = year − base year; above 1 before the base year (T1).

    Args:
        rate: as a fraction (0.04), above −1.

    Returns:
        Shape (years,).
    """
    if not (math.isfinite(rate) and rate > -1):
        raise ValueError(f"割引率は-100%より大きい数でなければなりません（{rate}）。")
    t = (checked_years(years) - base_year).astype(np.float64)
    factors: NDArray[np.float64] = np.power(1.0 + rate, -t)
    return factors
