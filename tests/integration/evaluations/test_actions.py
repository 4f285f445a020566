"""Confirming and doing what changes a state."""

import pytest
from django.test import Client
from django.urls import reverse

from evaluations import workflow
from evaluations.models import Transition
from projects.access.states import Action, State
from projects.models import Person, Project
from tests.integration.cast import Cast


def _client(person: Person) -> Client:
    client = Client()
    client.force_login(person)
    return client


def _url(project: Project, action: Action) -> str:
    return reverse("project_action", kwargs={"project": project.pk, "action": action.value})


def test_the_page_says_who_has_to_act_next(cast: Cast, case: Project) -> None:
    page = _client(cast.clerk).get(_url(case, Action.REQUEST_APPROVAL)).content.decode()
    assert "青波県 決裁者 赤井" in page
    assert Transition.objects.count() == 0


def test_confirming_moves_the_case_once(cast: Cast, case: Project) -> None:
    client = _client(cast.clerk)
    answer = client.post(_url(case, Action.REQUEST_APPROVAL), {"comment": "お願いします"})
    assert answer["Location"] == reverse("project", kwargs={"project": case.pk})
    again = client.post(_url(case, Action.REQUEST_APPROVAL))
    case.refresh_from_db()
    assert (case.state, again.status_code) == (State.IN_HOUSE, 409)
    assert [move.comment for move in Transition.objects.all()] == ["お願いします"]


def test_a_reason_that_is_asked_for_must_be_given(cast: Cast, case: Project) -> None:
    workflow.request_approval(person=cast.clerk, project=case)
    answer = _client(cast.approver).post(_url(case, Action.SEND_BACK), {"comment": "  "})
    assert answer.status_code == 409
    assert "理由をコメントに記入してください。" in answer.content.decode()


def test_a_comment_is_kept_without_signs_no_database_takes(cast: Cast, case: Project) -> None:
    answer = _client(cast.clerk).post(
        _url(case, Action.REQUEST_APPROVAL), {"comment": "急ぎ\x00ます\r\n以上"}
    )
    assert answer.status_code == 302
    assert Transition.objects.get().comment == "急ぎます\n以上"


def test_a_comment_nobody_would_read_is_refused(cast: Cast, case: Project) -> None:
    answer = _client(cast.clerk).post(_url(case, Action.REQUEST_APPROVAL), {"comment": "長" * 4001})
    assert answer.status_code == 409
    assert "4,000文字以内" in answer.content.decode()


def test_a_refused_move_keeps_the_comment(cast: Cast, draft: Project) -> None:
    answer = _client(cast.clerk).post(_url(draft, Action.REQUEST_APPROVAL), {"comment": "急ぎます"})
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "まだ提出できません。" in page
    assert "急ぎます</textarea>" in page


def test_whoever_may_not_act_is_told_who_may(cast: Cast, case: Project) -> None:
    answer = _client(cast.clerk).get(_url(case, Action.ADOPT))
    assert answer.status_code == 403
    assert "「採択」は本省決定者が行います。" in answer.content.decode()


@pytest.mark.parametrize("action", ["save_section", "no_such_action"])
def test_what_is_no_change_of_state_has_no_page(cast: Cast, case: Project, action: str) -> None:
    url = reverse("project_action", kwargs={"project": case.pk, "action": action})
    assert _client(cast.clerk).get(url).status_code == 404


def test_the_author_reads_why_a_case_came_back(cast: Cast, case: Project) -> None:
    workflow.request_approval(person=cast.clerk, project=case)
    workflow.send_back(person=cast.approver, project=case, comment="需要の根拠を足してください。")
    page = _client(cast.clerk).get(reverse("project", kwargs={"project": case.pk})).content.decode()
    assert "需要の根拠を足してください。" in page
