"""A small case worked by hand, and charts of every kind."""

import csv
import io
from typing import Any, Literal

from evaluations.appraisal import EirrFigure, Figures, Item, Outcome, Range, Sensitivity
from evaluations.presenters.pictures import (
    Actual,
    Chart,
    ChartData,
    Convergence,
    Cumulative,
    Distribution,
    Forecast,
    RateCurve,
    Running,
    Swing,
    Tornado,
    TwoWay,
    Volumes,
    Yearly,
    chart_csv,
    convergence_chart,
    cumulative_chart,
    distribution_chart,
    rate_chart,
    tornado_chart,
    two_way_chart,
    volume_chart,
    yearly_chart,
)

OKU = 10**8
HOSTILE = '=1+1 <script>alert(1)</script> & "需要"'
NOT_A_NUMBER = float("nan")


def figures(**changes: Any) -> Figures:
    """100 spent in 2026, 150 earned in 2027 and 2028 (億円); base year 2025 and 25 %: factors 0.8, 0.64, 0.512.

    B = 96 + 76.8, C = 80. At 0 % the net is 200. Zero where 100 x^2 = 150 x + 150, x = 1 + r: r = 118.6 %.
    """
    given: dict[str, Any] = {
        "analysis": "cost_benefit",
        "years": (2026, 2027, 2028),
        "base_year": 2025,
        "discount_rate": 0.25,
        "factors": (0.8, 0.64, 0.512),
        "items": (
            item("benefit", 0, 90, 90),
            item("benefit", 0, 60, 60),
            item("cost", 100, 0, 0),
        ),
        "benefit_pv": 172.8 * OKU,
        "cost_pv": 80.0 * OKU,
        "cbr": 2.16,
        "npv": 92.8 * OKU,
        "eirr": EirrFigure(status="一意", value=1.186, roots=(1.186,)),
    }
    same = Outcome.model_validate(
        {key: given[key] for key in ("benefit_pv", "cost_pv", "cbr", "npv", "eirr")}
    )
    ends = Range(low=same, high=same)
    given["sensitivity"] = Sensitivity(demand=ends, construction=ends)
    return Figures.model_construct(**given | changes)


def item(kind: Literal["benefit", "cost"], *yearly: float) -> Item:
    amounts = tuple(value * OKU for value in yearly)
    return Item.model_construct(name="a", label="例", kind=kind, component="", yearly=amounts, total=0, pv=0)


INDICATORS = figures(
    benefit_pv=None, cbr=None, npv=None, eirr=None, sensitivity=None, items=(item("cost", 100, 0, 2),)
)
SWING = Swing("需要", "-10%", "+10%", 0.9, 1.4)
TORNADO = Tornado("cbr", 1.2, (SWING, Swing(HOSTILE, "下限", "上限", 1.5, 1.0)))
GRID = TwoWay((-0.1, 0.0), (0.0, 0.1), ((0.99, 0.9), (1.1, None)))
RUNNING = Convergence((Running(100, 0.9, 0.82, 0.95), Running(1000, 0.88, 0.86, 0.9)))
CARGO = Volumes(
    "雑貨", "TEU/年", (Actual(2024, 10.0, "@統計"),), (Forecast(2027, 0.5, 5.5), Forecast(2028, 1.0, 11.0))
)
CUMULATIVE = Cumulative((2026, 2027, 2028), (-80.0 * OKU, 96.0 * OKU, 76.8 * OKU))
CURVE = RateCurve((0.0, 0.25), (200.0 * OKU, 92.8 * OKU), (1.186,), 0.25, 92.8 * OKU)
DATA: dict[str, ChartData] = {
    "yearly": Yearly.of(figures()),
    "cumulative": CUMULATIVE,
    "rates": CURVE,
    "tornado": TORNADO,
    "two-way": GRID,
    "distribution": Distribution.of([0.9, 1.0, 1.3]),
    "convergence": RUNNING,
    "cargo": CARGO,
}


def all_charts() -> list[Chart]:
    return [
        yearly_chart(Yearly.of(figures())),
        cumulative_chart(CUMULATIVE),
        rate_chart(CURVE),
        tornado_chart(TORNADO),
        two_way_chart(GRID),
        distribution_chart(Distribution.of([0.9, 1.0, 1.3])),
        convergence_chart(RUNNING),
        volume_chart(CARGO, key="cargo"),
    ]


def lines(data: ChartData) -> list[list[str]]:
    return list(csv.reader(io.StringIO(chart_csv(data).removeprefix("\ufeff"))))
