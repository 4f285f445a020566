"""Discount factors (第Ⅱ編 1.7)."""

import math

import numpy as np
from numpy.typing import ArrayLike, NDArray

from evaluations.engine.years import checked_years
from projects.units import Quantity

RATE = "社会的割引率"


def discount_rate(rate: float, *, clause: str = "Ⅱ 1.7(1)", source: str = "") -> Quantity:
    """A rate as a fraction (0.04). Raises ValueError unless it is a number above −1."""
    if not (math.isfinite(rate) and rate > -1):
        raise ValueError(f"割引率は-100%より大きい数でなければなりません（{rate}）。")
    return Quantity(rate, "", RATE, clause=clause, source=source)


def factors_at(rate: Quantity, years: NDArray[np.int64], base_year: int) -> Quantity:
    """(1 + i)^-t with t = year − base year; above 1 before the base year (T1). Shape (years,)."""
    t = Quantity((years - base_year).astype(np.float64), "", "基準年度からの年数t", clause="Ⅱ 1.7(2)")
    growth = (1 + rate).named(f"1+{RATE}")
    return (growth**-t).named("割引係数", clause="Ⅱ 1.7(2)")


def discount_factors(years: ArrayLike, base_year: int, rate: float) -> NDArray[np.float64]:
    """The same as plain numbers, for a rate as a fraction above −1. Shape (years,)."""
    return np.asarray(factors_at(discount_rate(rate), checked_years(years), base_year).value)
