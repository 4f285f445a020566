"""What every measurement method is given besides its own answers."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from projects.document.choices import CargoUnit, TaxMark
from projects.units import Quantity

UNIT_SYMBOLS = {
    CargoUnit.FREIGHT_TON: "トン",
    CargoUnit.BOX_20: "個",
    CargoUnit.BOX_40: "個",
    CargoUnit.CHASSIS: "個",
    CargoUnit.TEU: "TEU",
}
TEU_PER_BOX = {CargoUnit.BOX_20: 1.0, CargoUnit.BOX_40: 2.0}
"""What the unit TEU means: a 40 ft box counts as two 20 ft boxes (D1)."""
NO_DISASTER = Quantity(0.0, "1/年", "その年度に震災を計上する確率")


@dataclass(frozen=True)
class CargoVolume:
    """A cargo group as the methods use it."""

    name: str
    unit: CargoUnit
    yearly: Quantity
    """unit/年, shape (scenarios, years): ramped and moved by the demand scenarios."""


@dataclass(frozen=True)
class Context:
    """Years, volumes and prices of a case, the same for every method.

    years: shape (years,). tax_rate: dimensionless. demand_factor: dimensionless, shape (scenarios, 1).
    disaster_probability: 1/年, shape (years,).
    """

    years: NDArray[np.int64]
    cargo: Mapping[str, CargoVolume]
    without_case: str
    tax_rate: Quantity
    demand_factor: Quantity
    time_cost: bool
    disaster_probability: Quantity = NO_DISASTER

    def without_tax(self, amount: Quantity, tax: TaxMark | None) -> Quantity:
        """The amount net of consumption tax: only 税込 is divided, once (C1, Ⅱ 1.6(2))."""
        if tax is not TaxMark.INCLUDED:
            return amount
        return (amount / (1 + self.tax_rate)).named(f"{amount.label}(税抜)", clause="Ⅱ 1.6(2)")

    def following_demand(self, amount: Quantity, share: float) -> Quantity:
        """The amount with `share` (0-1) of it moved like demand (D7)."""
        if share == 0:
            return amount
        part = Quantity(share, "", "需要に連動する割合")
        return (amount * (1 + part * (self.demand_factor - 1))).named(amount.label, clause="表Ⅱ-1-5")
