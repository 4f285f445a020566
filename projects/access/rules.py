"""The rules: each `check_…` raises a sentence that serves the guard, the disabled button and its message."""

from collections.abc import Callable

from projects.access.refusals import Refused
from projects.access.roles import AUTHORS, OrganisationKind, Role
from projects.access.states import OWNERS, STEPS, Action, State
from projects.access.visibility import check_see
from projects.document.values import LONG_TEXT
from projects.manuals import ProjectType
from projects.models import Organisation, Person, Project


def names_of(roles: tuple[Role, ...]) -> str:
    """Roles as a sentence names them."""
    return "・".join(role.label for role in roles)


def check_action(action: Action, person: Person, project: Project) -> None:
    """What every action asks: the project is visible, the role may act, and may act in this state."""
    check_see(person, project)
    step, state, role = STEPS[action], State(project.state), Role(person.role)
    if role not in step.roles():
        raise Refused(
            f"「{action.label}」は{names_of(step.roles())}が行います。あなたの役割は{role.label}です。"
        )
    if role in step.by.get(state, ()):
        return
    if state in step.by:
        raise Refused(
            f"いまは「{state.label}」のため、「{action.label}」は{names_of(step.by[state])}が行います。"
        )
    turn = f"いまは{names_of(OWNERS[state])}の番です。" if OWNERS[state] else "手続は終わっています。"
    raise Refused(f"いまは「{state.label}」のため、「{action.label}」はできません。{turn}")


def check_save_section(person: Person, project: Project) -> None:
    """Whoever may enter may also store files; in `returned` every section is open."""
    check_action(Action.SAVE_SECTION, person, project)


def check_invite_consultant(person: Person, project: Project) -> None:
    """Whoever may invite may also take an invitation back."""
    check_action(Action.INVITE_CONSULTANT, person, project)


def check_change_types(person: Person, project: Project) -> None:
    check_action(Action.CHANGE_TYPES, person, project)


def check_see_consultants(person: Person, project: Project) -> None:
    """Who works for the author is the author's affair; reviewers see the case only."""
    check_see(person, project)
    if person.organisation_id != project.owner_id and Role(person.role) != Role.CONSULTANT:
        raise Refused("コンサルタントの招待は、事業を作成した組織の方だけが見ることができます。")


def check_request_approval(person: Person, project: Project) -> None:
    check_action(Action.REQUEST_APPROVAL, person, project)


def check_approve_and_submit(person: Person, project: Project) -> None:
    """Four eyes: the approver is not the one who edited last."""
    check_action(Action.APPROVE_AND_SUBMIT, person, project)
    if project.last_editor() == person:
        raise Refused(
            "最後に入力した方は承認できません(入力と承認は別の方が行います)。"
            "ほかの決裁者が承認するか、担当者に差し戻してください。"
        )


def check_send_back(person: Person, project: Project) -> None:
    check_action(Action.SEND_BACK, person, project)


def check_forward(person: Person, project: Project) -> None:
    check_action(Action.FORWARD, person, project)


def check_return(person: Person, project: Project) -> None:
    check_action(Action.RETURN, person, project)


def _check_decide(action: Action, person: Person, project: Project) -> None:
    """Four eyes: the decider is not the one who forwarded the case."""
    check_action(action, person, project)
    if project.forwarded_by_id == person.pk:
        raise Refused(
            "本省へ進達した方は採択・不採択を決定できません(進達と決定は別の方が行います)。"
            "ほかの本省決定者が決定してください。"
        )


def check_adopt(person: Person, project: Project) -> None:
    _check_decide(Action.ADOPT, person, project)


def check_decline(person: Person, project: Project) -> None:
    _check_decide(Action.DECLINE, person, project)


def check_withdraw(person: Person, project: Project) -> None:
    check_action(Action.WITHDRAW, person, project)


def check_copy(person: Person, project: Project) -> None:
    check_action(Action.COPY, person, project)


CHECKS: dict[Action, Callable[[Person, Project], None]] = {
    Action.SAVE_SECTION: check_save_section,
    Action.INVITE_CONSULTANT: check_invite_consultant,
    Action.CHANGE_TYPES: check_change_types,
    Action.REQUEST_APPROVAL: check_request_approval,
    Action.APPROVE_AND_SUBMIT: check_approve_and_submit,
    Action.SEND_BACK: check_send_back,
    Action.FORWARD: check_forward,
    Action.RETURN: check_return,
    Action.ADOPT: check_adopt,
    Action.DECLINE: check_decline,
    Action.WITHDRAW: check_withdraw,
    Action.COPY: check_copy,
}


def check_comment(action: Action, comment: str) -> None:
    """Whoever sends a case back or ends it says why, in words that can be read."""
    if len(comment) > LONG_TEXT:
        raise Refused(f"コメントは{LONG_TEXT:,}文字以内で記入してください(現在{len(comment):,}文字)。")
    if STEPS[action].comment_required and not comment.strip():
        raise Refused(f"「{action.label}」の理由をコメントに記入してください。相手に伝わり、記録に残ります。")


def check_create(person: Person) -> None:
    """Only the organisation that will answer for a project starts it."""
    if not person.is_active or Role(person.role) not in (Role.CLERK, Role.APPROVER):
        raise Refused(
            f"事業の作成は{names_of((Role.CLERK, Role.APPROVER))}が行います。"
            f"あなたの役割は{Role(person.role).label}です。"
        )
    if OrganisationKind(person.organisation.kind) not in AUTHORS:
        raise Refused("事業の作成は港湾管理者(直轄事業では地方整備局等)が行います。")


def check_author(owner: Organisation, kind: ProjectType) -> None:
    """State works are made by the bureau that carries them out, all others by the port authority (E2)."""
    bureau = OrganisationKind(owner.kind) == OrganisationKind.REGIONAL_BUREAU
    if kind.is_state_work and not bureau:
        raise Refused(f"{kind.names.chapter}は国の直轄事業です。地方整備局等の担当者が作成します。")
    if bureau and not kind.is_state_work:
        raise Refused(f"{kind.names.chapter}は国の直轄事業ではありません。港湾管理者の担当者が作成します。")


def check_manage(person: Person) -> None:
    """Organisations, people and ports are kept by administrators."""
    if not person.is_active or Role(person.role) != Role.ADMIN:
        raise Refused(
            f"この操作は{Role.ADMIN.label}が行います。あなたの役割は{Role(person.role).label}です。"
        )
