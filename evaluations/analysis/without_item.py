"""便益項目を除いた場合: the case without one of its benefits, each in turn."""

from dataclasses import dataclass

import numpy as np

from evaluations.analysis.outcome import Result
from evaluations.appraisal import Basis, EirrFigure, Explained
from evaluations.engine import Valuation, discount_rate, eirr, value


@dataclass(frozen=True)
class WithoutItem:
    """The figures that remain when the item named earns nothing."""

    key: str
    label: str
    result: Result
    eirr: EirrFigure


def without_each_benefit(basis: Basis) -> tuple[WithoutItem, ...]:
    """One answer a benefit item, in their order; the costs stay as they are."""
    return tuple(_without(key, basis) for key in basis.valuation.benefits)


def _without(key: str, basis: Basis) -> WithoutItem:
    valuation, timeline, edition = basis.valuation, basis.timeline, basis.edition
    rest = value(
        years=np.array(timeline.years),
        benefits={name: yearly for name, yearly in valuation.benefits.items() if name != key},
        costs=valuation.costs,
        base_year=timeline.base,
        rate=discount_rate(float(edition.discount_rate)),
    )
    found = eirr(np.broadcast_to(Explained(rest.net).yearly, (len(timeline.years),)), timeline.years)
    rate = EirrFigure(status=found.status.value, value=found.value, roots=found.roots)
    return WithoutItem(key, valuation.benefits[key].label, _result(rest), rate)


def _result(valuation: Valuation) -> Result:
    benefit, cost, npv = (
        Explained(one).value for one in (valuation.benefit_pv, valuation.cost_pv, valuation.npv)
    )
    cbr = Explained(valuation.cbr).value if valuation.cbr is not None and cost != 0 else None
    return Result(benefit, cost, cbr, npv)
