"""Yearly amounts for print: equal consecutive years together, ten on a line."""

from dataclasses import dataclass
from itertools import groupby

from evaluations.presenters.explanation.amounts import number
from evaluations.presenters.explanation.scene import Scene
from projects.notation import wareki
from projects.units import Term

PER_LINE = 10


@dataclass(frozen=True)
class YearCell:
    """Consecutive years of one value: 「令和10～47」."""

    years: str
    value: str


YearLines = tuple[tuple[YearCell, ...], ...]


def year_lines(term: Term, scene: Scene) -> YearLines:
    """The amounts of a term that varies; nothing of one that is the same in all years."""
    if scene.is_constant(term):
        return ()
    unit = term.quantity.unit
    told = zip(scene.years, (number(value, unit) for value in scene.values(term)), strict=True)
    cells = [_cell(list(same), value) for value, same in groupby(told, key=lambda one: one[1])]
    return tuple(tuple(cells[start : start + PER_LINE]) for start in range(0, len(cells), PER_LINE))


def _cell(same: list[tuple[int, str]], value: str) -> YearCell:
    first, last = (wareki(year).removesuffix("年度") for year in (same[0][0], same[-1][0]))
    if first == last:
        return YearCell(first, value)
    return YearCell(f"{first}～{last.removeprefix(first[:2])}", value)
