"""The lines of わたしの仕事."""

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.urls import reverse

from evaluations.models import Transition
from evaluations.presenters.places import section_url
from evaluations.presenters.states import Tag, state_tag, whose_turn
from projects.access.states import State
from projects.document import section_titles
from projects.manuals import load_edition
from projects.models import Project, Section
from projects.presenters.days import day_and_time, how_long_ago

TO_DO: dict[State, str] = {
    State.DRAFT: "入力を続け、そろったら決裁を依頼します。",
    State.RETURNED: "差戻しの理由を読み、直して再び提出します。",
    State.IN_HOUSE: "内容を確かめ、承認して提出するか、差し戻します。",
    State.REGIONAL_REVIEW: "審査して、本省へ進達するか、差し戻します。",
    State.HQ_REVIEW: "審査して、採択・不採択を決めます。",
}


@dataclass(frozen=True)
class WorkLine:
    """A project with what to do, or whom to wait for, and since when."""

    title: str
    url: str
    place: str
    tag: Tag
    sentence: str
    since: str


@dataclass(frozen=True)
class RecentLine:
    """A section one edited oneself."""

    project: str
    section: str
    url: str
    when: str


def waiting_lines(projects: Iterable[Project], moves: Mapping[uuid.UUID, Transition]) -> list[WorkLine]:
    return [_line(project, TO_DO[State(project.state)], moves) for project in projects]


def awaited_lines(projects: Iterable[Project], moves: Mapping[uuid.UUID, Transition]) -> list[WorkLine]:
    return [_line(project, f"{whose_turn(project)}の番です。", moves) for project in projects]


def recent_lines(sections: Iterable[Section]) -> list[RecentLine]:
    return [
        RecentLine(
            project=section.project.title,
            section=_titles(section.project).get(section.key, section.key),
            url=section_url(section.project, section.key),
            when=day_and_time(section.edited_at),
        )
        for section in sections
    ]


def _line(project: Project, sentence: str, moves: Mapping[uuid.UUID, Transition]) -> WorkLine:
    move = moves.get(project.pk)
    since = f"{how_long_ago(move.at)}から" if move else f"作成: {how_long_ago(project.created_at)}"
    return WorkLine(
        title=project.title,
        url=reverse("project", kwargs={"project": project.pk}),
        place=f"{project.port.name} {project.district.name}",
        tag=state_tag(project),
        sentence=sentence,
        since=since,
    )


def _titles(project: Project) -> dict[str, str]:
    edition = load_edition(project.edition)
    return {title.key: title.title for title in section_titles(project.component_pairs, edition)}
