"""The page 分析(参考): everything it shows, in the order in which it stands."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.urls import reverse

from evaluations.analysis.study import Study
from evaluations.analysis.switching import Switch
from evaluations.analysis.tornado import Swing
from evaluations.presenters.analysis import swing_table, switching_table
from evaluations.presenters.analysis.delay_table import delay_table
from evaluations.presenters.analysis.grid_table import grid_data, grid_table
from evaluations.presenters.analysis.input_list import Page
from evaluations.presenters.analysis.item_table import item_table
from evaluations.presenters.analysis.kinds import KINDS, Asked
from evaluations.presenters.analysis.payback_words import payback_words
from evaluations.presenters.analysis.rate_table import curve_data, rate_table
from evaluations.presenters.analysis.swing_table import SwingLine
from evaluations.presenters.analysis.switching_table import SwitchLine
from evaluations.presenters.analysis.tables import Table
from evaluations.presenters.demand_forecast import DemandForecast, demand_forecast
from evaluations.presenters.pictures import (
    Chart,
    Cumulative,
    Yearly,
    cumulative_chart,
    rate_chart,
    two_way_chart,
    yearly_chart,
)
from evaluations.presenters.pictures.wording import fine_ratio_text, rate_text
from projects.models import Project

SECTIONS = (
    ("switching", "切替値"),
    ("tornado", "トルネード図"),
    ("grid", "需要と建設費の格子"),
    ("rates", "参考の割引率"),
    ("curve", "割引率と純現在価値"),
    ("years", "年度ごとの便益・費用と回収年"),
    ("demand", "需要の実績と予測"),
    ("delays", "供用開始の遅れ"),
    ("items", "便益の項目を除いた場合"),
)


@dataclass(frozen=True)
class AnalysisPage:
    """`csv` are the addresses of the files by kind."""

    base: str
    change: str
    step: str
    switches: Page[Switch]
    switch_lines: tuple[SwitchLine, ...]
    swings: Page[Swing]
    swing_lines: tuple[SwingLine, ...]
    tornado: tuple[Chart, ...]
    grid: Chart
    grid_table: Table
    rates: Table
    curve: Chart
    yearly: Chart
    cumulative: Chart
    payback: str
    demand: DemandForecast
    delays: Table
    items: Table
    csv: Mapping[str, str]
    sections: tuple[tuple[str, str], ...] = SECTIONS


def analysis_page(project: Project, study: Study, asked: Asked, *, on_paper: bool = False) -> AnalysisPage:
    """The page of each list that is asked for; on paper the first inputs of each."""
    switching, tornado = switching_table.LIST, swing_table.LIST
    switches = (switching.printed if on_paper else switching.page)(study.switches, asked.wanted, asked.query)
    swings = (tornado.printed if on_paper else tornado.page)(study.swings, asked.wanted, asked.query)
    years = study.basis.timeline.years
    return AnalysisPage(
        base=fine_ratio_text(study.measured.cbr),
        change=rate_text(float(study.question.change / 100)),
        step=rate_text(float(study.question.step / 100)),
        switches=switches,
        switch_lines=switching_table.switch_lines(project, switches.items),
        swings=swings,
        swing_lines=swing_table.swing_lines(project, swings.items),
        tornado=swing_table.tornado_charts(study.swings),
        grid=two_way_chart(grid_data(study), key="grid"),
        grid_table=grid_table(study),
        rates=rate_table(study),
        curve=rate_chart(curve_data(study), key="curve"),
        yearly=yearly_chart(Yearly.of(study.figures)),
        cumulative=cumulative_chart(Cumulative(years, study.discounted_net)),
        payback=payback_words(study.payback),
        demand=demand_forecast(study.basis.document, study.basis.edition),
        delays=delay_table(study),
        items=item_table(study),
        csv=_csv(project, asked),
    )


def _csv(project: Project, asked: Asked) -> dict[str, str]:
    query = asked.query.urlencode()
    addresses = {
        kind: reverse("analysis_csv", kwargs={"project": project.pk, "kind": kind}) for kind in KINDS
    }
    return {kind: f"{address}?{query}" if query else address for kind, address in addresses.items()}
