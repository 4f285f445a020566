"""The result beside the work: B/C, B−C, EIRR with their ranges, or what is still missing for them."""

from collections.abc import Sequence
from dataclasses import dataclass

from evaluations.appraisal import Figures
from evaluations.models import Run
from evaluations.presenters.figures import Figure, SensitivityLine, headline, sensitivity_lines
from evaluations.presenters.places import place_url
from projects.document import Problem, section_titles
from projects.manuals import load_edition
from projects.models import Project
from projects.presenters.days import day

MOST_MISSING = 5
FROM_DRAFT = "保存された入力から計算した値です。"
FROM_FORM = "この画面の入力(保存前のものを含む)から計算した値です。"


@dataclass(frozen=True)
class Missing:
    """One thing that stops the computation, with the way to it."""

    section: str
    sentence: str
    url: str


@dataclass(frozen=True)
class ResultPanel:
    figures: tuple[Figure, ...]
    sensitivity: tuple[SensitivityLine, ...]
    missing: tuple[Missing, ...]
    missing_count: int
    origin: str

    @property
    def strip(self) -> Figure:
        """What narrow screens keep in sight."""
        return self.figures[0] if self.figures else Figure("", "B/C", f"未計算(あと{self.missing_count}件)")

    @property
    def more(self) -> int:
        """How many more are missing than are listed."""
        return self.missing_count - len(self.missing)


def result_panel(
    project: Project,
    figures: Figures | None,
    problems: Sequence[Problem],
    *,
    origin: str,
    most: int = MOST_MISSING,
) -> ResultPanel:
    edition = load_edition(project.edition)
    titles = {title.key: title.title for title in section_titles(project.component_pairs, edition)}
    missing = tuple(
        Missing(titles.get(problem.place.section, ""), problem.sentence, place_url(project, problem.place))
        for problem in problems[:most]
    )
    return ResultPanel(
        figures=headline(figures) if figures else (),
        sensitivity=sensitivity_lines(figures, edition) if figures else (),
        missing=missing,
        missing_count=len(problems),
        origin=origin,
    )


def origin_of(run: Run | None) -> str:
    """Which state of the case the figures tell of."""
    if run is None:
        return FROM_DRAFT
    return f"第{run.revision.number}版({day(run.revision.submitted_at)}提出)の値です。"
