"""The way of a case through its states."""

import hashlib
from collections.abc import Callable
from typing import Any

import pytest

from evaluations import workflow
from evaluations.models import Revision, Run, Transition
from evaluations.selectors.revisions import document_for, latest_run
from projects import audit
from projects.access.refusals import Hidden, Refused
from projects.access.roles import Role
from projects.access.states import STEPS, TRANSITIONS, Action, State
from projects.document import parse_document
from projects.models import AppendOnlyError, AuditEvent, Job, Person, Project
from projects.selectors.documents import document_of
from projects.services.projects import project_create
from projects.services.registry import person_create
from projects.services.sections import section_save
from projects.views.project_forms import newest_edition, types_for
from tests.integration.cast import TYPE_3, TYPE_13, Cast

Walk = Callable[..., Project]


@pytest.fixture
def walk(cast: Cast, case: Project) -> Walk:
    """Take the case through some actions, each by the person whose turn it is."""
    actors: dict[Action, Person] = {
        Action.REQUEST_APPROVAL: cast.clerk,
        Action.APPROVE_AND_SUBMIT: cast.approver,
        Action.SEND_BACK: cast.approver,
        Action.FORWARD: cast.reviewer,
        Action.RETURN: cast.reviewer,
        Action.ADOPT: cast.decider,
        Action.DECLINE: cast.decider,
        Action.WITHDRAW: cast.approver,
    }

    def go(*actions: Action) -> Project:
        project = case
        for action in actions:
            comment = "理由" if STEPS[action].comment_required else ""
            project = workflow.MOVES[action](person=actors[action], project=project, comment=comment)
        return project

    return go


SUBMITTED = (Action.REQUEST_APPROVAL, Action.APPROVE_AND_SUBMIT)
FORWARDED = (*SUBMITTED, Action.FORWARD)


def test_every_transition_has_its_move() -> None:
    assert set(workflow.MOVES) == set(TRANSITIONS)


@pytest.mark.parametrize(
    ("actions", "state"),
    [
        ((Action.REQUEST_APPROVAL,), State.IN_HOUSE),
        ((Action.REQUEST_APPROVAL, Action.SEND_BACK), State.DRAFT),
        (SUBMITTED, State.REGIONAL_REVIEW),
        ((*SUBMITTED, Action.RETURN), State.RETURNED),
        ((*SUBMITTED, Action.RETURN, Action.REQUEST_APPROVAL), State.IN_HOUSE),
        (FORWARDED, State.HQ_REVIEW),
        ((*FORWARDED, Action.ADOPT), State.ADOPTED),
        ((*FORWARDED, Action.DECLINE), State.DECLINED),
        ((*FORWARDED, Action.WITHDRAW), State.WITHDRAWN),
    ],
)
def test_every_action_leaves_its_transition_and_its_audit_event(
    walk: Walk, actions: tuple[Action, ...], state: State
) -> None:
    project = walk(*actions)
    assert Project.objects.get(pk=project.pk).state == state
    last = Transition.objects.filter(project=project).latest("pk")
    assert (last.action, last.to_state) == (actions[-1], state)
    events = AuditEvent.objects.filter(chain=str(project.pk), action__in=[action.value for action in Action])
    assert [event.action for event in events if event.action in TRANSITIONS] == list(actions)
    assert audit.verify(str(project.pk)) is None


def test_submission_freezes_the_document_and_its_figures(cast: Cast, walk: Walk) -> None:
    project = walk(*SUBMITTED)
    revision = Revision.objects.get(project=project)
    assert hashlib.sha256(revision.document.encode()).hexdigest() == revision.sha256
    assert parse_document(revision.document.encode()) == document_of(project)
    run = latest_run(project)
    assert run is not None
    # 30億円 in t = 3 over 10億円 in t = 1, by hand: 3 ÷ 1.04²
    assert run.result["cbr"] == pytest.approx(3 / 1.04**2, rel=1e-12)


def test_a_second_click_makes_no_second_revision(cast: Cast, walk: Walk) -> None:
    project = walk(*SUBMITTED)
    with pytest.raises(Refused, match="地方整備局審査"):
        workflow.approve_and_submit(person=cast.approver, project=project)
    assert Revision.objects.count() == Run.objects.count() == 1


def test_the_last_editor_cannot_submit(cast: Cast, case: Project, walk: Walk) -> None:
    section_save(
        person=cast.approver,
        project=case,
        key="emissions",
        payload={"source": "架空(例示)"},
        unread={},
        expected_version=1,
    )
    with pytest.raises(Refused, match="最後に入力した方"):
        walk(*SUBMITTED)
    assert not Revision.objects.exists()


def test_a_case_with_text_that_cannot_be_read_is_not_handed_in(cast: Cast, case: Project, walk: Walk) -> None:
    section_save(
        person=cast.clerk,
        project=case,
        key="emissions",
        payload={},
        unread={"emissions#co2_reduction": "たくさん"},
        expected_version=1,
    )
    with pytest.raises(Refused, match="排出ガス"):
        walk(Action.REQUEST_APPROVAL)


def test_an_empty_case_is_not_handed_in(cast: Cast, draft: Project) -> None:
    with pytest.raises(Refused, match="まだ提出できません"):
        workflow.request_approval(person=cast.clerk, project=draft)


@pytest.mark.parametrize("action", [action for action, step in STEPS.items() if step.comment_required])
def test_sending_back_or_ending_a_case_needs_a_reason(cast: Cast, walk: Walk, action: Action) -> None:
    before, person = {
        Action.SEND_BACK: ((Action.REQUEST_APPROVAL,), cast.approver),
        Action.RETURN: (SUBMITTED, cast.reviewer),
        Action.DECLINE: (FORWARDED, cast.decider),
        Action.WITHDRAW: (SUBMITTED, cast.approver),
    }[action]
    project = walk(*before)
    with pytest.raises(Refused, match="理由をコメントに"):
        workflow.MOVES[action](person=person, project=project, comment=" ")


def test_nothing_can_be_typed_while_others_decide(cast: Cast, walk: Walk) -> None:
    project = walk(Action.REQUEST_APPROVAL)
    with pytest.raises(Refused, match="決裁者の番"):
        section_save(
            person=cast.clerk, project=project, key="emissions", payload={}, unread={}, expected_version=1
        )


def test_reviewers_read_the_revision_while_the_author_reworks_the_case(cast: Cast, walk: Walk) -> None:
    project = walk(*SUBMITTED, Action.RETURN)
    submitted = document_for(cast.reviewer, project)
    section_save(
        person=cast.clerk,
        project=project,
        key="emissions",
        payload={"source": "架空(例示)"},
        unread={},
        expected_version=1,
    )
    assert document_for(cast.reviewer, project) == submitted
    assert document_for(cast.clerk, project) != submitted
    with pytest.raises(Hidden):
        document_for(cast.decider, project)


def test_a_case_handed_in_again_has_a_second_revision_beside_the_first(walk: Walk) -> None:
    project = walk(*SUBMITTED, Action.RETURN, *SUBMITTED)
    assert list(project.revisions.values_list("number", flat=True)) == [1, 2]


def test_a_decided_case_has_its_sheet_made(walk: Walk) -> None:
    project = walk(*FORWARDED, Action.ADOPT)
    job = Job.objects.get()
    assert (job.kind, job.project, job.detail) == (
        "sheet",
        project,
        {"revision": Revision.objects.get().pk},
    )


@pytest.fixture
def bureau(cast: Cast) -> dict[Role, Person]:
    """The clerk and the approver of the regional bureau."""
    house = cast.reviewer.organisation
    return {
        role: person_create(
            by=None, username=f"bureau_{role}", display_name=role, organisation=house, role=role
        )
        for role in (Role.CLERK, Role.APPROVER)
    }


def test_a_state_work_goes_from_its_bureau_straight_to_headquarters(
    cast: Cast, computable: dict[str, dict[str, Any]], bureau: dict[Role, Person]
) -> None:
    clerk = bureau[Role.CLERK]
    project = project_create(
        person=clerk, port=cast.port, district=cast.district, types=[TYPE_13], edition="h23_06"
    )
    overview = project.sections.get(key="overview").payload
    assert (overview["implementing_body_name"], overview["implementing_body_kind"]) == (
        "北部地方整備局",
        "state",
    )
    for key in ("schedule", "facilities", "costs"):
        section_save(
            person=clerk, project=project, key=key, payload=computable[key], unread={}, expected_version=1
        )
    project = workflow.request_approval(person=clerk, project=project)
    project = workflow.approve_and_submit(person=bureau[Role.APPROVER], project=project)
    assert project.state == State.HQ_REVIEW
    with pytest.raises(Hidden):
        workflow.forward(person=cast.reviewer, project=project)
    assert workflow.adopt(person=cast.decider, project=project).state == State.ADOPTED


def test_state_works_are_made_by_bureaus_and_all_others_by_port_authorities(
    cast: Cast, bureau: dict[Role, Person]
) -> None:
    for person, type_key, named in (
        (cast.clerk, TYPE_13, "地方整備局等"),
        (bureau[Role.CLERK], TYPE_3, "港湾管理者"),
    ):
        with pytest.raises(Refused, match=f"{named}の担当者が作成します"):
            project_create(
                person=person, port=cast.port, district=cast.district, types=[type_key], edition="h23_06"
            )
    edition = newest_edition()
    assert set(types_for(cast.reviewer.organisation, edition)) == {TYPE_13}
    assert set(types_for(cast.clerk.organisation, edition)) == set(edition.types) - {TYPE_13}


def test_a_revision_is_never_rewritten(walk: Walk) -> None:
    walk(*SUBMITTED)
    with pytest.raises(AppendOnlyError):
        Revision.objects.get().save()
    with pytest.raises(AppendOnlyError):
        Run.objects.all().delete()
