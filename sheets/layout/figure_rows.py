"""The rows of figures: 便益の主な根拠, 事業全体の投資効率性, 感度分析 (S4, C5)."""

from collections.abc import Callable, Sequence
from functools import partial

from evaluations.appraisal import Figures, Measured, Range
from projects.manuals import CostBenefitType
from projects.notation import NOT_PRINTED, oku, ratio_text
from sheets.formatting import eirr_text, range_ends, volume_text, volume_with, year_text
from sheets.layout.given import Given, Part, cell, label, label_paragraph
from sheets.layout.grid import CONTENT, LABEL
from sheets.layout.parts import Cell, Paragraph, Role, Row, Run, Style

_BASE_YEAR_LABEL = 5
# Label and figure of each indicator, in steps of the grid.
_INDICATORS = {"benefit": (5, 3), "cost": (5, 3), "cbr": (2, 3), "npv": (2, 3), "eirr": (3, 2)}

_PRINTED: dict[str, Callable[[Figures], Part]] = {
    "benefit": lambda figures: (oku(_measured(figures).benefit_pv), "benefit_pv"),
    "cost": lambda figures: (oku(figures.cost_pv), "cost_pv"),
    "cbr": lambda figures: _ratio(figures.cbr, "cbr"),
    "npv": lambda figures: (oku(_measured(figures).npv), "npv"),
    "eirr": lambda figures: (eirr_text(_measured(figures).eirr), "eirr"),
}


def figure_rows(given: Given) -> tuple[Row, ...]:
    return (_benefit_basis(given), *_efficiency(given), _sensitivity(given))


def _benefit_basis(given: Given) -> Row:
    """A line per component: what benefits rest on, with the target-year volume at the facility."""
    lines = tuple(
        _basis_line(given, component.id, kind)
        for component, kind in zip(given.document.components, given.types, strict=True)
        if isinstance(kind, CostBenefitType)
    )
    cells = (label(given, "benefit_basis", LABEL), Cell("benefit_basis", Role.TEXT, lines, CONTENT))
    return Row("benefit_basis", cells)


def _basis_line(given: Given, component: str, kind: CostBenefitType) -> Paragraph:
    def volume(figures: Figures) -> Sequence[Part]:
        amount = volume_with(figures, component, kind.demand.sheet_base_unit)
        if amount is None:
            return ((NOT_PRINTED, ""),)
        return ((volume_text(amount, kind.demand.sheet_divisor), f"volumes/{component}"),)

    runs = (
        Run(f"{kind.sheet.benefit_basis} ("),
        *given.computed(lambda figures: ((year_text(figures.target_year), "years/target"),)),
        Run(f" {kind.demand.sheet_label}：", together=True),
        *given.computed(volume),
        Run(f"{kind.demand.sheet_unit})", together=True),
    )
    return Paragraph(runs)


def _efficiency(given: Given) -> tuple[Row, Row]:
    first = (
        label(given, "efficiency", LABEL, rows=2),
        label(given, "efficiency.base_year", _BASE_YEAR_LABEL),
        cell("efficiency.base_year", Role.TEXT, [given.evaluation_year], CONTENT - _BASE_YEAR_LABEL),
    )
    second: list[Cell] = []
    for key, (label_columns, columns) in _INDICATORS.items():
        place = f"efficiency.{key}"
        second += [
            label(given, place, label_columns),
            cell(place, Role.FIGURE, given.computed(partial(_figure, key)), columns),
        ]
    return Row("efficiency.base_year", first), Row("efficiency", tuple(second))


def _figure(key: str, figures: Figures) -> Sequence[Part]:
    return (_PRINTED[key](figures),)


def _ratio(cbr: float | None, key: str) -> Part:
    """Without cost there is no ratio, and nothing to explain."""
    return ratio_text(cbr), "" if cbr is None else key


def _sensitivity(given: Given) -> Row:
    paragraphs = (
        label_paragraph(given.wording.label("sensitivity.cbr")),
        _factor(given, "demand", lambda figures: _measured(figures).sensitivity.demand),
        _factor(given, "construction", lambda figures: _measured(figures).sensitivity.construction),
    )
    cells = (label(given, "sensitivity", LABEL), Cell("sensitivity", Role.TEXT, paragraphs, CONTENT))
    return Row("sensitivity", cells)


def _factor(given: Given, key: str, moved: Callable[[Figures], Range]) -> Paragraph:
    """需要(-10%～+10%) (1.2～1.5), the ranges beneath each other."""

    def ends(figures: Figures) -> Sequence[Part]:
        between = moved(figures)
        texts = range_ends(between)
        keys = tuple(
            _ratio(end.cbr, f"sensitivity/{key}/{side}/cbr")[1]
            for side, end in (("low", between.low), ("high", between.high))
        )
        return (("(", ""), (texts[0], keys[0]), ("～", ""), (texts[1], keys[1]), (")", ""))

    name = Run(given.wording.label(f"sensitivity.{key}"), together=True)
    return Paragraph((name, *given.computed(ends)), Style.FACTOR)


def _measured(figures: Figures) -> Measured:
    if figures.measured is None:
        raise ValueError("分析結果整理シート例1 prints measured benefits only")
    return figures.measured
