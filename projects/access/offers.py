"""The buttons a person sees on a project."""

from dataclasses import dataclass

from projects.access.refusals import Permission, can
from projects.access.roles import Role
from projects.access.rules import CHECKS
from projects.access.states import STEPS, TRANSITIONS, Action, State
from projects.models import Person, Project


@dataclass(frozen=True)
class Offer:
    """One button: what it does, whether it works, and why not."""

    action: Action
    permission: Permission
    comment_required: bool

    @property
    def label(self) -> str:
        return self.action.label


def offers_for(person: Person, project: Project) -> list[Offer]:
    """One button for every change of state this person's role ever makes, disabled ones with their reason.

    On a decided case nothing will change any more, so nothing is offered.
    """
    if not any(State(project.state) in step.by for step in TRANSITIONS.values()):
        return []
    return [
        Offer(action, can(CHECKS[action], person, project), STEPS[action].comment_required)
        for action, step in TRANSITIONS.items()
        if Role(person.role) in step.roles()
    ]
