"""Every figure of a case with the expression that computed it (計算根拠), by the name pages and sheets call it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from evaluations.engine import Eirr, Valuation
from evaluations.flows.costs import Pricing
from evaluations.flows.discount import rate_of
from evaluations.flows.emissions import emission_reductions, emissions_by_row
from evaluations.flows.indicators import indicator_quantities
from evaluations.flows.project_cost import granted_in_all, total_project_cost
from evaluations.flows.scenarios import (
    BASE,
    CONSTRUCTION_HIGH,
    CONSTRUCTION_LOW,
    DEMAND_HIGH,
    DEMAND_LOW,
)
from evaluations.flows.timeline import Timeline
from evaluations.flows.volumes import handled_volumes, volume_in
from evaluations.flows.without_register import alternative_costs, costs_above_cheapest
from evaluations.flows.year_quantities import elapsed_years, year_quantities
from projects.document import Document
from projects.manuals import CostBenefitType, Edition
from projects.units import Operation, Quantity, Unit, solved, total

SENSITIVITY = {
    "demand/low": DEMAND_LOW,
    "demand/high": DEMAND_HIGH,
    "construction/low": CONSTRUCTION_LOW,
    "construction/high": CONSTRUCTION_HIGH,
}


@dataclass(frozen=True)
class Explained:
    """A figure with its expression; `scenario` is the row of it that is meant where it has scenarios."""

    quantity: Quantity
    scenario: int = BASE

    @property
    def value(self) -> float:
        """The figure itself; of a yearly one the sum is no figure: ask `yearly`."""
        return float(np.asarray(self.row(self.quantity)).reshape(-1)[0])

    @property
    def yearly(self) -> tuple[float, ...]:
        """One amount per year, of a figure that has years."""
        return tuple(np.asarray(self.row(self.quantity), dtype=np.float64).reshape(-1).tolist())

    def row(self, quantity: Quantity) -> object:
        """The value of a part of the expression in the scenario that is meant."""
        amounts = np.asarray(quantity.value)
        return amounts[self.scenario if len(amounts) > 1 else 0] if amounts.ndim == 2 else amounts


@dataclass(frozen=True, eq=False)
class Basis:
    """What the figures of a case were computed from.

    `rates` are the internal rates of the scenarios; `untimed` is the valuation without cargo time (D6).
    """

    document: Document
    edition: Edition
    timeline: Timeline
    pricing: Pricing
    measured: bool
    valuation: Valuation
    rates: tuple[Eirr, ...]
    untimed: Valuation | None
    untimed_rates: tuple[Eirr, ...]


def explained_figures(basis: Basis) -> Mapping[str, Explained]:
    """Every figure by its name."""
    return dict(_named(basis))


def _named(basis: Basis) -> Iterator[tuple[str, Explained]]:
    yield from _of_valuation(basis)
    document, edition, timeline = basis.document, basis.edition, basis.timeline
    plain: dict[str, Quantity] = {
        "total_project_cost": total_project_cost(document, timeline, basis.pricing),
        "subsidy": granted_in_all(document, edition, timeline, basis.pricing),
        "tax_rate": basis.pricing.tax_rate,
        "discount_rate": rate_of(edition),
    }
    handled = handled_volumes(document, edition)
    for component in document.components:
        kind = edition.type(component.type)
        if isinstance(kind, CostBenefitType):
            volume = volume_in(handled, component.id, kind.demand.sheet_base_unit)
            if volume is not None:
                plain[f"volumes/{component.id}"] = volume
    plain |= {f"indicators/{key}": one for key, one in indicator_quantities(document, edition).items()}
    plain |= {f"emissions/{gas}": one for gas, one in emission_reductions(document, edition).items()}
    plain |= {f"emissions/{key}": one for key, one in emissions_by_row(document, edition).items()}
    costs = alternative_costs(document, edition)
    plain |= {f"alternatives/{case}": one for case, one in costs.items()}
    plain |= {f"alternatives/{case}/above": one for case, one in costs_above_cheapest(costs).items()}
    years = year_quantities(document, edition, timeline)
    plain |= {f"years/{name}": one for name, one in years.items()}
    plain["t"] = elapsed_years(timeline, years["base"])
    for name, quantity in plain.items():
        yield name, Explained(quantity)


def _of_valuation(basis: Basis) -> Iterator[tuple[str, Explained]]:
    found = basis.valuation
    for key, yearly in (*found.benefits.items(), *found.costs.items()):
        yield f"items/{key}/yearly", Explained(yearly)
        yield f"items/{key}/total", Explained(found.totals[key])
        yield f"items/{key}/pv", Explained(found.present[key])
    yield "cost_total", Explained(_sum_of(found, found.costs, "費用の合計"))
    yield "factors", Explained(found.factors)
    yield "yearly_cost", Explained(found.yearly_cost)
    yield "cost_pv", Explained(found.cost_pv)
    if not basis.measured:
        return
    yield "yearly_benefit", Explained(found.yearly_benefit)
    yield "net", Explained(found.net)
    gained = _sum_of(found, found.benefits, "便益の合計")
    yield "benefit_total", Explained(gained)
    spent = _sum_of(found, found.costs, "費用の合計")
    yield "net_total", Explained((gained - spent).named("便益-費用の合計"))
    figures = _indicators(found, basis.rates)
    yield from ((name, Explained(quantity)) for name, quantity in figures.items())
    for moved, scenario in SENSITIVITY.items():
        for name, quantity in figures.items():
            yield f"sensitivity/{moved}/{name}", Explained(quantity, scenario)
    if basis.untimed is not None:
        untimed = _indicators(basis.untimed, basis.untimed_rates)
        yield from ((f"untimed/{name}", Explained(quantity)) for name, quantity in untimed.items())


def _sum_of(found: Valuation, items: Iterable[str], label: str) -> Quantity:
    """The undiscounted sum of items, 円."""
    return total((found.totals[key] for key in items), "円").named(label)


def _indicators(found: Valuation, rates: tuple[Eirr, ...]) -> dict[str, Quantity]:
    values = np.array([[np.nan if one.value is None else one.value] for one in rates])
    rate = solved(values, Operation.INTERNAL_RATE, (found.net,), Unit(""))
    figures = {
        "benefit_pv": found.benefit_pv,
        "npv": found.npv,
        "eirr": rate.named("経済的内部収益率(EIRR)", clause="Ⅱ 1.7(2) c"),
    }
    return figures if found.cbr is None else {**figures, "cbr": found.cbr}
