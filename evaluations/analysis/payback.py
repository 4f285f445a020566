"""回収年: from which fiscal year on the cumulative discounted B − C stays at 0 or above."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate, pairwise

import numpy as np

from evaluations.appraisal import Basis, Explained


class PaybackStatus(StrEnum):
    """How the cumulative sum goes."""

    PAID_BACK = "paid_back"
    NEVER_BELOW = "never_below"
    NOT_PAID_BACK = "not_paid_back"


@dataclass(frozen=True)
class Payback:
    """`year` is None where the sum ends below 0; `relapses` counts how often it fell below 0 again.

    The year is the one after the last year below 0: what was reached earlier and lost again does not count.
    """

    status: PaybackStatus
    year: int | None
    relapses: int


def payback(years: Sequence[int], net: Sequence[float]) -> Payback:
    """Of the discounted benefit minus cost of each year, at least one. Shape (years,)."""
    sums = list(accumulate(net))
    below = [index for index, value in enumerate(sums) if value < 0]
    relapses = sum(before >= 0 > now for before, now in pairwise(sums))
    if not below:
        return Payback(PaybackStatus.NEVER_BELOW, years[0], relapses)
    if below[-1] + 1 == len(years):
        return Payback(PaybackStatus.NOT_PAID_BACK, None, relapses)
    return Payback(PaybackStatus.PAID_BACK, years[below[-1] + 1], relapses)


def discounted_net(basis: Basis) -> tuple[float, ...]:
    """Benefit minus cost of each year of the case, times its discount factor. Yen."""
    net = np.array(Explained(basis.valuation.net).yearly) * np.asarray(basis.valuation.factors.value)
    return tuple(net.tolist())
