"""What every measurement method is given besides its own answers."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from projects.document.choices import CargoUnit, TaxMark
from projects.document.priced import Priced, price_of, price_year_of, tax_of
from projects.document.registry import Registry
from projects.manuals import consumption_tax_rate_for_fiscal_year
from projects.notation import wareki
from projects.units import Quantity

TEU_PER_BOX = {CargoUnit.BOX_20: 1.0, CargoUnit.BOX_40: 2.0}
"""What the unit TEU means: a 40 ft box counts as two 20 ft boxes (D1)."""
NO_DISASTER = Quantity(0.0, "1/年", "その年度に震災を計上する確率", clause="B8")


@dataclass(frozen=True)
class CargoVolume:
    """A cargo group as the methods use it."""

    name: str
    unit: CargoUnit
    yearly: Quantity
    """unit/年, shape (scenarios, years): ramped and moved by the demand scenarios."""
    level: Quantity
    """The same as a multiple of the target-year volume of the base case, dimensionless (D2, D7)."""


@dataclass(frozen=True)
class Context:
    """Years, volumes and prices of a case, the same for every method.

    years: shape (years,). in_service: 1 from opening to last service year, else 0, shape (years,). tax_rate:
    dimensionless. demand_factor: dimensionless, shape (scenarios, 1). disaster_probability: 1/年, shape (years,). section: the key of the answers, at
    which values are looked up that stand in no row.
    """

    years: NDArray[np.int64]
    in_service: Quantity
    cargo: Mapping[str, CargoVolume]
    without_case: str
    tax_rate: Quantity
    demand_factor: Quantity
    time_cost: bool
    unit_values: Registry = field(default_factory=dict)
    base_year: int | None = None
    disaster_probability: Quantity = NO_DISASTER
    section: str = ""

    def price(self, row: Priced, unit: str) -> Quantity:
        """What a row charges per unit, typed or from the registry, net of consumption tax (D5, B11, C1)."""
        year = price_year_of(row, self.unit_values)
        return self.without_tax(price_of(row, unit, self.unit_values), tax_of(row, self.unit_values), year)

    def without_tax(self, amount: Quantity, tax: TaxMark | None, price_year: int | None = None) -> Quantity:
        """The amount net of consumption tax: only 税込 is divided, once, by the rate in force at its price year.

        Source: C1, Ⅱ 1.6(2). A price without a year of its own is one of the base year.
        """
        if tax is not TaxMark.INCLUDED:
            return amount
        rate = self.tax_rate
        if price_year is not None and price_year != self.base_year:
            rate = _tax_rate_of(price_year)
        return (amount / (1 + rate)).named(f"{amount.label}(税抜)", clause="Ⅱ 1.6(2)")

    def following_demand(self, amount: Quantity, share: float) -> Quantity:
        """The amount with `share` (0-1) of it moved like demand (D7)."""
        if share == 0:
            return amount
        part = Quantity(share, "", "需要に連動する割合", clause="表Ⅱ-1-5")
        return (amount * (1 + part * (self.demand_factor - 1))).named(amount.label, clause="表Ⅱ-1-5")


def in_teu(volume: Quantity, unit: CargoUnit) -> Quantity:
    """Boxes of a known size counted in TEU; anything else as it is (D1)."""
    if unit not in TEU_PER_BOX:
        return volume
    each = Quantity(TEU_PER_BOX[unit], "TEU/個", "1個当たりのTEU", clause="D1")
    return (volume * each).named(f"{volume.label}(TEU)")


def _tax_rate_of(year: int) -> Quantity:
    """The rate that prices of another year contain (law)."""
    dated = consumption_tax_rate_for_fiscal_year(year)
    return Quantity(dated.value, "", f"{wareki(year)}の消費税率", source=dated.source)
