"""The rows that only 分析結果整理シート例2 has: 効果に関する指標 and 総費用 (S6)."""

from projects.document import assessed
from sheets.layout.given import Given, cell, label
from sheets.layout.grid import CONTENT, LABEL
from sheets.layout.indicator_lines import printed_lines
from sheets.layout.parts import Cell, Paragraph, Role, Row, Run, Style


def indicators_row(given: Given) -> Row:
    """(テロ抑止効果に関わる諸指標) and the lines the type's sheet picks from its indicators."""
    paragraphs: list[Paragraph] = []
    for case in assessed(given.document, given.edition):
        for result in case.indicators.results:
            paragraphs.append(Paragraph((Run(f"({result.heading})"),), Style.HEADING))
            for runs in printed_lines(given, case, result.lines):
                paragraphs.append(Paragraph((Run("・"), *runs), Style.ITEM))
    content = Cell("indicators", Role.LONG, tuple(paragraphs), CONTENT)
    return Row("indicators", (label(given, "indicators", LABEL), content))


def present_cost_row(given: Given) -> Row:
    """総費用(現在価値化後) 〇〇億円."""
    cost = given.money("cost_pv", lambda figures: figures.cost_pv)
    cells = (label(given, "present_cost", LABEL), cell("present_cost", Role.TEXT, cost, CONTENT))
    return Row("present_cost", cells)
