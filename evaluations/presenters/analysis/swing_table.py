"""トルネード as a list of the page, as charts and as CSV."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from evaluations.analysis.inputs import Group
from evaluations.analysis.tornado import End, Swing
from evaluations.presenters.analysis.input_list import Heading, InputList, Order
from evaluations.presenters.analysis.named_input import input_url
from evaluations.presenters.analysis.tables import Numbers
from evaluations.presenters.analysis.words import money_text
from evaluations.presenters.pictures import Chart, Tornado, tornado_chart
from evaluations.presenters.pictures import Swing as Bar
from evaluations.presenters.pictures.tornado import Measure
from evaluations.presenters.pictures.wording import change_text, fine_ratio_text
from projects.models import Project

_GROUPS = list(Group)
_WIDTHS = ("B/Cの幅", "B-Cの幅(億円)")
LIST = InputList[Swing](
    name="tornado",
    columns=(
        Heading("入力"),
        Heading("区分"),
        Heading("変化"),
        Heading("B/C", number=True),
        Heading(_WIDTHS[0], number=True),
        Heading("B-C(億円)", number=True),
        Heading(_WIDTHS[1], number=True),
    ),
    orders={
        "name": Order("入力", lambda one: one.input.label),
        "group": Order("区分", lambda one: _GROUPS.index(one.input.group)),
        "cbr": Order(_WIDTHS[0], lambda one: one.cbr_width, falling=True),
        "npv": Order(_WIDTHS[1], lambda one: one.npv_width, falling=True),
    },
    default="cbr",
    input_of=lambda one: one.input,
)


@dataclass(frozen=True)
class SwingLine:
    name: str
    url: str
    group: str
    change: str
    cbr: str
    cbr_width: str
    npv: str
    npv_width: str


def swing_lines(project: Project, swings: Iterable[Swing]) -> tuple[SwingLine, ...]:
    return tuple(_line(project, one) for one in swings)


def _line(project: Project, one: Swing) -> SwingLine:
    low, high = one.low.result, one.high.result
    return SwingLine(
        name=one.input.label,
        url=input_url(project, one.input),
        group=one.input.group,
        change=f"{_low_text(one)}～{_high_text(one)}",
        cbr=f"{fine_ratio_text(low.cbr)}～{fine_ratio_text(high.cbr)}",
        cbr_width=fine_ratio_text(one.cbr_width),
        npv=f"{money_text(low.npv)}～{money_text(high.npv)}",
        npv_width=money_text(one.npv_width),
    )


def tornado_charts(swings: Iterable[Swing]) -> tuple[Chart, ...]:
    """B/C, then B − C."""
    found = list(swings)
    return (
        tornado_chart(_data(found, "cbr"), key="tornado-cbr"),
        tornado_chart(_data(found, "npv"), key="tornado-npv"),
    )


def _data(swings: list[Swing], measure: Measure) -> Tornado:
    def of(end: End) -> float | None:
        return end.result.cbr if measure == "cbr" else end.result.npv

    base = None
    if swings:
        base = swings[0].base.cbr if measure == "cbr" else swings[0].base.npv
    bars = tuple(
        Bar(one.input.label, _low_text(one), _high_text(one), of(one.low), of(one.high)) for one in swings
    )
    return Tornado(measure, base, bars)


def _low_text(one: Swing) -> str:
    return change_text(one.low.factor - 1)


def _high_text(one: Swing) -> str:
    return f"{change_text(one.high.factor - 1)}{'(上限)' if one.cut else ''}"


def swing_numbers(swings: Iterable[Swing], change: Decimal) -> Numbers:
    columns = (
        f"入力(±{change}%)", "区分", "今の値", "単位", "低い値の倍率", "低い値のB/C", "低い値のB-C(円)", "高い値の倍率",
        "高い値のB/C", "高い値のB-C(円)", "基本ケースのB/C", "基本ケースのB-C(円)", "出典",
    )  # fmt: skip
    return Numbers(columns, tuple(_record(one) for one in swings))


def _record(one: Swing) -> tuple[str | float | None, ...]:
    ends = [figure for end in (one.low, one.high) for figure in (end.factor, end.result.cbr, end.result.npv)]
    about = (one.input.label, str(one.input.group), one.input.value, one.input.unit)
    return (*about, *ends, one.base.cbr, one.base.npv, one.input.source)
