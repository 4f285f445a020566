"""B, C, CBR and NPV as quantities that explain themselves (第Ⅱ編 1.7(2))."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from evaluations.engine.discounting import factors_at
from projects.units import Operation, Quantity, Unit, present_value, solved, sum_years, total

CLAUSE = "Ⅱ 1.7(2)"
YEN, YEN_A_YEAR = "円", "円/年"


@dataclass(frozen=True, eq=False)
class Valuation:
    """The figures of an evaluation, 円; each a float, or an array (scenarios, 1) when an item has scenarios.

    Attributes:
        benefits, costs: 円/年 by item, shape (years,) or (scenarios, years).
        present: the present value of each item.
        benefit_pv, cost_pv, npv: B, C and B − C. cbr: B / C, NaN where C is 0; None for a single case without C.
        factors: discount factors, shape (years,).
    """

    benefits: Mapping[str, Quantity]
    costs: Mapping[str, Quantity]
    present: Mapping[str, Quantity]
    benefit_pv: Quantity
    cost_pv: Quantity
    npv: Quantity
    cbr: Quantity | None
    factors: Quantity

    @cached_property
    def totals(self) -> Mapping[str, Quantity]:
        """The undiscounted sum of each item, 円."""
        return {
            name: sum_years(yearly).named(f"{yearly.label}の合計", clause="Ⅱ 1.7(2)")
            for name, yearly in (*self.benefits.items(), *self.costs.items())
        }

    @cached_property
    def yearly_benefit(self) -> Quantity:
        """The sum of the benefits of each year, 円/年."""
        return total(self.benefits.values(), YEN_A_YEAR).named("各年度の便益", clause=CLAUSE)

    @cached_property
    def yearly_cost(self) -> Quantity:
        """The sum of the costs of each year, 円/年."""
        return total(self.costs.values(), YEN_A_YEAR).named("各年度の費用", clause=CLAUSE)

    @cached_property
    def net(self) -> Quantity:
        """Benefit minus cost of each year, 円/年."""
        return (self.yearly_benefit - self.yearly_cost).named("各年度の便益-費用", clause=CLAUSE)


def value(
    *,
    years: NDArray[np.int64],
    benefits: Mapping[str, Quantity],
    costs: Mapping[str, Quantity],
    base_year: int,
    rate: Quantity,
) -> Valuation:
    """Discount every item to the base year and compare benefits with costs; years before it count too (T1).

    Args: years: strictly rising. rate: dimensionless, a fraction.
    """
    factors = factors_at(rate, years, base_year)
    present = {
        name: present_value(yearly, factors).named(f"{yearly.label}の現在価値", clause=CLAUSE)
        for name, yearly in (*benefits.items(), *costs.items())
    }
    gained = total((present[name] for name in benefits), YEN).named("総便益(B)", clause=CLAUSE)
    spent = total((present[name] for name in costs), YEN).named("総費用(C)", clause=CLAUSE)
    return Valuation(
        benefits=benefits,
        costs=costs,
        present=present,
        benefit_pv=gained,
        cost_pv=spent,
        npv=(gained - spent).named("純現在価値(B-C)", clause=f"{CLAUSE} b"),
        cbr=_ratio(gained, spent),
        factors=factors,
    )


def _ratio(gained: Quantity, spent: Quantity) -> Quantity | None:
    name, clause = "費用便益比(B/C)", f"{CLAUSE} a"
    if np.all(spent.value):
        return (gained / spent).named(name, clause=clause)
    if isinstance(spent.value, float):
        return None
    ratio = np.divide(
        gained.value, spent.value, out=np.full(spent.value.shape, np.nan), where=spent.value != 0
    )
    return solved(ratio, Operation.DIVIDE, (gained, spent), Unit("")).named(name, clause=clause)
