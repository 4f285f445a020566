"""The figures of a case as words (C5)."""

from dataclasses import dataclass, replace

from evaluations.appraisal import EirrFigure, Figures, Outcome, Range
from evaluations.presenters.number import Number, Words, plain
from projects.manuals import Edition, SensitivityFactor
from projects.notation import NOT_PRINTED, oku, percent_text, ratio_text
from projects.notation.numbers import exact_decimal, format_grouped

EIRR_NOTES = {
    "複数": "純現在価値が0になる割引率が2つ以上あるため、1つの値として示しません。",
    "なし": "純現在価値が0になる割引率がないため、値を示しません。",
    "範囲外": "純現在価値が0になる割引率が計算の範囲(-99%から100,000%まで)を外れるため、値を示しません。",
}


@dataclass(frozen=True)
class Figure:
    """One large number; `words` say why there is none, or what it means.

    `figure` is the key of its explanation; `named` calls it to those who only hear the link, else `name` does.
    """

    label: str
    name: str
    value: str
    unit: str = ""
    words: Words = ()
    is_interpretation: bool = False
    figure: str = ""
    named: str = ""

    @property
    def spoken(self) -> str:
        return self.named or self.name

    @property
    def note(self) -> str:
        return plain(self.words)


@dataclass(frozen=True)
class Ends:
    """A range from the value at −10 % to the one at +10 % (C5)."""

    low: Number
    high: Number

    def __str__(self) -> str:
        return f"{self.low}～{self.high}"


@dataclass(frozen=True)
class SensitivityLine:
    """The range of each indicator."""

    name: str
    change: str
    cbr: Ends
    npv: Ends
    eirr: Ends


def headline(figures: Figures) -> tuple[Figure, ...]:
    """B/C, B−C and EIRR; C where no benefit is measured."""
    measured = figures.measured
    if measured is None:
        return (_cost(figures),)
    return (
        _ratio("費用便益比", measured, "cbr", _cbr_note(measured)),
        Figure("純現在価値", "B-C", oku(measured.npv), "億円", figure="npv"),
        eirr_figure(measured.eirr),
    )


def eirr_figure(eirr: EirrFigure) -> Figure:
    """A rate only when there is exactly one; else 「−」 with the reason and the rates found."""
    name, label = "EIRR", "経済的内部収益率"
    if eirr.value is not None:
        return Figure(label, name, percent_text(eirr.value), "%", figure="eirr")
    words: Words = (Number(EIRR_NOTES[eirr.status]),)
    if eirr.roots:
        roots = "、".join(f"{percent_text(root)}%" for root in eirr.roots)
        words += (Number("求められた割引率は"), Number(roots, "eirr", "割引率"), Number("です。"))
    return Figure(label, name, NOT_PRINTED, "", words, is_interpretation=True, figure="eirr")


def totals(figures: Figures) -> tuple[Figure, ...]:
    """B and C themselves, unless C is the headline."""
    if figures.benefit_pv is None:
        return ()
    gained = Figure("総便益(現在価値)", "B", oku(figures.benefit_pv), "億円", figure="benefit_pv")
    return (gained, _cost(figures))


def untimed(figures: Figures) -> tuple[Figure, ...]:
    """B/C without cargo time, where it is unsettled whether time counts (D6)."""
    outcome = figures.without_time_cost
    if outcome is None:
        return ()
    label = "時間費用を含めない場合"
    words = (
        Number("総便益"),
        Number(f"{oku(outcome.benefit_pv)}億円", "untimed/benefit_pv", f"{label}の総便益"),
        Number("、B-C"),
        Number(f"{oku(outcome.npv)}億円", "untimed/npv", f"{label}のB-C"),
        Number("。時間費用を含めるかどうかが明らかでないため、両方を示します。"),
    )
    ratio = _ratio(label, outcome, "untimed/cbr", words)
    return (replace(ratio, is_interpretation=True, named=f"{label}のB/C"),)


def sensitivity_lines(figures: Figures, edition: Edition) -> tuple[SensitivityLine, ...]:
    """One line per factor; none where no benefit is measured."""
    if figures.sensitivity is None:
        return ()
    ranges = {"demand": figures.sensitivity.demand, "construction": figures.sensitivity.construction}
    return tuple(_line(factor, ranges[factor.key]) for factor in edition.sensitivity)


def thousands(yen: float) -> str:
    """A yearly amount in 千円, so that a table of fifty years can be read."""
    return format_grouped(exact_decimal(yen).scaleb(-3), 0)


def _line(factor: SensitivityFactor, moved: Range) -> SensitivityLine:
    change = f"{percent_text(factor.change).removesuffix('.0')}%"
    low = _end(moved.low, f"sensitivity/{factor.key}/low", f"{factor.name}-{change}")
    high = _end(moved.high, f"sensitivity/{factor.key}/high", f"{factor.name}+{change}")
    cbr, npv, eirr = (Ends(*pair) for pair in zip(low, high, strict=True))
    return SensitivityLine(factor.name, f"±{change}", cbr, npv, eirr)


def _end(outcome: Outcome, key: str, moved: str) -> tuple[Number, Number, Number]:
    """B/C, B-C and EIRR at one end of a factor."""
    return (
        Number(ratio_text(outcome.cbr), "" if outcome.cbr is None else f"{key}/cbr", f"{moved}のB/C"),
        Number(oku(outcome.npv), f"{key}/npv", f"{moved}のB-C"),
        Number(percent_text(outcome.eirr.value), f"{key}/eirr", f"{moved}のEIRR"),
    )


def _ratio(label: str, outcome: Outcome, key: str, words: Words) -> Figure:
    """B/C; without cost there is none, and nothing to explain."""
    figure = "" if outcome.cbr is None else key
    return Figure(label, "B/C", ratio_text(outcome.cbr), words=words, figure=figure)


def _cost(figures: Figures) -> Figure:
    return Figure("総費用(現在価値)", "C", oku(figures.cost_pv), "億円", figure="cost_pv")


def _cbr_note(outcome: Outcome) -> Words:
    if outcome.cbr is None:
        return (Number("費用がないため、比を求められません。"),)
    return (Number("1を下回っています(便益より費用が大きい)。"),) if outcome.cbr < 1 else ()
