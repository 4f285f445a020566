"""実績と予測: the past and the forecast of every cargo group, as a chart and as the table beneath it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

import numpy as np

from evaluations.flows.demand import FORMULAS, cargo_volumes, lacking_ratios, ramp_ratios
from evaluations.flows.scenarios import BASE, official_scenarios
from evaluations.flows.timeline import Timeline, timeline_of
from evaluations.presenters.pictures import Actual, Chart, Forecast, Volumes, volume_chart
from projects.document import Document
from projects.document.choices import RampShape
from projects.document.sections import Demand
from projects.document.sections.demand import CargoGroup
from projects.manuals import Edition

MOST_SHOWN = 30


@dataclass(frozen=True)
class DemandForecast:
    """The charts of the first groups; `shortened` when there are more. `formula` is the curve that fills the shares which are not typed, with its name; empty where none is chosen."""

    charts: tuple[Chart, ...]
    shortened: bool
    curve: str
    formula: str


def demand_forecast(document: Document, edition: Edition) -> DemandForecast:
    """What is known so far; a group appears as soon as it has a unit and a past or a future."""
    demand = document.demand
    shape = demand.ramp_shape or RampShape.TYPED
    formula = FORMULAS.get(shape, "")
    shown = islice((one for one in demand_volumes(document, edition) if one.series()), MOST_SHOWN)
    return DemandForecast(
        charts=tuple(volume_chart(one, key=f"demand-{place}") for place, one in enumerate(shown, start=1)),
        shortened=len(demand.groups) > MOST_SHOWN,
        curve=shape.label if formula else "",
        formula=formula,
    )


def demand_volumes(document: Document, edition: Edition) -> Iterator[Volumes]:
    """Past and forecast of every cargo group that has a unit."""
    demand, timeline = document.demand, timeline_of(document, edition)
    for group in demand.groups:
        if group.unit is not None:
            yield Volumes(
                name=group.name or "",
                unit=f"{group.unit.label}/年",
                actuals=_past(group, demand),
                forecast=_coming(group, demand, edition, timeline) if timeline else (),
            )


def _past(group: CargoGroup, demand: Demand) -> tuple[Actual, ...]:
    return tuple(
        sorted(
            Actual(row.year, float(row.volume), row.source or "")
            for row in demand.actuals
            if row.group == group.id and row.year is not None and row.volume is not None
        )
    )


def _coming(group: CargoGroup, demand: Demand, edition: Edition, timeline: Timeline) -> tuple[Forecast, ...]:
    """The years of service as the engine computes them, once it can."""
    if group.volume is None or lacking_ratios(demand, group.id, timeline):
        return ()
    alone = demand.model_copy(update={"groups": (group,)})
    cargo = cargo_volumes(alone, timeline, official_scenarios(edition))
    volumes = np.asarray(cargo[group.id].yearly.value)
    ratios = ramp_ratios(demand, group.id, timeline)
    found = map(Forecast, timeline.years, ratios.tolist(), volumes[BASE].tolist())
    return tuple(one for one in found if one.year >= timeline.opening)
