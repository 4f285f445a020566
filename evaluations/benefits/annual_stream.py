"""年次別直接入力: yearly yen worked out elsewhere, brought on the years of the case (D7)."""

from collections.abc import Iterable, Mapping

import numpy as np
from numpy.typing import NDArray

from evaluations.benefits.context import Context
from projects.document.annual import AmountLine, AmountYear
from projects.document.methods import AnnualStream
from projects.units import Quantity, total


def measure(given: AnnualStream, context: Context) -> Quantity:
    """Yen a year as typed, net of tax, the stated share of it following demand.

    Returns: 円/年, shape (scenarios, years) or (years,). Source: Ⅱ 1.5; 表Ⅱ-1-5 for the share (D7).
    """
    return total((_line(line, given.years, context) for line in given.lines), "円/年")


def _line(line: AmountLine, rows: Iterable[AmountYear], context: Context) -> Quantity:
    amount = Quantity(
        yearly_amounts(line.id, rows, context.years),
        "円/年",
        line.name or "",
        source=line.basis or "",
        place=line.id,
    )
    share = 1.0 if line.demand_share is None else float(line.demand_share) / 100
    return context.following_demand(context.without_tax(amount, line.tax), share)


def yearly_amounts(line: str, rows: Iterable[AmountYear], years: NDArray[np.int64]) -> NDArray[np.float64]:
    """The yen of one line on the given years, 0 where nothing is typed. Shape (years,)."""
    typed: Mapping[int, int] = {
        row.year: row.amounts[line] for row in rows if row.year is not None and line in row.amounts
    }
    return np.array([typed.get(int(year), 0) for year in years], dtype=np.float64)
