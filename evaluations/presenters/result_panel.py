"""The result beside the work: B/C, B−C, EIRR with their ranges, C and indicators, or what is still missing."""

from dataclasses import dataclass

from evaluations.appraisal import Figures
from evaluations.models import Run
from evaluations.presenters.figures import Figure, SensitivityLine, headline, sensitivity_lines
from evaluations.presenters.indicators import indicator_progress
from evaluations.presenters.missing import MissingGroup, missing_groups
from evaluations.presenters.result_words import words_of
from evaluations.selectors.results import Result
from projects.document import Document
from projects.manuals import Edition, load_edition
from projects.models import Project
from projects.notation import oku
from projects.presenters.days import day

MOST_MISSING = 5
FROM_DRAFT = "保存された入力から計算した値です。"
FROM_FORM = "この画面の入力(保存前のものを含む)から計算した値です。"


@dataclass(frozen=True)
class ResultPanel:
    """`missing` are the first things that stop the computation, `more` how many there are besides.

    `awaited` and `awaited_figures` name what they stop.
    """

    figures: tuple[Figure, ...]
    sensitivity: tuple[SensitivityLine, ...]
    missing: tuple[MissingGroup, ...]
    missing_count: int
    more: int
    origin: str
    awaited: str
    awaited_figures: str

    @property
    def strip(self) -> Figure:
        """What narrow screens keep in sight."""
        return (
            self.figures[0]
            if self.figures
            else Figure("", self.awaited, f"未計算(あと{self.missing_count}件)")
        )


def result_panel(project: Project, result: Result, *, origin: str, whole: bool = False) -> ResultPanel:
    """The panel names the first problems; the page of the result names the `whole` list."""
    edition = load_edition(project.edition)
    most = len(result.problems) if whole else MOST_MISSING
    return ResultPanel(
        figures=_figures(result.figures, result.document, edition) if result.figures else (),
        sensitivity=sensitivity_lines(result.figures, edition) if result.figures else (),
        missing=missing_groups(project, result.document, result.problems, most=most),
        missing_count=len(result.problems),
        more=max(0, len(result.problems) - most),
        origin=origin,
        awaited=words_of(project).awaited,
        awaited_figures=words_of(project).figures,
    )


def _figures(figures: Figures, document: Document | None, edition: Edition) -> tuple[Figure, ...]:
    """The headline; without B/C the costs, and how far the indicators of a draft are entered."""
    if figures.measured is not None:
        return headline(figures)
    progress = indicator_progress(document, edition) if document is not None else None
    return (
        Figure("現在価値", "総費用", oku(figures.cost_pv), "億円"),
        Figure("税込・割引前", "総事業費", oku(figures.total_project_cost), "億円"),
        *([progress] if progress else []),
    )


def origin_of(run: Run | None) -> str:
    """Which state of the case the figures tell of."""
    if run is None:
        return FROM_DRAFT
    return f"第{run.revision.number}版({day(run.revision.submitted_at)}提出)の値です。"
