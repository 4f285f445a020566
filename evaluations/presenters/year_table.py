"""The table of years: an amount per item and year, and the sums."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from evaluations.appraisal import Figures
from evaluations.presenters.figures import thousands
from evaluations.presenters.item_kinds import KINDS, of_kind
from evaluations.presenters.number import Number
from projects.notation import format_fixed, wareki


@dataclass(frozen=True)
class YearLine:
    """One fiscal year: both calendars, t, the discount factor and one amount per column."""

    year: str
    gregorian: str
    t: str
    factor: str
    amounts: tuple[str, ...]


@dataclass(frozen=True)
class YearTable:
    """Columns are the items, then the sums; amounts in 千円. Heads and sums lead to their explanations."""

    t: Number
    factor: Number
    columns: tuple[Number, ...]
    lines: tuple[YearLine, ...]
    totals: tuple[Number, ...]
    present_values: tuple[Number, ...]


@dataclass(frozen=True)
class _Column:
    """A column of the table of years with the keys of its explanations."""

    label: str
    yearly: Sequence[float]
    pv: float
    head: str
    total: str
    present: str


def year_table(figures: Figures) -> YearTable:
    columns = [*_item_columns(figures), *_sum_columns(figures)]
    return YearTable(
        t=Number("t", "t", "基準年度からの年数"),
        factor=Number("割引係数", "factors"),
        columns=tuple(Number(one.label, one.head) for one in columns),
        lines=tuple(
            YearLine(
                year=wareki(year).removesuffix("年度"),
                gregorian=str(year),
                t=str(figures.t[index]),
                factor=format_fixed(figures.factors[index], 4),
                amounts=tuple(thousands(one.yearly[index]) for one in columns),
            )
            for index, year in enumerate(figures.years)
        ),
        totals=tuple(
            Number(thousands(sum(one.yearly)), one.total, f"{one.label} 合計(千円)") for one in columns
        ),
        present_values=tuple(
            Number(thousands(one.pv), one.present, f"{one.label} 現在価値(千円)") for one in columns
        ),
    )


def _item_columns(figures: Figures) -> Iterator[_Column]:
    for kind, _ in KINDS:
        for item in of_kind(figures, kind):
            keys = (f"items/{item.name}/{part}" for part in ("yearly", "total", "pv"))
            yield _Column(item.label, item.yearly, item.pv, *keys)


def _sum_columns(figures: Figures) -> Iterator[_Column]:
    """The sums of benefits and costs, and their difference; the costs alone where no benefit is measured."""
    benefits, costs = (_yearly_sum(figures, kind) for kind, _ in KINDS)
    measured = figures.measured
    if measured is not None:
        yield _Column(
            "便益の合計", benefits, measured.benefit_pv, "yearly_benefit", "benefit_total", "benefit_pv"
        )
    yield _Column("費用の合計", costs, figures.cost_pv, "yearly_cost", "cost_total", "cost_pv")
    if measured is not None:
        net = [benefit - cost for benefit, cost in zip(benefits, costs, strict=True)]
        yield _Column("便益-費用", net, measured.npv, "net", "net_total", "npv")


def _yearly_sum(figures: Figures, kind: str) -> list[float]:
    rows = [item.yearly for item in of_kind(figures, kind)]
    return [sum(row[index] for row in rows) for index in range(len(figures.years))]
