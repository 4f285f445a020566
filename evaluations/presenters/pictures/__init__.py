"""The charts of a case: data without rounding, from it the drawing, its words and table, and the CSV."""

from evaluations.presenters.pictures.chart import Chart, ChartData
from evaluations.presenters.pictures.chart_csv import chart_csv
from evaluations.presenters.pictures.convergence import Convergence, Running, convergence_chart
from evaluations.presenters.pictures.cumulative import Cumulative, cumulative_chart
from evaluations.presenters.pictures.distribution import Distribution, distribution_chart
from evaluations.presenters.pictures.rate_curve import RateCurve, rate_chart
from evaluations.presenters.pictures.tornado import Swing, Tornado, tornado_chart
from evaluations.presenters.pictures.two_way import TwoWay, two_way_chart
from evaluations.presenters.pictures.volumes import Actual, Forecast, Volumes, volume_chart
from evaluations.presenters.pictures.yearly import Yearly, yearly_chart

__all__ = [
    "Actual",
    "Chart",
    "ChartData",
    "Convergence",
    "Cumulative",
    "Distribution",
    "Forecast",
    "RateCurve",
    "Running",
    "Swing",
    "Tornado",
    "TwoWay",
    "Volumes",
    "Yearly",
    "chart_csv",
    "convergence_chart",
    "cumulative_chart",
    "distribution_chart",
    "rate_chart",
    "tornado_chart",
    "two_way_chart",
    "volume_chart",
    "yearly_chart",
]
