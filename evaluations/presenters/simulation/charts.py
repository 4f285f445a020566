"""The two drawings of a simulation: how B/C is distributed, and how its chance settled."""

from collections.abc import Mapping
from dataclasses import dataclass

from evaluations.analysis.simulation import SimulationResult
from evaluations.presenters.pictures import (
    Chart,
    ChartData,
    Convergence,
    Distribution,
    Running,
    convergence_chart,
    distribution_chart,
)


@dataclass(frozen=True)
class Drawn:
    """The data of a chart, for its CSV, and the chart."""

    data: ChartData
    chart: Chart


def simulation_charts(result: SimulationResult) -> Mapping[str, Drawn]:
    """By key; none where no trial has a value."""
    if result.cbr is None:
        return {}
    classes = result.cbr.histogram
    distribution = Distribution(
        classes.edges, classes.counts, result.without_value, classes.below, classes.above
    )
    running = Convergence(tuple(Running(one.trials, one.value, one.low, one.high) for one in result.trace))
    drawn = (
        Drawn(distribution, distribution_chart(distribution)),
        Drawn(running, convergence_chart(running)),
    )
    return {one.chart.key: one for one in drawn}
