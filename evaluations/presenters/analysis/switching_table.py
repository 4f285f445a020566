"""切替値 as a list of the page and as CSV."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from evaluations.analysis.inputs import Group
from evaluations.analysis.switching import Status, Switch
from evaluations.presenters.analysis.input_list import Heading, InputList, Order
from evaluations.presenters.analysis.named_input import input_url
from evaluations.presenters.analysis.tables import Numbers
from evaluations.presenters.analysis.words import (
    change_of,
    factor_text,
    moved_text,
    plain_factor_text,
    present_text,
)
from projects.models import Project
from projects.notation import NOT_PRINTED

_GROUPS = list(Group)
LIST = InputList[Switch](
    name="switching",
    columns=(
        Heading("入力"),
        Heading("区分"),
        Heading("今の値", number=True),
        Heading("切替値(倍率)", number=True),
        Heading("今の値からの変化", number=True),
        Heading("切替値", number=True),
        Heading("説明"),
    ),
    orders={
        "name": Order("入力", lambda one: one.input.label),
        "group": Order("区分", lambda one: _GROUPS.index(one.input.group)),
        "factor": Order("切替値(倍率)", lambda one: one.nearest.factor if one.nearest else None),
        "change": Order("今の値からの変化", lambda one: abs(one.nearest.factor - 1) if one.nearest else None),
    },
    default="change",
    input_of=lambda one: one.input,
)


@dataclass(frozen=True)
class SwitchLine:
    name: str
    url: str
    group: str
    present: str
    factor: str
    change: str
    value: str
    about: str


def switch_lines(project: Project, switches: Iterable[Switch]) -> tuple[SwitchLine, ...]:
    return tuple(_line(project, one) for one in switches)


def _line(project: Project, one: Switch) -> SwitchLine:
    nearest = one.nearest
    return SwitchLine(
        name=one.input.label,
        url=input_url(project, one.input),
        group=one.input.group,
        present=present_text(one.input),
        factor=factor_text(nearest.factor) if nearest else NOT_PRINTED,
        change=change_of(nearest.factor) if nearest else NOT_PRINTED,
        value=moved_text(one.input, nearest.factor) if nearest else NOT_PRINTED,
        about=about(one),
    )


def about(one: Switch) -> str:
    """One sentence on what was found."""
    below = "1を下回り" if one.above else "1以上になり"
    nearest = one.nearest
    if one.status is Status.NO_COST:
        return "費用がない(C=0)ため、B/Cを求められません。"
    if one.status is Status.UNMOVED:
        return "動かしてもB/Cは変わりません。"
    if nearest is None:
        ends = f"{plain_factor_text(one.low)}から{plain_factor_text(one.high)}"
        return f"{ends}まで動かしても、{below}ません。"
    if one.status is Status.SEVERAL:
        others = "、".join(factor_text(crossing.factor) for crossing in one.crossings)
        return (
            f"B/Cが1をまたぐ倍率が{len(one.crossings)}つあります({others})。今の値に最も近いものを示します。"
        )
    if not nearest.exact:
        return "この値の前後でB/Cが1をまたいで段階的に変わり、ちょうど1になる値はありません。"
    if nearest.factor == 1:
        return "今の値でB/Cがちょうど1です。"
    return f"これより{'小さ' if nearest.factor < 1 else '大き'}いと、{below}ます。"


def switch_numbers(switches: Iterable[Switch]) -> Numbers:
    columns = ("入力", "区分", "今の値", "単位", "切替値(倍率)", "切替値", "説明", "出典")
    return Numbers(columns, tuple(_record(one) for one in switches))


def _record(one: Switch) -> tuple[str | float | None, ...]:
    factor = math.nan if one.nearest is None else one.nearest.factor
    value = None if one.input.value is None else one.input.value * factor
    return (
        one.input.label,
        str(one.input.group),
        one.input.value,
        one.input.unit,
        factor,
        value,
        about(one),
        one.input.source,
    )
