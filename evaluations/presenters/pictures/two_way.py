"""需要×建設費の格子: B/C with both moved at once."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from evaluations.charts import Cell, Entry, drawable, matrix
from evaluations.presenters.pictures.chart import NOTHING, Chart, without_drawing
from evaluations.presenters.pictures.wording import change_text, fine_ratio_text

TITLE = "需要と建設費を同時に変えたときのB/C"
KEY = (Entry("pale", "1以上"), Entry("hatched", "1未満"), Entry("frame", "基本ケース"))


@dataclass(frozen=True)
class TwoWay:
    """Changes as fractions (-0.1 is ten per cent less); `cbr` has a row a change of demand, a value a change of cost.

    The base case is where neither is moved. A value is None where there is no ratio.
    """

    demand: tuple[float, ...]
    construction: tuple[float, ...]
    cbr: tuple[tuple[float | None, ...], ...]

    def header(self) -> Sequence[str]:
        return ("需要の変化", "建設費の変化", "B/C")

    def records(self) -> Iterator[Sequence[float | None]]:
        for demand, line in zip(self.demand, self.cbr, strict=True):
            for construction, cbr in zip(self.construction, line, strict=True):
                yield (demand, construction, cbr)

    def known(self) -> list[float]:
        return [cbr for line in self.cbr for cbr in line if cbr is not None and math.isfinite(cbr)]

    def base(self) -> float | None:
        return next(
            (cbr for demand, construction, cbr in self.records() if demand == construction == 0), None
        )


def two_way_chart(data: TwoWay, *, key: str = "two-way") -> Chart:
    if not drawable(data.known()):
        return without_drawing(key, TITLE, NOTHING)
    cells = [
        [
            _cell(cbr, base=demand == construction == 0)
            for construction, cbr in zip(data.construction, line, strict=True)
        ]
        for demand, line in zip(data.demand, data.cbr, strict=True)
    ]
    names = [change_text(change) for change in data.demand]
    picture = matrix(
        cells,
        rows=("需要", names),
        columns=("建設費", [change_text(change) for change in data.construction]),
        key=KEY,
        title=TITLE,
    )
    rows = tuple(
        (f"需要 {name}", *(cell.words for cell in line)) for name, line in zip(names, cells, strict=True)
    )
    columns = ("需要", *(f"建設費 {change_text(change)}" for change in data.construction))
    return Chart(key, TITLE, picture, _in_words(data), columns, rows)


def _cell(cbr: float | None, *, base: bool) -> Cell:
    known = cbr is not None and math.isfinite(cbr)
    return Cell(fine_ratio_text(cbr), below=cbr is not None and known and cbr < 1, base=base, known=known)


def _in_words(data: TwoWay) -> str:
    known, base = data.known(), data.base()
    below = sum(cbr < 1 for cbr in known)
    first = f"基本ケースのB/Cは{fine_ratio_text(base)}です。" if base is not None else ""
    ends = f"{len(known)}通りのB/Cは{fine_ratio_text(min(known))}から{fine_ratio_text(max(known))}までです。"
    return f"{first}{ends}" + (
        f"うち{below}通りで1を下回ります。" if below else "1を下回るものはありません。"
    )
