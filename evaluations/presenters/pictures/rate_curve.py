"""割引率と純現在価値: B-C over a range of discount rates, its zeros and the official rate."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString

from evaluations.charts import Plot, amount_scale, drawable, tight_scale
from evaluations.presenters.pictures.chart import (
    NO_NUMBER,
    NOT_MEASURED,
    Chart,
    without_drawing,
)
from evaluations.presenters.pictures.wording import MoneyUnit, money_unit, rate_text, share_text
from projects.notation import percent_text

TITLE = "割引率と純現在価値"


@dataclass(frozen=True)
class RateCurve:
    """Discount rates as fractions, rising, with the B-C of each in yen; all zeros known, also those out of sight."""

    rates: tuple[float, ...]
    npvs: tuple[float, ...]
    roots: tuple[float, ...]
    official: float
    official_npv: float

    @property
    def roots_in_sight(self) -> tuple[float, ...]:
        return tuple(root for root in self.roots if self.rates[0] <= root <= self.rates[-1])

    def header(self) -> Sequence[str]:
        return ("割引率", "B-C(円)")

    def records(self) -> Iterator[Sequence[float]]:
        yield from zip(self.rates, self.npvs, strict=True)


def rate_chart(data: RateCurve, *, key: str = "rates") -> Chart:
    if not data.rates:
        return without_drawing(key, TITLE, NOT_MEASURED)
    unit = money_unit((*data.npvs, data.official_npv))
    columns = ("割引率", f"B-C({unit.name})")
    rows = tuple((share_text(rate), unit.text(npv)) for rate, npv in zip(data.rates, data.npvs, strict=True))
    if not drawable((*data.npvs, data.official_npv)):
        return without_drawing(key, TITLE, NO_NUMBER, columns, rows)
    return Chart(key, TITLE, _drawn(data, unit), _in_words(data, unit), columns, rows)


def _drawn(data: RateCurve, unit: MoneyUnit) -> SafeString:
    npvs = [unit.scaled(npv) for npv in data.npvs]
    percents = [rate * 100 for rate in data.rates]
    low, high = percents[0], percents[-1]
    plot = Plot(tight_scale(low, high), amount_scale(npvs), x_name="割引率(%)", y_name=unit.name)
    official = data.official * 100
    if low <= official <= high:
        plot.rule(official, f"社会的割引率 {rate_text(data.official)}")
    plot.line(list(zip(percents, npvs, strict=True)))
    if low <= official <= high:
        plot.mark(
            official, unit.scaled(data.official_npv), unit.text(data.official_npv), right=False, below=True
        )
    for place, root in enumerate(data.roots_in_sight):
        rising = (npvs[0] < 0) == (place % 2 == 0)
        plot.mark(root * 100, 0, share_text(root), right=True, below=rising)
    return plot.drawn(title=TITLE)


def _in_words(data: RateCurve, unit: MoneyUnit) -> str:
    official = f"社会的割引率{rate_text(data.official)}のときのB-Cは{unit.words(data.official_npv)}です。"
    ends = "、".join(
        f"{rate_text(rate)}では{unit.words(npv)}"
        for rate, npv in ((data.rates[0], data.npvs[0]), (data.rates[-1], data.npvs[-1]))
    )
    return f"{official}{ends}です。{_of_roots(data)}"


def _of_roots(data: RateCurve) -> str:
    if not data.roots:
        return "B-Cが0になる割引率はありません。"
    found = "、".join(f"{percent_text(root)}%" for root in data.roots)
    hidden = len(data.roots) - len(data.roots_in_sight)
    return f"B-Cが0になる割引率は{found}です。" + (
        "図の範囲の外にあるものは、図に示していません。" if hidden else ""
    )
