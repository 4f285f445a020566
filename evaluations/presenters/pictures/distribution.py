"""B/Cの分布: how many scenarios fall into each class, and how many reach 1."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import count
from typing import Self

import numpy as np
from django.utils.safestring import SafeString

from evaluations.charts import ACCENT, Entry, Plot, amount_scale, drawable, named, tight_scale
from evaluations.presenters.pictures.chart import NOTHING, Chart, without_drawing
from evaluations.presenters.pictures.wording import share_text
from projects.notation import format_grouped
from projects.notation.numbers import exact_decimal

TITLE = "B/Cの分布"
_MOST_CLASSES, _SMALLEST = 24, Decimal("0.01")
_TOO_WIDE = "B/Cの幅が広すぎるため、図を示しません。"


@dataclass(frozen=True)
class Distribution:
    """Scenarios by B/C.

    Attributes:
        edges: ends of the classes, rising, one more than `counts`; 1 is one of them, so that no class holds both sides.
        counts: scenarios from an edge up to, but without, the next.
        missing: scenarios without B/C; they are in no class and no share.
        below, above: scenarios too far out for a class; they count in the shares.
    """

    edges: tuple[float, ...]
    counts: tuple[int, ...]
    missing: int = 0
    below: int = 0
    above: int = 0

    @classmethod
    def of(cls, ratios: Sequence[float]) -> Self:
        """Classes of a round width with 1 as an edge; NaN stands for a scenario without B/C."""
        values = np.asarray(ratios, dtype=np.float64)
        known = values[np.isfinite(values)]
        if not known.size:
            return cls((), (), len(values))
        edges = _edges(float(known.min()), float(known.max()))
        counts, _ = np.histogram(known, edges)
        return cls(tuple(edges), tuple(counts.tolist()), len(values) - len(known))

    @property
    def total(self) -> int:
        return sum(self.counts) + self.below + self.above

    @property
    def reaching_one(self) -> int:
        classed = sum(number for edge, number in zip(self.edges, self.counts, strict=False) if edge >= 1)
        low, high = self.edges[0], self.edges[-1]
        return classed + (self.below if low >= 1 else 0) + (self.above if high >= 1 else 0)

    def span(self) -> tuple[float, float]:
        """The ends of the classes, or 1 where it lies so near that they stay readable beside it."""
        low, high = self.edges[0], self.edges[-1]
        near = 2 * (high - low)
        return (
            1.0 if 1 < low <= 1 + near else low,
            1.0 if 1 - near <= high < 1 else high,
        )

    def header(self) -> Sequence[str]:
        return ("B/C(以上)", "B/C(未満)", "試行回数", "割合")

    def records(self) -> Iterator[Sequence[float]]:
        for low, high, number in zip(self.edges, self.edges[1:], self.counts, strict=False):
            yield (low, high, number, number / self.total)


def distribution_chart(data: Distribution, *, key: str = "distribution") -> Chart:
    if not data.total:
        return without_drawing(key, TITLE, NOTHING)
    if not drawable(data.edges):
        return without_drawing(key, TITLE, _TOO_WIDE)
    rows = tuple(
        (f"{named(low)}以上{named(high)}未満", format_grouped(int(number), 0), share_text(share))
        for low, high, number, share in data.records()
    )
    return Chart(key, TITLE, _drawn(data), _in_words(data), ("B/C", "試行回数", "割合"), rows, _note(data))


def _note(data: Distribution) -> str:
    """What is not in the drawing."""
    left_out = [
        (data.missing, "B/Cを求められない{}回は含めていません。"),
        (data.below, f"図の範囲より小さい({named(data.edges[0])}未満)値が{{}}回あります。"),
        (data.above, f"図の範囲より大きい({named(data.edges[-1])}以上)値が{{}}回あります。"),
    ]
    return "".join(words.format(format_grouped(number, 0)) for number, words in left_out if number)


def _drawn(data: Distribution) -> SafeString:
    shares = [100 * number / data.total for number in data.counts]
    low, high = data.span()
    reaching = share_text(data.reaching_one / data.total)
    failing = share_text((data.total - data.reaching_one) / data.total)
    key = (Entry("hatched", f"1未満 {failing}"), Entry("filled", f"1以上 {reaching}"))
    plot = Plot(tight_scale(low, high), amount_scale(shares), x_name="B/C", y_name="割合(%)", key=key)
    gap = (data.edges[1] - data.edges[0]) / 20
    for start, end, share in zip(data.edges, data.edges[1:], shares, strict=False):
        plot.column(start + gap, end - gap, share, fill=ACCENT, hatch=start < 1)
    if low <= 1 <= high:
        plot.rule(1, "B/C = 1")
    return plot.drawn(title=TITLE)


def _in_words(data: Distribution) -> str:
    most = max(range(len(data.counts)), key=lambda index: data.counts[index])
    total, reaching = (format_grouped(one, 0) for one in (data.total, data.reaching_one))
    share = share_text(data.reaching_one / data.total)
    return (
        f"{total}回のうち{reaching}回({share})で、B/Cが1以上です。"
        f"最も多いのは{named(data.edges[most])}以上{named(data.edges[most + 1])}未満で、"
        f"{share_text(data.counts[most] / data.total)}です。"
    )


def _edges(low: float, high: float) -> list[float]:
    """Multiples of a round width away from 1, as decimals, so that 1.2 belongs to the class that begins with 1.2."""
    lowest, highest = exact_decimal(low) - 1, exact_decimal(high) - 1
    width = next(one for one in _widths() if (highest - lowest) / one <= _MOST_CLASSES - 2)
    steps = range(math.floor(lowest / width), math.floor(highest / width) + 2)
    return [float(1 + width * step) for step in steps]


def _widths() -> Iterator[Decimal]:
    """0.01, 0.02, 0.05, 0.1 …"""
    for power in count():
        for digit in (1, 2, 5):
            yield _SMALLEST.scaleb(power) * digit
