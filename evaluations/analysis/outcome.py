"""The figures of one scenario as plain numbers, None where there is none."""

import math
from dataclasses import dataclass

from evaluations.analysis.case_model import Outcomes


@dataclass(frozen=True)
class Result:
    """Yen; `cbr` is None where C is 0, all are None where the scenario has no value."""

    benefit_pv: float | None
    cost_pv: float | None
    cbr: float | None
    npv: float | None


def results_of(outcomes: Outcomes) -> tuple[Result, ...]:
    """The scenarios one by one."""
    columns = (outcomes.benefit_pv, outcomes.cost_pv, outcomes.cbr, outcomes.npv)
    return tuple(_result(*figures) for figures in zip(*(one.tolist() for one in columns), strict=True))


def _result(benefit: float, cost: float, cbr: float, npv: float) -> Result:
    """Without B or C, B/C and B − C mean nothing either."""
    if not (math.isfinite(benefit) and math.isfinite(cost)):
        return Result(None, None, None, None)
    return Result(benefit, cost, cbr if math.isfinite(cbr) else None, npv if math.isfinite(npv) else None)
