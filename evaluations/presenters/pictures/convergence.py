"""収束の図: the share of scenarios with B/C of 1 and more, as their number grows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from django.utils.safestring import SafeString

from evaluations.charts import Entry, Plot, drawable, named, round_scale, tight_scale
from evaluations.presenters.pictures.chart import NO_NUMBER, NOTHING, Chart, without_drawing
from evaluations.presenters.pictures.wording import share_text
from projects.notation import format_grouped
from projects.notation.numbers import exact_decimal

TITLE = "B/Cが1以上になる割合と試行回数"
KEY = (Entry("line", "割合"), Entry("pale", "95%信頼区間"))
_LEAST_HEIGHT, _LONG = 1.0, 100_000


class Running(NamedTuple):
    """The share among the first scenarios, with the ends of its 95 % interval; fractions."""

    scenarios: int
    share: float
    low: float
    high: float


@dataclass(frozen=True)
class Convergence:
    """The share by rising number of scenarios."""

    points: tuple[Running, ...]

    def header(self) -> Sequence[str]:
        return ("試行回数", "B/Cが1以上の割合", "95%信頼区間の下端", "95%信頼区間の上端")

    def records(self) -> Iterator[Sequence[float]]:
        yield from self.points


def convergence_chart(data: Convergence, *, key: str = "convergence") -> Chart:
    if not data.points:
        return without_drawing(key, TITLE, NOTHING)
    columns = ("試行回数", "割合", "95%信頼区間の下端", "95%信頼区間の上端")
    rows = tuple(
        (format_grouped(one.scenarios, 0), share_text(one.share), share_text(one.low), share_text(one.high))
        for one in data.points
    )
    if not drawable(value for one in data.points for value in one):
        return without_drawing(key, TITLE, NO_NUMBER, columns, rows)
    last = data.points[-1]
    words = (
        f"{format_grouped(last.scenarios, 0)}回の試行で、B/Cが1以上になる割合は{share_text(last.share)}です"
        f"(95%信頼区間は{share_text(last.low)}から{share_text(last.high)}まで)。"
    )
    return Chart(key, TITLE, _drawn(data.points), words, columns, rows)


def _drawn(points: Sequence[Running]) -> SafeString:
    lower = [(one.scenarios, 100 * one.low) for one in points]
    upper = [(one.scenarios, 100 * one.high) for one in points]
    bottom, top = min(low for _, low in lower), max(high for _, high in upper)
    bottom = min(bottom, max(0.0, top - _LEAST_HEIGHT))
    last = points[-1]
    plot = Plot(
        tight_scale(0, last.scenarios, name=_short if last.scenarios >= _LONG else named),
        round_scale(bottom, max(top, bottom + _LEAST_HEIGHT)),
        x_name="試行回数",
        y_name="割合(%)",
        key=KEY,
    )
    plot.area(lower, upper)
    plot.line([(one.scenarios, 100 * one.share) for one in points])
    plot.mark(last.scenarios, 100 * last.share, share_text(last.share), right=False, below=False)
    return plot.drawn(title=TITLE)


def _short(value: float | Decimal) -> str:
    """So many as people say them, so that names of many digits do not meet: 25万."""
    return f"{named(exact_decimal(value) / 10_000)}万" if value else "0"
