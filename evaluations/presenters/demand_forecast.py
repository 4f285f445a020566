"""実績と予測: the past and the forecast of every cargo group, as a chart and as the table beneath it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, islice

import numpy as np
from django.utils.safestring import SafeString

from evaluations.charts import Series, year_chart
from evaluations.flows.demand import FORMULAS, cargo_volumes, lacking_ratios, ramp_ratios
from evaluations.flows.scenarios import BASE, official_scenarios
from evaluations.flows.timeline import Timeline, timeline_of
from projects.document import Document
from projects.document.choices import RampShape
from projects.document.sections import Demand
from projects.document.sections.demand import CargoGroup
from projects.manuals import Edition
from projects.notation import format_grouped, percent_text, wareki, wareki_with_gregorian

MOST_SHOWN = 30
Years = Sequence[tuple[int, float, float]]
"""Year, share of the target year, volume."""


@dataclass(frozen=True)
class VolumeLine:
    """One past year, or consecutive years of the forecast with the same volume."""

    years: str
    kind: str
    ratio: str
    volume: str
    source: str


@dataclass(frozen=True)
class GroupForecast:
    """A cargo group: what it is called, its unit, the drawing and its numbers."""

    name: str
    unit: str
    drawing: SafeString
    lines: tuple[VolumeLine, ...]


@dataclass(frozen=True)
class Forecast:
    """The first groups; `shortened` when there are more. `formula` is the curve that fills the shares which are not typed, with its name; empty where none is chosen."""

    groups: tuple[GroupForecast, ...]
    shortened: bool
    curve: str
    formula: str


def demand_forecast(document: Document, edition: Edition) -> Forecast:
    """What is known so far; a group appears as soon as it has a unit and a past or a future."""
    demand, timeline = document.demand, timeline_of(document, edition)
    groups = (
        _group(group, demand, _years(group, demand, edition, timeline) if timeline else ())
        for group in demand.groups
        if group.unit is not None
    )
    shape = demand.ramp_shape or RampShape.TYPED
    formula = FORMULAS.get(shape, "")
    shown = tuple(islice((one for one in groups if one.lines), MOST_SHOWN))
    return Forecast(shown, len(demand.groups) > MOST_SHOWN, shape.label if formula else "", formula)


def _years(group: CargoGroup, demand: Demand, edition: Edition, timeline: Timeline) -> Years:
    """The years of service as the engine computes them, once it can."""
    if group.volume is None or lacking_ratios(demand, group.id, timeline):
        return ()
    alone = demand.model_copy(update={"groups": (group,)})
    cargo = cargo_volumes(alone, timeline, official_scenarios(edition))
    volumes = np.asarray(cargo[group.id].yearly.value)
    ratios = ramp_ratios(demand, group.id, timeline)
    found = zip(timeline.years, ratios.tolist(), volumes[BASE].tolist(), strict=True)
    return [one for one in found if one[0] >= timeline.opening]


def _group(group: CargoGroup, demand: Demand, forecast: Years) -> GroupForecast:
    past = sorted(
        (row.year, float(row.volume), row.source or "")
        for row in demand.actuals
        if row.group == group.id and row.year is not None and row.volume is not None
    )
    name, unit = group.name or "", f"{group.unit.label if group.unit else ''}/年"
    series = (
        Series("実績", "dots", [(year, volume) for year, volume, _ in past]),
        Series("予測", "dashes", [(year, volume) for year, _, volume in forecast]),
    )
    return GroupForecast(
        name=name,
        unit=unit,
        drawing=year_chart(series, alternative=_in_words(name, unit, series)),
        lines=(
            *(
                VolumeLine(wareki_with_gregorian(year), "実績", "", _volume(volume), source)
                for year, volume, source in past
            ),
            *_forecast_lines(forecast),
        ),
    )


def _forecast_lines(forecast: Years) -> Iterator[VolumeLine]:
    for (ratio, volume), same in groupby(forecast, key=lambda one: one[1:]):
        years = [year for year, _, _ in same]
        span = wareki_with_gregorian(years[0])
        if len(years) > 1:
            span += f"から{wareki_with_gregorian(years[-1])}まで"
        yield VolumeLine(span, "予測", f"{percent_text(ratio)}%", _volume(volume), "")


def _in_words(name: str, unit: str, series: Sequence[Series]) -> str:
    """What the drawing shows, for those who do not see it."""
    sentences = []
    for one in series:
        if one.points:
            (first, from_volume), (last, to_volume) = one.points[0], one.points[-1]
            sentences.append(
                f"{one.name}は{wareki(first)}の{_volume(from_volume)}から{wareki(last)}の{_volume(to_volume)}までです。"
            )
    return f"「{name}」の貨物量({unit})の図。{''.join(sentences)}数値は下の表にあります。"


def _volume(volume: float) -> str:
    return format_grouped(volume, 0)
