"""The result page: facts of the computation, its items and its table of years."""

from collections.abc import Sequence
from dataclasses import dataclass

from evaluations.appraisal import Figures, Item
from evaluations.presenters.figures import Figure, thousands, totals, untimed
from projects.notation import format_fixed, oku, percent_text, wareki, wareki_with_gregorian

KINDS = (("benefit", "便益"), ("cost", "費用"))


@dataclass(frozen=True)
class ItemLine:
    kind: str
    label: str
    total: str
    pv: str


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
    """Columns are the items, then the sums; amounts in 千円."""

    columns: tuple[str, ...]
    lines: tuple[YearLine, ...]
    totals: tuple[str, ...]
    present_values: tuple[str, ...]


def small_figures(figures: Figures) -> tuple[Figure, ...]:
    """What stands below the headline: B and C, and B/C without cargo time; 総事業費 where C is the headline."""
    below = (*totals(figures), *untimed(figures))
    return below or (Figure("総事業費", "税込", oku(figures.total_project_cost), "億円"),)


def facts(figures: Figures) -> tuple[tuple[str, str], ...]:
    """What the computation rests on, as pairs of name and value."""
    subsidy = "(補助率による初期値)" if figures.subsidy_is_default else ""
    return (
        ("基準年度(t=0)", wareki_with_gregorian(figures.base_year)),
        ("事業採択年度", wareki_with_gregorian(figures.adoption_year)),
        ("完了年度", wareki_with_gregorian(figures.completion_year)),
        (
            "供用期間",
            f"{wareki(figures.opening_year)}から{wareki(figures.last_year)}まで({figures.service_years}年)",
        ),
        ("計算期間", f"{wareki(figures.first_year)}から{wareki(figures.last_year)}まで"),
        ("社会的割引率", f"{percent_text(figures.discount_rate)}%"),
        ("総事業費(税込)", f"{oku(figures.total_project_cost)}億円"),
        ("補助金・国費", f"{oku(figures.subsidy)}億円{subsidy}"),
    )


def item_lines(figures: Figures) -> tuple[ItemLine, ...]:
    return tuple(
        ItemLine(label, item.label, oku(item.total), oku(item.pv))
        for kind, label in KINDS
        for item in _of_kind(figures, kind)
    )


def sums(figures: Figures) -> tuple[ItemLine, ...]:
    """The bottom lines of the table of items."""
    values = {"benefit": figures.benefit_pv or 0.0, "cost": figures.cost_pv}
    return tuple(
        ItemLine(
            label,
            f"{label}の合計",
            oku(sum(item.total for item in _of_kind(figures, kind))),
            oku(values[kind]),
        )
        for kind, label in KINDS
        if kind == "cost" or figures.measured
    )


def year_table(figures: Figures) -> YearTable:
    items = [item for kind, _ in KINDS for item in _of_kind(figures, kind)]
    benefits, costs = (_yearly_sum(figures, kind) for kind, _ in KINDS)
    net = [benefit - cost for benefit, cost in zip(benefits, costs, strict=True)]
    summed = {"便益の合計": benefits, "費用の合計": costs, "便益-費用": net}
    present: list[float | None] = [figures.benefit_pv, figures.cost_pv, figures.npv]
    if figures.measured is None:
        summed, present = {"費用の合計": costs}, [figures.cost_pv]
    columns: list[Sequence[float]] = [*(item.yearly for item in items), *summed.values()]
    return YearTable(
        columns=(*(item.label for item in items), *summed),
        lines=tuple(
            YearLine(
                year=wareki(year).removesuffix("年度"),
                gregorian=str(year),
                t=str(figures.t[index]),
                factor=format_fixed(figures.factors[index], 4),
                amounts=tuple(thousands(column[index]) for column in columns),
            )
            for index, year in enumerate(figures.years)
        ),
        totals=tuple(thousands(sum(column)) for column in columns),
        present_values=tuple(thousands(value or 0.0) for value in (*(item.pv for item in items), *present)),
    )


def _of_kind(figures: Figures, kind: str) -> list[Item]:
    return [item for item in figures.items if item.kind == kind]


def _yearly_sum(figures: Figures, kind: str) -> list[float]:
    rows = [item.yearly for item in _of_kind(figures, kind)]
    return [sum(row[index] for row in rows) for index in range(len(figures.years))]
