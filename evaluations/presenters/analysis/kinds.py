"""The analyses by the names of their addresses, each with the numbers behind it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.http import QueryDict

from evaluations.analysis.study import Study
from evaluations.presenters.analysis import swing_table, switching_table
from evaluations.presenters.analysis.delay_table import delay_numbers
from evaluations.presenters.analysis.grid_table import grid_numbers
from evaluations.presenters.analysis.input_list import Wanted
from evaluations.presenters.analysis.item_table import item_numbers
from evaluations.presenters.analysis.rate_table import curve_data, rate_numbers
from evaluations.presenters.analysis.tables import Numbers
from evaluations.presenters.demand_forecast import demand_volumes
from evaluations.presenters.pictures import ChartData, Cumulative, Yearly


@dataclass(frozen=True)
class Asked:
    """What the address of a page or a file asks for besides the question itself."""

    wanted: Wanted
    query: QueryDict


def _switching(study: Study, asked: Asked) -> ChartData:
    found = switching_table.LIST.found(study.switches, asked.wanted, asked.query)
    return switching_table.switch_numbers(found)


def _tornado(study: Study, asked: Asked) -> ChartData:
    found = swing_table.LIST.found(study.swings, asked.wanted, asked.query)
    return swing_table.swing_numbers(found, study.question.change)


def _curve(study: Study, _: Asked) -> ChartData:
    data = curve_data(study)
    return Numbers(tuple(data.header()), tuple(data.records()))


def _yearly(study: Study, _: Asked) -> ChartData:
    return Yearly.of(study.figures)


def _cumulative(study: Study, _: Asked) -> ChartData:
    data = Cumulative(study.basis.timeline.years, study.discounted_net)
    return Numbers(tuple(data.header()), tuple(data.records()))


def _demand(study: Study, _: Asked) -> ChartData:
    """All cargo groups beneath each other; each line names its group and unit."""
    groups = tuple(demand_volumes(study.basis.document, study.basis.edition))
    columns = ("貨物のまとまり", "単位", "年度", "年度(西暦)", "貨物量", "目標年に対する割合", "区分", "出典")
    return Numbers(columns, tuple((one.name, one.unit, *line) for one in groups for line in one.records()))


KINDS: Mapping[str, Callable[[Study, Asked], ChartData]] = {
    "switching": _switching,
    "tornado": _tornado,
    "grid": lambda study, _: grid_numbers(study),
    "rates": lambda study, _: rate_numbers(study),
    "curve": _curve,
    "yearly": _yearly,
    "demand": _demand,
    "cumulative": _cumulative,
    "delays": lambda study, _: delay_numbers(study),
    "items": lambda study, _: item_numbers(study),
}
