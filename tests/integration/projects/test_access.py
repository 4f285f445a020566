"""Who sees a project, and the rules about states."""

import pytest
from django.utils import timezone

from projects.access import rules
from projects.access.offers import offers_for
from projects.access.refusals import Hidden, can
from projects.access.states import OWNERS, STEPS, Action, State
from projects.models import Person, Project
from projects.selectors.projects import project_for, projects_visible_to, work_awaited_by, work_waiting_for
from tests.integration.cast import TYPE_3, Cast


def _move(project: Project, state: State, by: Person) -> None:
    """Put the row where a test needs it; how it gets there is the workflow's test."""
    project.state = state
    if state is not State.DRAFT:
        project.submitted_at, project.submitted_by = timezone.now(), by
    project.save()


def test_every_state_has_an_owner_or_is_decided() -> None:
    decided = {State.ADOPTED, State.DECLINED, State.WITHDRAWN}
    assert {state for state in State if not OWNERS[state]} == decided


def test_the_owner_of_a_state_can_always_act_in_it() -> None:
    acting = {(state, role) for step in STEPS.values() for state, roles in step.by.items() for role in roles}
    assert {(state, role) for state, roles in OWNERS.items() for role in roles} <= acting


def test_every_action_has_a_check() -> None:
    assert set(rules.CHECKS) == set(Action)


def test_another_authoritys_project_does_not_exist(cast: Cast, draft: Project) -> None:
    with pytest.raises(Hidden):
        project_for(cast.stranger, draft.pk)
    with pytest.raises(Hidden):
        rules.check_copy(cast.stranger, draft)


def test_reviewers_see_a_case_from_the_moment_it_reaches_them(cast: Cast, draft: Project) -> None:
    outside = (cast.reviewer, cast.decider, cast.reader, cast.admin)
    assert [person for person in outside if projects_visible_to(person).exists()] == []
    _move(draft, State.REGIONAL_REVIEW, cast.approver)
    assert [person for person in outside if projects_visible_to(person).exists()] == [cast.reviewer]
    draft.forwarded_at, draft.forwarded_by = timezone.now(), cast.reviewer
    _move(draft, State.HQ_REVIEW, cast.approver)
    seeing = [person for person in outside if projects_visible_to(person).exists()]
    assert seeing == [cast.reviewer, cast.decider, cast.reader]


def test_the_last_editor_cannot_approve(cast: Cast, draft: Project) -> None:
    _move(draft, State.IN_HOUSE, cast.approver)
    assert can(rules.check_approve_and_submit, cast.approver, draft).allowed
    draft.sections.filter(key="costs").update(edited_by=cast.approver, edited_at=timezone.now())
    refused = can(rules.check_approve_and_submit, cast.approver, draft)
    assert not refused.allowed
    assert "最後に入力した方は承認できません" in refused.reason


def test_the_forwarder_cannot_decide(cast: Cast, draft: Project) -> None:
    draft.forwarded_at, draft.forwarded_by = timezone.now(), cast.decider
    _move(draft, State.HQ_REVIEW, cast.approver)
    assert "進達した方は" in can(rules.check_adopt, cast.decider, draft).reason
    assert "進達した方は" in can(rules.check_decline, cast.decider, draft).reason


def test_a_disabled_button_says_whose_turn_it_is(cast: Cast, draft: Project) -> None:
    _move(draft, State.REGIONAL_REVIEW, cast.approver)
    offers = {offer.action: offer.permission for offer in offers_for(cast.clerk, draft)}
    assert offers[Action.REQUEST_APPROVAL].reason == (
        "いまは「地方整備局審査」のため、「決裁の依頼」はできません。いまは地方整備局審査者の番です。"
    )
    assert can(rules.check_save_section, cast.clerk, draft).allowed is False


def test_a_decided_case_offers_nothing_but_reading_and_copying(cast: Cast, draft: Project) -> None:
    _move(draft, State.WITHDRAWN, cast.approver)
    assert offers_for(cast.clerk, draft) == []
    assert can(rules.check_copy, cast.clerk, draft).allowed


def test_home_tells_my_work_from_what_i_wait_for(cast: Cast, draft: Project) -> None:
    assert list(work_waiting_for(cast.clerk)) == [draft]
    _move(draft, State.IN_HOUSE, cast.approver)
    assert list(work_waiting_for(cast.clerk)) == []
    assert list(work_awaited_by(cast.clerk)) == [draft]
    assert list(work_waiting_for(cast.approver)) == [draft]


def test_a_role_that_never_acts_is_told_whose_act_it_is(cast: Cast, draft: Project) -> None:
    _move(draft, State.REGIONAL_REVIEW, cast.approver)
    refused = can(rules.check_save_section, cast.reviewer, draft)
    assert refused.reason == (
        "「入力」は担当者・決裁者・コンサルタントが行います。あなたの役割は地方整備局審査者です。"
    )


def test_reviewers_do_not_start_projects(cast: Cast) -> None:
    assert "事業の作成は担当者・決裁者が行います" in can(rules.check_create, cast.reviewer).reason


def test_a_person_who_left_sees_nothing(cast: Cast, draft: Project) -> None:
    cast.clerk.is_active = False
    assert not projects_visible_to(cast.clerk).exists()
    with pytest.raises(Hidden):
        rules.check_save_section(cast.clerk, draft)


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ({"text": "青波港 東"}, True),
        ({"text": "西地区"}, False),
        ({"type_key": TYPE_3}, True),
        ({"type_key": "small_lot"}, False),
        ({"states": [State.DRAFT]}, True),
        ({"adoption_year": 2026}, True),
        ({"adoption_year": 2027}, False),
        ({"port": "aonami", "sort": "port"}, True),
    ],
)
def test_projects_are_found_by_what_people_know_of_them(
    cast: Cast, draft: Project, search: dict[str, object], found: bool
) -> None:
    draft.sections.filter(key="schedule").update(payload={"adoption_year": 2026})
    assert projects_visible_to(cast.clerk, **search).exists() is found  # type: ignore[arg-type]
