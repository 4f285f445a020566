"""All figures of a case that have an explanation, in groups as the result page shows them."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.urls import reverse

from evaluations.appraisal import Explained
from evaluations.presenters.explanation.figure_names import circumstances, printed, title_of
from evaluations.presenters.explanation.scene import Case
from evaluations.selectors.explanations import Computation

YEARLY_VALUES = "年度ごとの値"
_GROUPS = {
    "": "主な結果",
    "sensitivity": "感度分析",
    "untimed": "時間費用を含めない場合",
    "items": "便益と費用の項目",
    "years": "年度",
    "volumes": "需要",
    "alternatives": "実施しない場合の案の比較",
    "indicators": "効果に関する指標",
    "emissions": "排出ガスの削減量",
}

_FIRST = ("cbr", "npv", "eirr", "benefit_pv", "cost_pv", "total_project_cost", "subsidy")


@dataclass(frozen=True)
class FigureLine:
    title: str
    value: str
    url: str


@dataclass(frozen=True)
class FigureGroup:
    heading: str
    lines: tuple[FigureLine, ...]


def figure_groups(case: Case, figures: Mapping[str, Explained]) -> tuple[FigureGroup, ...]:
    groups: dict[str, list[FigureLine]] = {key: [] for key in _GROUPS}
    for name, one in in_reading_order(figures).items():
        groups[_group(name)].append(_line(name, one, case))
    return tuple(FigureGroup(_GROUPS[key], tuple(lines)) for key, lines in groups.items() if lines)


def figures_named(computation: Computation, figure: str) -> Mapping[str, Explained]:
    """The figure of that name, all in their order where none is named; empty where there is no such figure."""
    explained = computation.evaluation.explained
    if not figure:
        return in_reading_order(explained)
    return {figure: explained[figure]} if figure in explained else {}


def in_reading_order(figures: Mapping[str, Explained]) -> dict[str, Explained]:
    """The headline first, then as the groups go."""
    groups, met = list(_GROUPS), dict[str, int]()
    for name in figures:
        met.setdefault(name.rpartition("/")[0], len(met))

    def place(name: str) -> tuple[int, int, int]:
        kind, _, last = name.rpartition("/")
        ranked = _group(name) in ("", "sensitivity", "untimed") and last in _FIRST
        return groups.index(_group(name)), met[kind], _FIRST.index(last) if ranked else len(_FIRST)

    return {name: figures[name] for name in sorted(figures, key=place)}


def _group(name: str) -> str:
    return name.split("/")[0] if "/" in name else ""


def basis_url(case: Case, figure: str) -> str:
    return reverse("figure_basis", kwargs={"project": case.project.pk, "figure": figure})


def _line(name: str, explained: Explained, case: Case) -> FigureLine:
    shown, when = printed(name, explained, case), circumstances(name, case.edition)
    title = title_of(name, explained, case)
    return FigureLine(
        f"{title}({when})" if when else title, shown.text if shown else YEARLY_VALUES, basis_url(case, name)
    )
