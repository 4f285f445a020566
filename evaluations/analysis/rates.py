"""Other discount rates: B − C over a range of them, and the figures at rates that people name."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

import numpy as np

from evaluations.analysis.case_model import CaseModel
from evaluations.analysis.outcome import Result, results_of

LOWEST, HIGHEST = Decimal(-99), Decimal(1000)
"""Per cent: the rates that may be named. At −100 % nothing can be discounted."""
CURVE_LOW, CURVE_HIGH, CURVE_STEP = Decimal(0), Decimal(20), Decimal("0.5")
"""Per cent: the rates of the curve."""


class AtRate(NamedTuple):
    """The figures at a rate, a fraction. They are None where the sums are beyond all numbers."""

    rate: float
    result: Result


def at_rates(model: CaseModel, percents: Sequence[Decimal]) -> tuple[AtRate, ...]:
    """The same flows discounted by other rates.

    Raises: ValueError for a rate outside `LOWEST` … `HIGHEST`.
    """
    for percent in percents:
        if not LOWEST <= percent <= HIGHEST:
            raise ValueError(f"a rate of {percent} % is not between {LOWEST} and {HIGHEST}")
    if not percents:
        return ()
    rates = [float(percent / 100) for percent in percents]
    found = results_of(model.outcomes({}, rates=np.array(rates)))
    return tuple(AtRate(rate, result) for rate, result in zip(rates, found, strict=True))


def rate_curve(model: CaseModel) -> tuple[AtRate, ...]:
    """B − C from `CURVE_LOW` to `CURVE_HIGH`."""
    count = int((CURVE_HIGH - CURVE_LOW) / CURVE_STEP) + 1
    return at_rates(model, [CURVE_LOW + CURVE_STEP * place for place in range(count)])
