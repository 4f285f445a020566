"""The economic internal rate of return, with an honest status (第Ⅱ編 1.7 c)."""

from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import ArrayLike, NDArray

from evaluations.engine.rates.cells import HIGHEST_RATE, LOWEST_RATE
from evaluations.engine.rates.roots import positive_roots
from evaluations.engine.years import checked_years


class EirrStatus(Enum):
    """How many rates make the net present value zero; the value is the word people see."""

    UNIQUE = "一意"
    MULTIPLE = "複数"
    NONE = "なし"
    OUT_OF_RANGE = "範囲外"


@dataclass(frozen=True)
class Eirr:
    """The internal rates of return of a flow.

    Attributes:
        status: 一意 only when exactly one rate above −100 % makes the NPV zero and the NPV changes its sign there.
        value: that rate as a fraction; None for every other status.
        roots: all such rates within −99 %…100,000 %, rising, each once.
    """

    status: EirrStatus
    value: float | None
    roots: tuple[float, ...]


def eirr(flows: ArrayLike, years: ArrayLike) -> Eirr:
    """All rates r > −1 with Σ flow / (1 + r)^t = 0. The base year does not matter: it only scales the sum.

    - 一意: one root, where the NPV changes sign.
    - 複数: several roots, or one that the NPV touches without changing sign (a double root): such a rate does not
      part good from bad discount rates. Roots outside −99 %…100,000 % count here but are not listed.
    - なし: no root; also a flow of nothing but zeros or of one sign.
    - 範囲外: roots exist, but none within −99 %…100,000 %.

    The count is exact for the flows as given, as binary numbers. A double root of decimal data is therefore seen as
    double only when the numbers are exact in binary; otherwise it is, truthfully, two very near roots or none.

    Args:
        flows: benefit minus cost of each year, shape (years,).
        years: strictly rising; gaps are allowed.

    Raises:
        ValueError: a flow is not finite (its year is named), or the shapes differ.
    """
    whole_years = checked_years(years)
    amounts = np.asarray(flows, dtype=np.float64)
    if amounts.shape != whole_years.shape:
        raise ValueError(f"純便益の年数（{amounts.shape}）が年度の数（{len(whole_years)}）と合いません。")
    wrong = ~np.isfinite(amounts)
    if wrong.any():
        raise ValueError(f"{whole_years[wrong][0]}年度の純便益が数になっていません（{amounts[wrong][0]}）。")
    present = amounts != 0
    if not present.any():
        return Eirr(EirrStatus.NONE, None, ())
    return _judged(amounts[present], whole_years[present] - whole_years[present][0])


def _judged(amounts: NDArray[np.float64], powers: NDArray[np.int64]) -> Eirr:
    found = positive_roots(amounts, powers)
    inside = tuple(root.rate for root in found if LOWEST_RATE < root.rate <= HIGHEST_RATE)
    if not found:
        return Eirr(EirrStatus.NONE, None, ())
    if not inside:
        return Eirr(EirrStatus.OUT_OF_RANGE, None, ())
    if len(found) == 1 and found[0].crossing:
        return Eirr(EirrStatus.UNIQUE, inside[0], inside)
    return Eirr(EirrStatus.MULTIPLE, None, inside)
