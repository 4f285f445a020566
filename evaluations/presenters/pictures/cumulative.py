"""割引後の便益-費用の累計: the sum from year to year, and the year from which it is not negative any more."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from django.utils.safestring import SafeString

from evaluations.analysis.payback import PaybackStatus, payback
from evaluations.charts import INK, Plot, amount_scale, drawable, text_width, year_scale
from evaluations.presenters.pictures.chart import (
    NO_NUMBER,
    NOT_MEASURED,
    Chart,
    without_drawing,
)
from evaluations.presenters.pictures.wording import MoneyUnit, money_unit
from projects.notation import wareki, wareki_with_gregorian

TITLE = "割引後の便益-費用の累計"


@dataclass(frozen=True)
class Cumulative:
    """`net` is the discounted benefit minus cost of each year in yen; without years where no benefit is measured."""

    years: tuple[int, ...]
    net: tuple[float, ...]

    @property
    def sums(self) -> tuple[float, ...]:
        return tuple(accumulate(self.net))

    @property
    def payback(self) -> int | None:
        """The first year from which the sum stays at 0 or above; None where it never was below or ends below."""
        if not self.years:
            return None
        found = payback(self.years, self.net)
        return found.year if found.status is PaybackStatus.PAID_BACK else None

    def header(self) -> Sequence[str]:
        return ("年度", "年度(西暦)", "割引後の便益-費用(円)", "累計(円)")

    def records(self) -> Iterator[Sequence[str | int | float]]:
        for year, net, total in zip(self.years, self.net, self.sums, strict=True):
            yield (wareki(year), year, net, total)


def cumulative_chart(data: Cumulative, *, key: str = "cumulative") -> Chart:
    if not data.years:
        return without_drawing(key, TITLE, NOT_MEASURED)
    unit = money_unit((*data.net, *data.sums))
    columns = ("年度", f"割引後の便益-費用({unit.name})", f"累計({unit.name})")
    rows = tuple(
        (wareki_with_gregorian(year), unit.text(net), unit.text(total))
        for year, net, total in zip(data.years, data.net, data.sums, strict=True)
    )
    if not drawable(data.sums):
        return without_drawing(key, TITLE, NO_NUMBER, columns, rows)
    return Chart(key, TITLE, _drawn(data, unit), _in_words(data, unit), columns, rows)


def _drawn(data: Cumulative, unit: MoneyUnit) -> SafeString:
    sums = [unit.scaled(total) for total in data.sums]
    points = list(zip(data.years, sums, strict=True))
    first, last = data.years[0], data.years[-1]
    end = unit.text(data.sums[-1])
    plot = Plot(
        year_scale(first, last),
        amount_scale(sums),
        x_name="年度",
        y_name=unit.name,
        right=text_width(end) + 8,
    )
    plot.area([(year, 0) for year in data.years], points)
    plot.line(points)
    if data.payback is not None:
        early = data.payback < (first + last) / 2
        plot.mark(
            data.payback,
            sums[data.years.index(data.payback)],
            f"{data.payback}年度に回収",
            right=early,
            below=early,
        )
    plot.dots([(last, sums[-1])])
    plot.names_at_end(last, [(end, sums[-1], INK)])
    return plot.drawn(title=TITLE)


def _in_words(data: Cumulative, unit: MoneyUnit) -> str:
    lowest = min(data.sums)
    year = wareki_with_gregorian(data.years[data.sums.index(lowest)])
    end = f"計算期間の終わりには{unit.words(data.sums[-1])}(B-C)になります。"
    turn = "" if lowest < 0 else "負になる年度はありません。"
    if data.payback is not None:
        turn = f"{wareki_with_gregorian(data.payback)}に0以上になり、その後は負になりません。"
    elif data.sums[-1] < 0:
        end = f"計算期間の終わりも{unit.words(data.sums[-1])}(B-C)で、0以上になりません。"
    return f"累計は{year}に最も小さく{unit.words(lowest)}です。{turn}{end}"
