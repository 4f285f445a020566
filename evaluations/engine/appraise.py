"""Benefits and costs to B, C, CBR, NPV and EIRR (第Ⅱ編 1.7)."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from evaluations.engine.discounting import discount_factors
from evaluations.engine.eirr import Eirr, eirr
from evaluations.engine.horizon import checked_years

Array = NDArray[np.float64]
Figure = float | Array
Kind = Literal["benefit", "cost"]


class Item(NamedTuple):
    """One benefit or cost over all years: undiscounted total and present value."""

    kind: Kind
    total: Figure
    pv: Figure


@dataclass(frozen=True, eq=False)
class Appraisal:
    """The figures of an evaluation, unrounded.

    A figure is a float, or an array (scenarios,) when any item was given as (scenarios, years).

    Attributes:
        benefit_pv, cost_pv: B and C.
        cbr: B / C; where C is 0 there is none: None for a single case, NaN in an array.
        npv: B − C.
        items: each item by name.
        years, factors: fiscal years and discount factors, shape (years,).
        yearly_benefit, yearly_cost: undiscounted sums of the items, shape (years,) or (scenarios, years).
    """

    benefit_pv: Figure
    cost_pv: Figure
    cbr: Figure | None
    npv: Figure
    items: Mapping[str, Item]
    years: NDArray[np.int64]
    factors: Array
    yearly_benefit: Array
    yearly_cost: Array

    @cached_property
    def eirr(self) -> Eirr | list[Eirr]:
        """The internal rate of return, one per scenario; worked out when first asked for."""
        net = self.yearly_benefit - self.yearly_cost
        if net.ndim == 1:
            return eirr(net, self.years)
        return [eirr(flows, self.years) for flows in net]


def appraise(
    *,
    years: ArrayLike,
    benefits: Mapping[str, ArrayLike],
    costs: Mapping[str, ArrayLike],
    base_year: int,
    rate: float,
) -> Appraisal:
    """Discount every item to the base year and compare benefits with costs.

    Args:
        years: fiscal years, strictly rising; every year counts, those before the base year included (T1).
        benefits, costs: item name -> yearly amounts of shape (years,) or (scenarios, years); costs are positive.
        rate: discount rate as a fraction.

    Raises:
        ValueError: an amount that is not finite (item and year are named), a wrong shape, or a name used twice.
    """
    whole_years = checked_years(years)
    if twice := sorted(set(benefits) & set(costs)):
        raise ValueError(f"「{twice[0]}」が便益と費用の両方にあります。名称を分けてください。")
    factors = discount_factors(whole_years, base_year, rate)
    gains = {name: _checked(name, amounts, whole_years) for name, amounts in benefits.items()}
    spendings = {name: _checked(name, amounts, whole_years) for name, amounts in costs.items()}
    shape = np.broadcast_shapes(
        factors.shape, *(each.shape for each in (*gains.values(), *spendings.values()))
    )
    yearly_benefit = _sum(gains, shape)
    yearly_cost = _sum(spendings, shape)
    benefit_pv = _over_years(yearly_benefit * factors)
    cost_pv = _over_years(yearly_cost * factors)
    return Appraisal(
        benefit_pv=benefit_pv,
        cost_pv=cost_pv,
        cbr=_ratio(benefit_pv, cost_pv),
        npv=benefit_pv - cost_pv,
        items=_items("benefit", gains, factors) | _items("cost", spendings, factors),
        years=whole_years,
        factors=factors,
        yearly_benefit=yearly_benefit,
        yearly_cost=yearly_cost,
    )


def _checked(name: str, amounts: ArrayLike, years: NDArray[np.int64]) -> Array:
    values = np.asarray(amounts, dtype=np.float64)
    if values.ndim not in (1, 2) or values.shape[-1] != len(years):
        raise ValueError(f"「{name}」の年数が計算期間の{len(years)}年と合いません（{values.shape}）。")
    wrong = ~np.isfinite(values)
    if wrong.any():
        column = int(np.argwhere(wrong)[0][-1])
        raise ValueError(
            f"「{name}」の{years[column]}年度の値が数になっていません（{values[wrong][0]}）。この年度の入力を確かめてください。"
        )
    return values


def _items(kind: Kind, amounts: Mapping[str, Array], factors: Array) -> dict[str, Item]:
    return {
        name: Item(kind, _over_years(values), _over_years(values * factors))
        for name, values in amounts.items()
    }


def _sum(amounts: Mapping[str, Array], shape: tuple[int, ...]) -> Array:
    result = np.zeros(shape)
    for values in amounts.values():
        result += values
    return result


def _over_years(values: Array) -> Figure:
    summed = values.sum(axis=-1)
    return summed if isinstance(summed, np.ndarray) else float(summed)


def _ratio(benefit: Figure, cost: Figure) -> Figure | None:
    if isinstance(cost, float) and isinstance(benefit, float):
        return benefit / cost if cost else None
    divisor = np.asarray(cost)
    ratio: Array = np.divide(benefit, divisor, out=np.full(divisor.shape, np.nan), where=divisor != 0)
    return ratio
