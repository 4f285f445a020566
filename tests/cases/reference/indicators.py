"""B, C, CBR, NPV and EIRR of a case, worked out a second time (Ⅱ 1.7(2), T1)."""

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from functools import cached_property

from tests.cases.reference.benefits import benefits
from tests.cases.reference.case import Case, Json, Yearly
from tests.cases.reference.costs import costs
from tests.cases.reference.rates import internal_rates

DISCOUNT_RATE = Decimal("0.04")  # Ⅱ 1.7(1)


class Reference:
    """A document's figures; `demand` and `construction` are moved for the sensitivity analysis (D7)."""

    def __init__(self, document: Json, *, demand: str = "1", construction: str = "1") -> None:
        self.case = Case(document, demand, construction)
        self.benefits = benefits(self.case)
        self.costs = costs(self.case)

    def present_value(self, yearly: Yearly) -> Decimal:
        """T1: every year counts; before the base year the factor is above 1."""
        base = self.case.base_year
        return _sum(yen / (1 + DISCOUNT_RATE) ** (year - base) for year, yen in yearly.items())

    @cached_property
    def benefit_pv(self) -> Decimal:
        return _sum(self.present_value(yearly) for yearly in self.benefits.values())

    @cached_property
    def cost_pv(self) -> Decimal:
        return _sum(self.present_value(yearly) for yearly in self.costs.values())

    @property
    def cbr(self) -> Decimal:
        return self.benefit_pv / self.cost_pv

    @property
    def npv(self) -> Decimal:
        return self.benefit_pv - self.cost_pv

    @cached_property
    def rates(self) -> list[float]:
        """Every rate at which benefits and costs balance; the EIRR where there is one."""
        net: dict[int, Decimal] = defaultdict(Decimal)
        for sign, items in ((1, self.benefits), (-1, self.costs)):
            for yearly in items.values():
                for year, yen in yearly.items():
                    net[year] += sign * yen
        return internal_rates([net[year] for year in range(self.case.first_year, self.case.last_year + 1)])


def _sum(values: Iterable[Decimal]) -> Decimal:
    return sum(values, Decimal())
