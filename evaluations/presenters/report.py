"""The figures of a case as plain text for a terminal."""

from collections.abc import Iterator

from evaluations.appraisal import Figures, Item
from evaluations.presenters.figures import Ends, Figure, headline, sensitivity_lines, totals, untimed
from projects.manuals import Edition
from projects.notation import NOT_PRINTED, oku, percent_text, wareki

KINDS = {"benefit": "便益", "cost": "費用"}


def report(figures: Figures, edition: Edition) -> str:
    """Years, indicators, sensitivity and items, each line with its unit."""
    return "\n".join([*_years(figures, edition), "", *_indicators(figures, edition), "", *_items(figures)])


def _years(figures: Figures, edition: Edition) -> Iterator[str]:
    yield f"{edition.title}({edition.issued})"
    yield f"基準年度: {wareki(figures.base_year)}  割引率: {percent_text(figures.discount_rate)}%"
    yield f"計算期間: {wareki(figures.first_year)}～{wareki(figures.last_year)}({len(figures.years)}年間)"
    yield f"供用期間: {wareki(figures.opening_year)}～{wareki(figures.last_year)}({figures.service_years}年間)"


def _indicators(figures: Figures, edition: Edition) -> Iterator[str]:
    for figure in (*totals(figures), *headline(figures), *untimed(figures)):
        yield _line(figure)
    yield f"総事業費: {oku(figures.total_project_cost)}億円"
    default = "(総事業費×補助率)" if figures.subsidy_is_default else ""
    yield f"補助金・国費: {oku(figures.subsidy)}億円{default}"
    if figures.sensitivity is not None:
        yield "感度分析"
    for line in sensitivity_lines(figures, edition):
        yield f"  {line.name}({line.change}): B/C {line.cbr}  B-C {line.npv}億円  EIRR {_with_unit(line.eirr)}"


def _items(figures: Figures) -> Iterator[str]:
    yield "内訳(現在価値、かっこ内は割引前)"
    for item in figures.items:
        yield _item(item)


def _item(item: Item) -> str:
    return f"  {KINDS[item.kind]} {item.label}: {oku(item.pv)}億円({oku(item.total)}億円)"


def _line(figure: Figure) -> str:
    note = f"  {figure.note}" if figure.note else ""
    unit = "" if figure.value == NOT_PRINTED else figure.unit
    return f"{figure.label} {figure.name}: {figure.value}{unit}{note}"


def _with_unit(ends: Ends) -> str:
    return str(ends) if NOT_PRINTED in str(ends) else f"{ends}%"
