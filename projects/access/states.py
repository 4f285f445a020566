"""The states of a project, whose turn each is, and every action as data for guard, button and documents."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db import models

from projects.access.roles import Role


class State(models.TextChoices):
    DRAFT = "draft", "下書き"
    IN_HOUSE = "in_house", "決裁中"
    REGIONAL_REVIEW = "regional_review", "地方整備局審査"
    HQ_REVIEW = "hq_review", "本省審査"
    RETURNED = "returned", "差戻し"
    ADOPTED = "adopted", "採択"
    DECLINED = "declined", "不採択"
    WITHDRAWN = "withdrawn", "取下げ"


class Action(models.TextChoices):
    SAVE_SECTION = "save_section", "入力"
    INVITE_CONSULTANT = "invite_consultant", "コンサルタントの招待"
    CHANGE_TYPES = "change_types", "プロジェクトの種類の変更"
    REQUEST_APPROVAL = "request_approval", "決裁の依頼"
    APPROVE_AND_SUBMIT = "approve_and_submit", "承認して提出"
    SEND_BACK = "send_back", "担当者への差戻し"
    FORWARD = "forward", "本省への進達"
    RETURN = "return", "差戻し"
    ADOPT = "adopt", "採択"
    DECLINE = "decline", "不採択"
    WITHDRAW = "withdraw", "取下げ"
    COPY = "copy", "新しい事業として複写"


@dataclass(frozen=True)
class Step:
    """Who may act in which state, and where the project goes (`to` is None when it stays)."""

    by: Mapping[State, tuple[Role, ...]]
    to: State | None = None
    state_work_to: State | None = None
    comment_required: bool = False

    def roles(self) -> tuple[Role, ...]:
        """Every role that may ever act, each once, in the order of first mention."""
        return tuple(dict.fromkeys(role for roles in self.by.values() for role in roles))

    def target(self, *, state_work: bool) -> State | None:
        """State works (type 13) go from their bureau straight to headquarters."""
        return self.state_work_to if state_work and self.state_work_to else self.to


# Whose turn a state is; nobody acts on a decided case.
OWNERS: dict[State, tuple[Role, ...]] = {
    State.DRAFT: (Role.CLERK, Role.CONSULTANT),
    State.IN_HOUSE: (Role.APPROVER,),
    State.REGIONAL_REVIEW: (Role.REGIONAL_REVIEWER,),
    State.HQ_REVIEW: (Role.HQ_DECIDER,),
    State.RETURNED: (Role.CLERK, Role.CONSULTANT),
    State.ADOPTED: (),
    State.DECLINED: (),
    State.WITHDRAWN: (),
}

_CLERK_AND_APPROVER = (Role.CLERK, Role.APPROVER)
_WRITERS = (Role.CLERK, Role.APPROVER, Role.CONSULTANT)

STEPS: dict[Action, Step] = {
    Action.SAVE_SECTION: Step(by={State.DRAFT: _WRITERS, State.RETURNED: _WRITERS}),
    Action.INVITE_CONSULTANT: Step(
        by={State.DRAFT: _CLERK_AND_APPROVER, State.RETURNED: _CLERK_AND_APPROVER}
    ),
    Action.CHANGE_TYPES: Step(by={State.DRAFT: _CLERK_AND_APPROVER, State.RETURNED: _CLERK_AND_APPROVER}),
    Action.REQUEST_APPROVAL: Step(
        by={State.DRAFT: _CLERK_AND_APPROVER, State.RETURNED: _CLERK_AND_APPROVER},
        to=State.IN_HOUSE,
    ),
    Action.APPROVE_AND_SUBMIT: Step(
        by={State.IN_HOUSE: (Role.APPROVER,)},
        to=State.REGIONAL_REVIEW,
        state_work_to=State.HQ_REVIEW,
    ),
    Action.SEND_BACK: Step(by={State.IN_HOUSE: (Role.APPROVER,)}, to=State.DRAFT, comment_required=True),
    Action.FORWARD: Step(by={State.REGIONAL_REVIEW: (Role.REGIONAL_REVIEWER,)}, to=State.HQ_REVIEW),
    Action.RETURN: Step(
        by={
            State.REGIONAL_REVIEW: (Role.REGIONAL_REVIEWER,),
            State.HQ_REVIEW: (Role.HQ_DECIDER,),
        },
        to=State.RETURNED,
        comment_required=True,
    ),
    Action.ADOPT: Step(by={State.HQ_REVIEW: (Role.HQ_DECIDER,)}, to=State.ADOPTED),
    Action.DECLINE: Step(
        by={State.HQ_REVIEW: (Role.HQ_DECIDER,)},
        to=State.DECLINED,
        comment_required=True,
    ),
    # A clerk may give up what has not left the house; taking back a submitted case is the organisation's act.
    Action.WITHDRAW: Step(
        by={
            State.DRAFT: _CLERK_AND_APPROVER,
            State.RETURNED: (Role.APPROVER,),
            State.IN_HOUSE: (Role.APPROVER,),
            State.REGIONAL_REVIEW: (Role.APPROVER,),
            State.HQ_REVIEW: (Role.APPROVER,),
        },
        to=State.WITHDRAWN,
        comment_required=True,
    ),
    Action.COPY: Step(by=dict.fromkeys(State, _CLERK_AND_APPROVER)),
}

TRANSITIONS: dict[Action, Step] = {action: step for action, step in STEPS.items() if step.to is not None}
