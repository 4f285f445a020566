"""The result beside the work: B/C, B−C, EIRR with their ranges, or what is still missing for them."""

from dataclasses import dataclass

from evaluations.models import Run
from evaluations.presenters.figures import Figure, SensitivityLine, headline, sensitivity_lines
from evaluations.presenters.missing import MissingGroup, missing_groups
from evaluations.selectors.results import Result
from projects.manuals import load_edition
from projects.models import Project
from projects.presenters.days import day

MOST_MISSING = 5
FROM_DRAFT = "保存された入力から計算した値です。"
FROM_FORM = "この画面の入力(保存前のものを含む)から計算した値です。"


@dataclass(frozen=True)
class ResultPanel:
    """`missing` are the first things that stop the computation, `more` how many there are besides."""

    figures: tuple[Figure, ...]
    sensitivity: tuple[SensitivityLine, ...]
    missing: tuple[MissingGroup, ...]
    missing_count: int
    more: int
    origin: str

    @property
    def strip(self) -> Figure:
        """What narrow screens keep in sight."""
        return self.figures[0] if self.figures else Figure("", "B/C", f"未計算(あと{self.missing_count}件)")


def result_panel(project: Project, result: Result, *, origin: str, whole: bool = False) -> ResultPanel:
    """The panel names the first problems; the page of the result names the `whole` list."""
    edition = load_edition(project.edition)
    most = len(result.problems) if whole else MOST_MISSING
    return ResultPanel(
        figures=headline(result.figures) if result.figures else (),
        sensitivity=sensitivity_lines(result.figures, edition) if result.figures else (),
        missing=missing_groups(project, result.document, result.problems, most=most),
        missing_count=len(result.problems),
        more=max(0, len(result.problems) - most),
        origin=origin,
    )


def origin_of(run: Run | None) -> str:
    """Which state of the case the figures tell of."""
    if run is None:
        return FROM_DRAFT
    return f"第{run.revision.number}版({day(run.revision.submitted_at)}提出)の値です。"
