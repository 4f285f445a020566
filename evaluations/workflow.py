"""The only place that changes a project's state. Each move is one transaction with its transition and event."""

from typing import Any, Protocol

from django.db import transaction
from django.utils import timezone

from evaluations.jobs import job_enqueue
from evaluations.models import Revision, Transition
from evaluations.services.freezing import check_ready, freeze
from projects import audit
from projects.access import rules
from projects.access.states import STEPS, Action, State
from projects.models import Person, Project

SHEET_JOB = "sheet"


class Move(Protocol):
    def __call__(self, *, person: Person, project: Project, comment: str = "") -> Project: ...


@transaction.atomic
def request_approval(*, person: Person, project: Project, comment: str = "") -> Project:
    """Ask the house's approver; only what can be submitted may be asked for."""
    project = _locked(project)
    rules.check_request_approval(person, project)
    check_ready(project)
    return _move(Action.REQUEST_APPROVAL, person, project, comment, detail=_section_versions(project))


@transaction.atomic
def approve_and_submit(*, person: Person, project: Project, comment: str = "") -> Project:
    """Freeze a revision with its run and hand the case in; a second click finds it handed in already."""
    project = _locked(project)
    rules.check_approve_and_submit(person, project)
    revision = freeze(project=project, person=person)
    project.submitted_at, project.submitted_by = revision.submitted_at, person
    if project.is_state_work:
        project.forwarded_at, project.forwarded_by = revision.submitted_at, person
    return _move(
        Action.APPROVE_AND_SUBMIT,
        person,
        project,
        comment,
        revision=revision,
        detail=_section_versions(project),
    )


@transaction.atomic
def send_back(*, person: Person, project: Project, comment: str = "") -> Project:
    """The approver gives the draft back to the clerk."""
    project = _locked(project)
    rules.check_send_back(person, project)
    return _move(Action.SEND_BACK, person, project, comment)


@transaction.atomic
def forward(*, person: Person, project: Project, comment: str = "") -> Project:
    """The bureau passes the case on to headquarters."""
    project = _locked(project)
    rules.check_forward(person, project)
    project.forwarded_at, project.forwarded_by = timezone.now(), person
    return _move(Action.FORWARD, person, project, comment, revision=last_revision(project))


@transaction.atomic
def return_(*, person: Person, project: Project, comment: str = "") -> Project:
    """A reviewer gives the case back to its author (差戻し)."""
    project = _locked(project)
    rules.check_return(person, project)
    return _move(Action.RETURN, person, project, comment, revision=last_revision(project))


@transaction.atomic
def adopt(*, person: Person, project: Project, comment: str = "") -> Project:
    project = _locked(project)
    rules.check_adopt(person, project)
    return _decide(Action.ADOPT, person, project, comment)


@transaction.atomic
def decline(*, person: Person, project: Project, comment: str = "") -> Project:
    project = _locked(project)
    rules.check_decline(person, project)
    return _decide(Action.DECLINE, person, project, comment)


@transaction.atomic
def withdraw(*, person: Person, project: Project, comment: str = "") -> Project:
    """The author's house takes the case back for good."""
    project = _locked(project)
    rules.check_withdraw(person, project)
    return _move(Action.WITHDRAW, person, project, comment, revision=last_revision(project))


MOVES: dict[Action, Move] = {
    Action.REQUEST_APPROVAL: request_approval,
    Action.APPROVE_AND_SUBMIT: approve_and_submit,
    Action.SEND_BACK: send_back,
    Action.FORWARD: forward,
    Action.RETURN: return_,
    Action.ADOPT: adopt,
    Action.DECLINE: decline,
    Action.WITHDRAW: withdraw,
}


def last_revision(project: Project) -> Revision | None:
    """The revision under review or decided."""
    return Revision.objects.filter(project=project).order_by("-number").first()


def _locked(project: Project) -> Project:
    """The project as it is now, kept from others until the transaction ends."""
    return Project.objects.select_for_update().get(pk=project.pk)


def _decide(action: Action, person: Person, project: Project, comment: str) -> Project:
    """A decided case's sheet is printed by the worker from its revision and run."""
    revision = last_revision(project)
    if revision is None:
        raise RuntimeError("a case under review has a revision")
    project = _move(action, person, project, comment, revision=revision)
    job_enqueue(
        kind=SHEET_JOB,
        key=f"{SHEET_JOB}:{revision.pk}",
        detail={"revision": revision.pk},
        project=project,
        created_by=person,
    )
    return project


def _move(
    action: Action,
    person: Person,
    project: Project,
    comment: str,
    *,
    revision: Revision | None = None,
    detail: dict[str, Any] | None = None,
) -> Project:
    rules.check_comment(action, comment)
    before = State(project.state)
    after = STEPS[action].target(state_work=project.is_state_work)
    if after is None:
        raise RuntimeError(f"{action} does not change the state")
    project.state = after
    project.save()
    Transition.objects.create(
        project=project,
        from_state=before,
        to_state=after,
        action=action,
        actor=person,
        at=timezone.now(),
        comment=comment.strip(),
        revision=revision,
    )
    audit.append(
        project=project,
        actor=person,
        action=action.value,
        detail={
            "from": before.value,
            "to": after.value,
            "comment": comment.strip(),
            "revision": revision.sha256 if revision else None,
            **(detail or {}),
        },
    )
    return project


def _section_versions(project: Project) -> dict[str, Any]:
    """What exactly was approved: the version of every section."""
    return {"sections": dict(project.sections.values_list("key", "version"))}
