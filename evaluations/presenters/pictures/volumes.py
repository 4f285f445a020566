"""需要の実績と予測: the past of a cargo group as dots, its forecast as a dashed line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from django.utils.safestring import SafeString

from evaluations.charts import ACCENT, Plot, amount_scale, drawable, text_width, year_scale
from evaluations.presenters.pictures.chart import NO_NUMBER, NOTHING, Chart, without_drawing
from projects.notation import format_grouped, percent_text, wareki, wareki_with_gregorian

COLUMNS = ("年度", "貨物量", "目標年に対する割合", "区分", "出典")
_STEPS = (("兆", 10**12), ("億", 10**8), ("万", 10**4))


class Actual(NamedTuple):
    year: int
    volume: float
    source: str


class Forecast(NamedTuple):
    """`ratio` is the share of the target year."""

    year: int
    ratio: float
    volume: float


@dataclass(frozen=True)
class Volumes:
    """A cargo group with its unit (フレートトン/年), years rising."""

    name: str
    unit: str
    actuals: tuple[Actual, ...]
    forecast: tuple[Forecast, ...]

    def header(self) -> Sequence[str]:
        return ("年度", "年度(西暦)", f"貨物量({self.unit})", "目標年に対する割合", "区分", "出典")

    def records(self) -> Iterator[Sequence[str | int | float | None]]:
        for past in self.actuals:
            yield (wareki(past.year), past.year, past.volume, None, "実績", past.source)
        for coming in self.forecast:
            yield (wareki(coming.year), coming.year, coming.volume, coming.ratio, "予測", "")

    def series(self) -> dict[str, list[tuple[int, float]]]:
        """The points of what there is."""
        both = {
            "実績": [(one.year, one.volume) for one in self.actuals],
            "予測": [(one.year, one.volume) for one in self.forecast],
        }
        return {name: points for name, points in both.items() if points}


def volume_chart(data: Volumes, *, key: str) -> Chart:
    title = f"「{data.name}」の貨物量({data.unit})" if data.name else f"貨物量({data.unit})"
    volumes = [volume for points in data.series().values() for _, volume in points]
    if not volumes:
        return without_drawing(key, title, NOTHING)
    rows = (*_past_rows(data), *_forecast_rows(data))
    if not drawable(volumes):
        return without_drawing(key, title, NO_NUMBER, COLUMNS, rows)
    words = "".join(_sentence(name, points) for name, points in data.series().items())
    return Chart(key, title, _drawn(data, max(volumes), title), words, COLUMNS, rows, words=(3, 4))


def _drawn(data: Volumes, highest: float, title: str) -> SafeString:
    series = data.series()
    years = [year for points in series.values() for year, _ in points]
    name, scale = next(((name, scale) for name, scale in _STEPS if highest >= 10 * scale), ("", 1))
    plot = Plot(
        year_scale(min(years), max(years)),
        amount_scale([highest / scale]),
        x_name="年度",
        y_name=f"{name}{data.unit}",
        right=text_width("予測") + 8,
    )
    if coming := [(year, volume / scale) for year, volume in series.get("予測", ())]:
        plot.line(coming, dashes="6 3")
        plot.names_at_end(coming[-1][0], [("予測", coming[-1][1], ACCENT)])
    if past := [(year, volume / scale) for year, volume in series.get("実績", ())]:
        plot.dots(past)
        plot.name_above(*past[-1], "実績")
    return plot.drawn(title=title)


def _past_rows(data: Volumes) -> Iterator[tuple[str, ...]]:
    for one in data.actuals:
        yield (wareki_with_gregorian(one.year), _volume(one.volume), "", "実績", one.source)


def _forecast_rows(data: Volumes) -> Iterator[tuple[str, ...]]:
    """Consecutive years with the same volume stand in one row."""
    for (ratio, volume), same in groupby(data.forecast, key=lambda one: one[1:]):
        years = [one.year for one in same]
        span = wareki_with_gregorian(years[0])
        if len(years) > 1:
            span += f"から{wareki_with_gregorian(years[-1])}まで"
        yield (span, _volume(volume), f"{percent_text(ratio)}%", "予測", "")


def _sentence(name: str, points: Sequence[tuple[int, float]]) -> str:
    (first, from_volume), (last, to_volume) = points[0], points[-1]
    if len(points) == 1:
        return f"{name}は{wareki(first)}の{_volume(from_volume)}です。"
    return (
        f"{name}は{wareki(first)}の{_volume(from_volume)}から{wareki(last)}の{_volume(to_volume)}までです。"
    )


def _volume(volume: float) -> str:
    return format_grouped(volume, 0)
