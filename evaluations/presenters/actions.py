"""The buttons of a project: what each does in plain words, to whom it goes, and why one does not work."""

from dataclasses import dataclass

from django.urls import reverse

from projects.access.offers import Offer, offers_for
from projects.access.roles import OrganisationKind, Role
from projects.access.states import OWNERS, STEPS, Action, State
from projects.models import Person, Project

NEEDS_FIGURES = (Action.REQUEST_APPROVAL, Action.APPROVE_AND_SUBMIT)
ENDS_OR_GIVES_BACK = (Action.SEND_BACK, Action.RETURN, Action.DECLINE, Action.WITHDRAW)


@dataclass(frozen=True)
class Wording:
    """The verb of the button and what will happen."""

    verb: str
    effect: str


WORDINGS: dict[Action, Wording] = {
    Action.REQUEST_APPROVAL: Wording(
        "決裁を依頼する", "入力した内容を決裁者に回します。差し戻されるまで、入力はできなくなります。"
    ),
    Action.APPROVE_AND_SUBMIT: Wording(
        "承認して提出する",
        "いまの内容を版として確定し、承認の記録とともに提出します。提出した版は、後から変更されません。",
    ),
    Action.SEND_BACK: Wording(
        "担当者に差し戻す", "決裁をせずに担当者へ戻します。担当者は、入力を続けられるようになります。"
    ),
    Action.FORWARD: Wording("本省へ進達する", "地方整備局での審査を終え、本省の審査に進めます。"),
    Action.RETURN: Wording(
        "作成者に差し戻す", "作成者へ戻します。作成者は、入力を直して再び提出できるようになります。"
    ),
    Action.ADOPT: Wording(
        "採択する",
        "この事業の採択を決定し、提出された版の分析結果整理シートをPDFとして保管します。決定は取り消せません。",
    ),
    Action.DECLINE: Wording(
        "不採択とする", "この事業の不採択を決定し、理由を作成者に伝えます。決定は取り消せません。"
    ),
    Action.WITHDRAW: Wording(
        "取り下げる",
        "この事業の手続を終えます。取下げは取り消せません。内容は残り、新しい事業として複写できます。",
    ),
}


@dataclass(frozen=True)
class Button:
    """One button of the task list; `reason` stands beside it when it does not work."""

    action: Action
    verb: str
    url: str
    tone: str
    reason: str

    @property
    def allowed(self) -> bool:
        return not self.reason


def buttons(person: Person, project: Project, *, ready: bool, open_findings: int) -> list[Button]:
    """What leads on comes first, what gives back or ends comes last; what needs figures works once the case is ready."""
    unready = f"まだ提出できません。入力する節に、確認することが{open_findings}件残っています。"
    made = [_button(offer, project, "" if ready else unready) for offer in offers_for(person, project)]
    return sorted(made, key=lambda button: button.tone == "danger")


@dataclass(frozen=True)
class Confirmation:
    """What a person reads before the last press."""

    verb: str
    effect: str
    tone: str
    url: str
    comment_required: bool
    goes_to: tuple[str, ...]
    nobody: bool


def confirmation(project: Project, action: Action) -> Confirmation:
    target = STEPS[action].target(state_work=project.is_state_work)
    people = _owners(project, target) if target else []
    return Confirmation(
        verb=WORDINGS[action].verb,
        effect=WORDINGS[action].effect,
        tone=_tone(action),
        url=_url(project, action),
        comment_required=STEPS[action].comment_required,
        goes_to=tuple(
            f"{person.organisation.name} {Role(person.role).label} {person.display_name}" for person in people
        ),
        nobody=target is not None and bool(OWNERS[target]) and not people,
    )


def _owners(project: Project, target: State) -> list[Person]:
    """Who has to act in a state; nobody when the case is decided."""
    roles = [role for role in OWNERS[target] if role is not Role.CONSULTANT]
    people = Person.objects.filter(is_active=True, role__in=roles).select_related("organisation")
    match target:
        case State.REGIONAL_REVIEW:
            return list(people.filter(organisation=project.bureau_id))
        case State.HQ_REVIEW:
            return list(people.filter(organisation__kind=OrganisationKind.HEADQUARTERS))
        case _:
            return list(people.filter(organisation=project.owner_id))


def _tone(action: Action) -> str:
    return "danger" if action in ENDS_OR_GIVES_BACK else "primary"


def _url(project: Project, action: Action) -> str:
    return reverse("project_action", kwargs={"project": project.pk, "action": action.value})


def _button(offer: Offer, project: Project, unready: str) -> Button:
    reason = offer.permission.reason
    if not reason and offer.action in NEEDS_FIGURES:
        reason = unready
    return Button(
        action=offer.action,
        verb=WORDINGS[offer.action].verb,
        url=_url(project, offer.action),
        tone=_tone(offer.action),
        reason=reason,
    )
