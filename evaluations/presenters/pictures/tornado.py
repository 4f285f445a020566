"""トルネード図: how far each input, moved to its two ends, moves the result."""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from evaluations.charts import Bar, Upright, drawable
from evaluations.charts import tornado as draw
from evaluations.presenters.pictures.chart import NOTHING, Chart, without_drawing
from evaluations.presenters.pictures.wording import MoneyUnit, fine_ratio_text, money_unit

MOST = 15
LOW, HIGH = "低い値", "高い値"
Measure = Literal["cbr", "npv"]
NAMES: dict[Measure, str] = {"cbr": "B/C", "npv": "B-C"}


@dataclass(frozen=True)
class Swing:
    """One input: what it is called, its two ends as printed, and the result at each; None where there is none."""

    name: str
    low_input: str
    high_input: str
    low: float | None
    high: float | None


@dataclass(frozen=True)
class Tornado:
    """The result as B/C or as B-C in yen, in the base case and with each input moved alone."""

    measure: Measure
    base: float | None
    swings: tuple[Swing, ...]

    def header(self) -> Sequence[str]:
        result = {"cbr": "B/C", "npv": "B-C(円)"}[self.measure]
        return (
            "入力",
            LOW,
            f"{LOW}のときの{result}",
            HIGH,
            f"{HIGH}のときの{result}",
            f"基本ケースの{result}",
        )

    def records(self) -> Iterator[Sequence[str | float | None]]:
        for one in self.swings:
            yield (one.name, one.low_input, one.low, one.high_input, one.high, self.base)

    def widest(self) -> list[Swing]:
        """The inputs with both ends, those first whose ends and base lie farthest apart."""
        whole = [one for one in self.swings if drawable((one.low, one.high, self.base))]
        return sorted(whole, key=lambda one: -_width((*_ends(one), self.base or 0)))[:MOST]


def tornado_chart(data: Tornado, *, key: str = "tornado") -> Chart:
    name = NAMES[data.measure]
    title = f"入力を1つずつ変えたときの{name}(トルネード図)"
    shown = data.widest()
    if data.base is None or not shown:
        return without_drawing(key, title, NOTHING)
    unit = money_unit((data.base, *(end for one in shown for end in _ends(one))))
    printed = _printer(data.measure, unit)
    behind = "" if data.measure == "cbr" else unit.name
    bars = [
        Bar(f"{place}. {one.name}", low, high, printed(low), printed(high))
        for place, one in enumerate(shown, start=1)
        for low, high in [_ends(one)]
    ]
    limit = Upright(1, "B/C = 1") if data.measure == "cbr" else Upright(0, "B-C = 0")
    base = Upright(data.base, f"基本ケース {name} {printed(data.base)}{behind}")
    rows = tuple(
        (bar.name, one.low_input, bar.low_text, one.high_input, bar.high_text)
        for bar, one in zip(bars, shown, strict=True)
    )
    head = f"{name}({unit.name})" if behind else name
    columns = ("入力", LOW, f"{LOW}のときの{head}", HIGH, f"{HIGH}のときの{head}")
    return Chart(
        key,
        title,
        draw(bars, base=base, limit=limit, title=title),
        _in_words(shown[0], bars[0], f"{base.words}です。", behind, name),
        columns,
        rows,
        note=_left_out(data, len(shown)),
    )


def _width(values: Sequence[float]) -> float:
    return max(values) - min(values)


def _ends(one: Swing) -> tuple[float, float]:
    """Both ends of a swing that has them."""
    return (math.nan if one.low is None else one.low, math.nan if one.high is None else one.high)


def _printer(measure: Measure, unit: MoneyUnit) -> Callable[[float], str]:
    return fine_ratio_text if measure == "cbr" else unit.text


def _in_words(swing: Swing, bar: Bar, base: str, behind: str, name: str) -> str:
    low, high = f"{LOW}({swing.low_input})", f"{HIGH}({swing.high_input})"
    ends = f"{low}のとき{bar.low_text}{behind}、{high}のとき{bar.high_text}{behind}"
    return f"{base}最も大きく動かす入力は「{swing.name}」で、{name}は{ends}になります。"


def _left_out(data: Tornado, shown: int) -> str:
    without = sum(not drawable((one.low, one.high)) for one in data.swings)
    sentences = []
    if len(data.swings) - without > shown:
        sentences.append(f"図と表は、動きの大きい順に{shown}件です。CSVにはすべての入力が入ります。")
    if without:
        sentences.append(f"結果を求められない端がある{without}件は、図と表に示していません。")
    return "".join(sentences)
