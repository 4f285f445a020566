"""Benefits and costs as plain arrays to B, C, CBR, NPV and EIRR (第Ⅱ編 1.7)."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from evaluations.engine.discounting import discount_rate
from evaluations.engine.rates.eirr import Eirr, eirr
from evaluations.engine.rates.many import eirr_of_many
from evaluations.engine.valuation import YEN_A_YEAR, Valuation, value
from evaluations.engine.years import checked_years
from projects.units import Quantity, borrowed, recording

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
        years, factors: fiscal years and discount factors, shape (years,).
    """

    benefit_pv: Figure
    cost_pv: Figure
    cbr: Figure | None
    npv: Figure
    years: NDArray[np.int64]
    factors: Array
    valuation: Valuation

    @cached_property
    def items(self) -> Mapping[str, Item]:
        """Each item by name; worked out when first asked for."""
        found = self.valuation
        with recording(False):
            return {name: self._item("benefit", name) for name in found.benefits} | {
                name: self._item("cost", name) for name in found.costs
            }

    def _item(self, kind: Kind, name: str) -> Item:
        found = self.valuation
        return Item(kind, _figure(found.totals[name]), _figure(found.present[name]))

    @cached_property
    def yearly_benefit(self) -> Array:
        """The sum of the benefits of each year, shape (years,) or (scenarios, years)."""
        with recording(False):
            return self._by_year(self.valuation.yearly_benefit)

    @cached_property
    def yearly_cost(self) -> Array:
        """The sum of the costs of each year, shape (years,) or (scenarios, years)."""
        with recording(False):
            return self._by_year(self.valuation.yearly_cost)

    @cached_property
    def eirr(self) -> Eirr | list[Eirr]:
        """The internal rate of return, one per scenario; worked out when first asked for."""
        net = self.yearly_benefit - self.yearly_cost
        if net.ndim == 1:
            return eirr(net, self.years)
        return list(eirr_of_many(net, self.years))

    def _by_year(self, summed: Quantity) -> Array:
        """A sum of nothing is 0 in every year."""
        amounts = np.asarray(summed.value, dtype=np.float64)
        return amounts if amounts.ndim else np.broadcast_to(amounts, self.years.shape)


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
        benefits, costs: item name -> yearly amounts of shape (years,) or (scenarios, years); costs are positive. The
            arrays are read, not copied: leave them as they are while the answer is in use.
        rate: discount rate as a fraction.

    Raises:
        ValueError: an amount that is not finite (item and year are named), a wrong shape, or a name used twice.
    """
    whole_years = checked_years(years)
    if twice := sorted(set(benefits) & set(costs)):
        raise ValueError(f"「{twice[0]}」が便益と費用の両方にあります。名称を分けてください。")
    with recording(False), np.errstate(over="ignore", invalid="ignore"):
        found = value(
            years=whole_years,
            benefits={name: _yearly(name, amounts, whole_years) for name, amounts in benefits.items()},
            costs={name: _yearly(name, amounts, whole_years) for name, amounts in costs.items()},
            base_year=base_year,
            rate=discount_rate(rate),
        )
    check_finite(found, whole_years)
    return Appraisal(
        benefit_pv=_figure(found.benefit_pv),
        cost_pv=_figure(found.cost_pv),
        cbr=None if found.cbr is None else _figure(found.cbr),
        npv=_figure(found.npv),
        years=whole_years,
        factors=np.asarray(found.factors.value),
        valuation=found,
    )


def check_finite(found: Valuation, years: NDArray[np.int64]) -> None:
    """A present value that is no number betrays an amount that is none, or one too large to be added up.

    Raises: ValueError naming item and year. One look at the sums: the amounts are read only when something is wrong.
    """
    for name, present in found.present.items():
        if np.isfinite(np.sum(present.value)) or np.all(np.isfinite(present.value)):
            continue
        amounts = np.asarray({**found.benefits, **found.costs}[name].value)
        wrong = ~np.isfinite(amounts)
        if not wrong.any():
            raise ValueError(
                f"「{name}」の現在価値が大きすぎて計算できません。金額のけたと割引率を確かめてください。"
            )
        year = years[int(np.argwhere(wrong)[0][-1])]
        raise ValueError(
            f"「{name}」の{year}年度の値が数になっていません（{amounts[wrong][0]}）。この年度の入力を確かめてください。"
        )


def _yearly(name: str, amounts: ArrayLike, years: NDArray[np.int64]) -> Quantity:
    values = np.asarray(amounts, dtype=np.float64)
    if values.ndim not in (1, 2) or values.shape[-1] != len(years):
        raise ValueError(f"「{name}」の年数が計算期間の{len(years)}年と合いません（{values.shape}）。")
    return borrowed(values, YEN_A_YEAR, name)


def _figure(quantity: Quantity) -> Figure:
    return quantity.value if isinstance(quantity.value, float) else quantity.value[:, 0]
