"""The result page: what stands below the headline, facts of the computation and its items."""

from dataclasses import dataclass

from evaluations.appraisal import Figures
from evaluations.presenters.figures import Figure, totals, untimed
from evaluations.presenters.item_kinds import KINDS, of_kind
from evaluations.presenters.number import Number, Words, is_alone
from projects.notation import oku, percent_text, wareki, wareki_with_gregorian


@dataclass(frozen=True)
class ItemLine:
    kind: str
    label: str
    total: Number
    pv: Number


@dataclass(frozen=True)
class Fact:
    """One thing the computation rests on."""

    name: str
    words: Words

    @property
    def alone(self) -> bool:
        return is_alone(self.words)


def small_figures(figures: Figures) -> tuple[Figure, ...]:
    """What stands below the headline: B and C, and B/C without cargo time; 総事業費 where C is the headline."""
    below = (*totals(figures), *untimed(figures))
    cost = oku(figures.total_project_cost)
    return below or (Figure("総事業費", "税込", cost, "億円", figure="total_project_cost", named="総事業費"),)


def facts(figures: Figures) -> tuple[Fact, ...]:
    """What the computation rests on."""
    default = (Number("(補助率による初期値)"),) if figures.subsidy_is_default else ()
    opening = Number(wareki(figures.opening_year), "years/opening", "供用開始年度")
    served = Number(f"{figures.service_years}年", "years/service", "供用期間")
    first = Number(wareki(figures.first_year), "years/first", "計算期間の最初の年度")
    last = Number(wareki(figures.last_year), "years/last", "供用終了年度")
    return (
        _fact("基準年度(t=0)", wareki_with_gregorian(figures.base_year), "years/base"),
        _fact("事業採択年度", wareki_with_gregorian(figures.adoption_year), "years/adoption"),
        _fact("完了年度", wareki_with_gregorian(figures.completion_year), "years/completion"),
        Fact("供用期間", (opening, Number("から"), last, Number("まで("), served, Number(")"))),
        Fact("計算期間", (first, Number("から"), last, Number("まで"))),
        _fact("社会的割引率", f"{percent_text(figures.discount_rate)}%", "discount_rate"),
        _fact("消費税率", f"{percent_text(figures.tax_rate).removesuffix('.0')}%", "tax_rate"),
        _fact("総事業費(税込)", f"{oku(figures.total_project_cost)}億円", "total_project_cost"),
        _fact("補助金・国費", f"{oku(figures.subsidy)}億円", "subsidy", *default),
    )


def _fact(name: str, text: str, key: str, *more: Number) -> Fact:
    return Fact(name, (Number(text, key, name), *more))


def item_lines(figures: Figures) -> tuple[ItemLine, ...]:
    return tuple(
        ItemLine(
            label,
            item.label,
            Number(oku(item.total), f"items/{item.name}/total", f"{item.label}の合計"),
            Number(oku(item.pv), f"items/{item.name}/pv", f"{item.label}の現在価値"),
        )
        for kind, label in KINDS
        for item in of_kind(figures, kind)
    )


def sums(figures: Figures) -> tuple[ItemLine, ...]:
    """The bottom lines of the table of items."""
    values = {"benefit": figures.benefit_pv or 0.0, "cost": figures.cost_pv}
    return tuple(
        ItemLine(
            label,
            f"{label}の合計",
            Number(
                oku(sum(item.total for item in of_kind(figures, kind))), f"{kind}_total", f"{label}の合計"
            ),
            Number(oku(values[kind]), f"{kind}_pv", f"{label}の合計の現在価値"),
        )
        for kind, label in KINDS
        if kind == "cost" or figures.measured
    )
