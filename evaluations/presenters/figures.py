"""The figures of a case as words (C5)."""

from dataclasses import dataclass

from evaluations.appraisal import EirrFigure, Figures, Outcome, Range
from projects.manuals import Edition
from projects.notation import NOT_PRINTED, oku, percent_text, ratio_text
from projects.notation.numbers import exact_decimal, format_grouped

EIRR_NOTES = {
    "複数": "純現在価値が0になる割引率が2つ以上あるため、1つの値として示しません。",
    "なし": "純現在価値が0になる割引率がないため、値を示しません。",
    "範囲外": "純現在価値が0になる割引率が計算の範囲(-99%から100,000%まで)を外れるため、値を示しません。",
}


@dataclass(frozen=True)
class Figure:
    """One large number; `note` says why there is none, or what it means."""

    label: str
    name: str
    value: str
    unit: str = ""
    note: str = ""
    is_interpretation: bool = False


@dataclass(frozen=True)
class SensitivityLine:
    """The ends of the range of each indicator, −10 % first (C5)."""

    name: str
    change: str
    cbr: str
    npv: str
    eirr: str


def headline(figures: Figures) -> tuple[Figure, ...]:
    """B/C, B−C and EIRR; C where no benefit is measured."""
    measured = figures.measured
    if measured is None:
        return (_cost(figures),)
    return (
        Figure("費用便益比", "B/C", ratio_text(measured.cbr), note=_cbr_note(measured)),
        Figure("純現在価値", "B-C", oku(measured.npv), "億円"),
        eirr_figure(measured.eirr),
    )


def eirr_figure(eirr: EirrFigure) -> Figure:
    """A rate only when there is exactly one; else 「−」 with the reason and the rates found."""
    name, label = "EIRR", "経済的内部収益率"
    if eirr.value is not None:
        return Figure(label, name, percent_text(eirr.value), "%")
    note = EIRR_NOTES[eirr.status]
    if eirr.roots:
        note += f"求められた割引率は{'、'.join(f'{percent_text(root)}%' for root in eirr.roots)}です。"
    return Figure(label, name, NOT_PRINTED, "", note, is_interpretation=True)


def totals(figures: Figures) -> tuple[Figure, ...]:
    """B and C themselves, unless C is the headline."""
    if figures.benefit_pv is None:
        return ()
    return (Figure("総便益(現在価値)", "B", oku(figures.benefit_pv), "億円"), _cost(figures))


def untimed(figures: Figures) -> tuple[Figure, ...]:
    """B/C without cargo time, where it is unsettled whether time counts (D6)."""
    outcome = figures.without_time_cost
    if outcome is None:
        return ()
    note = f"総便益{oku(outcome.benefit_pv)}億円、B-C{oku(outcome.npv)}億円。時間費用を含めるかどうかが明らかでないため、両方を示します。"
    return (
        Figure("時間費用を含めない場合", "B/C", ratio_text(outcome.cbr), "", note, is_interpretation=True),
    )


def sensitivity_lines(figures: Figures, edition: Edition) -> tuple[SensitivityLine, ...]:
    """One line per factor; none where no benefit is measured."""
    if figures.sensitivity is None:
        return ()
    ranges = {"demand": figures.sensitivity.demand, "construction": figures.sensitivity.construction}
    return tuple(
        _line(factor.name, f"±{percent_text(factor.change).removesuffix('.0')}%", ranges[factor.key])
        for factor in edition.sensitivity
    )


def thousands(yen: float) -> str:
    """A yearly amount in 千円, so that a table of fifty years can be read."""
    return format_grouped(exact_decimal(yen).scaleb(-3), 0)


def _line(name: str, change: str, ends: Range) -> SensitivityLine:
    return SensitivityLine(
        name,
        change,
        cbr=_between(ratio_text(ends.low.cbr), ratio_text(ends.high.cbr)),
        npv=_between(oku(ends.low.npv), oku(ends.high.npv)),
        eirr=_between(_rate(ends.low), _rate(ends.high)),
    )


def _between(low: str, high: str) -> str:
    return f"{low}～{high}"


def _rate(outcome: Outcome) -> str:
    return percent_text(outcome.eirr.value)


def _cost(figures: Figures) -> Figure:
    return Figure("総費用(現在価値)", "C", oku(figures.cost_pv), "億円")


def _cbr_note(outcome: Outcome) -> str:
    if outcome.cbr is None:
        return "費用がないため、比を求められません。"
    return "1を下回っています(便益より費用が大きい)。" if outcome.cbr < 1 else ""
