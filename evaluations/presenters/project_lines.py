"""The lines of the list of projects."""

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.urls import reverse

from evaluations.presenters.result_words import analysis_of, words_of
from evaluations.presenters.states import Tag, state_tag, whose_turn
from evaluations.selectors.listed_figures import Listed
from projects.manuals import load_edition
from projects.models import Project
from projects.notation import NOT_PRINTED, oku, ratio_text, wareki
from projects.presenters.days import day


@dataclass(frozen=True)
class ProjectLine:
    title: str
    url: str
    place: str
    type: str
    tag: Tag
    turn: str
    year: str
    figure: str
    value: str
    updated: str


def project_lines(projects: Iterable[Project], figures: Mapping[uuid.UUID, Listed]) -> list[ProjectLine]:
    return [_line(project, figures[project.pk]) for project in projects]


def _line(project: Project, listed: Listed) -> ProjectLine:
    edition = load_edition(project.edition)
    return ProjectLine(
        title=project.title,
        url=reverse("project", kwargs={"project": project.pk}),
        place=f"{project.port.name} {project.district.name}",
        type="・".join(edition.type(key).names.chapter for _, key in project.component_pairs),
        tag=state_tag(project),
        turn=whose_turn(project),
        year=wareki(listed.adoption_year) if listed.adoption_year else NOT_PRINTED,
        figure=words_of(project).awaited,
        value=_value(project, listed) if listed.submitted else "未提出",
        updated=day(project.updated_at),
    )


def _value(project: Project, listed: Listed) -> str:
    """B/C; C where no benefit is measured."""
    if analysis_of(project) == "cost_benefit":
        return ratio_text(listed.cbr)
    return f"{oku(listed.cost_pv)}億円" if listed.cost_pv is not None else NOT_PRINTED
