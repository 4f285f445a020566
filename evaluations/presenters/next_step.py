"""The next step of a project in one sentence, with the way to it."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse

from evaluations.presenters.places import section_url
from evaluations.presenters.states import whose_turn
from evaluations.selectors.section_states import SectionState, SectionStatus
from projects.access.refusals import can
from projects.access.rules import CHECKS, check_save_section
from projects.access.states import Action, State
from projects.models import Person, Project

TURNS: dict[State, tuple[str, Action]] = {
    State.IN_HOUSE: (
        "内容と結果を確かめて、承認して提出するか、担当者に差し戻します。",
        Action.APPROVE_AND_SUBMIT,
    ),
    State.REGIONAL_REVIEW: ("内容と結果を審査して、本省へ進達するか、作成者に差し戻します。", Action.FORWARD),
    State.HQ_REVIEW: ("内容と結果を審査して、採択・不採択を決めるか、作成者に差し戻します。", Action.ADOPT),
}
COMPLETE: dict[State, str] = {
    State.DRAFT: "入力がそろいました。結果を確かめて、決裁を依頼します。",
    State.RETURNED: "差戻しの理由に沿って直したら、もう一度決裁を依頼します。",
}
RETURNED_FIRST = "差戻しの理由に沿って直します。"
ENDED: dict[State, str] = {
    State.ADOPTED: "採択されました。分析結果整理シートをPDFで保管できます。",
    State.DECLINED: "不採択となりました。理由を確かめ、新しい事業として複写してやり直せます。",
    State.WITHDRAWN: "取り下げられました。新しい事業として複写してやり直せます。",
}


@dataclass(frozen=True)
class NextStep:
    """`link` is the label of the button; empty when there is nothing to press."""

    sentence: str
    link: str = ""
    url: str = ""


def next_step(person: Person, project: Project, sections: Sequence[SectionState]) -> NextStep:
    state = State(project.state)
    if state is State.ADOPTED:
        return NextStep(ENDED[state], "シートを開く", reverse("sheet", kwargs={"project": project.pk}))
    if state in ENDED:
        return NextStep(ENDED[state])
    if state in TURNS:
        return _turn(person, project, *TURNS[state])
    if not can(check_save_section, person, project).allowed:
        return NextStep(f"{whose_turn(project)}が入力しています。")
    return _entry(project, sections)


def first_open(sections: Sequence[SectionState]) -> SectionState | None:
    """Where to go on: what must be mended, then what was begun, then what is still empty."""
    for status in (SectionStatus.TO_FIX, SectionStatus.BEGUN, SectionStatus.UNTOUCHED):
        found = next((section for section in sections if section.status is status), None)
        if found:
            return found
    return None


def _entry(project: Project, sections: Sequence[SectionState]) -> NextStep:
    section = first_open(sections)
    if section is None:
        url = reverse(
            "project_action", kwargs={"project": project.pk, "action": Action.REQUEST_APPROVAL.value}
        )
        return NextStep(COMPLETE[State(project.state)], "決裁を依頼する", url)
    sentence = {
        SectionStatus.TO_FIX: f"「{section.title}」に直すところがあります。",
        SectionStatus.BEGUN: f"「{section.title}」の入力を続けます。",
    }.get(section.status, f"「{section.title}」を入力します。")
    if State(project.state) is State.RETURNED:  # what a person asked for comes before what the checks find
        sentence = RETURNED_FIRST + sentence
    return NextStep(sentence, "この節を開く", section_url(project, section.key))


def _turn(person: Person, project: Project, sentence: str, action: Action) -> NextStep:
    if can(CHECKS[action], person, project).allowed:
        return NextStep(sentence, "結果を確かめる", reverse("result", kwargs={"project": project.pk}))
    return NextStep(f"{whose_turn(project)}の判断を待っています。")
