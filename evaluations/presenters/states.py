"""A project's state as people read it: a tag, and whose turn it is."""

from dataclasses import dataclass

from projects.access.roles import OrganisationKind, Role
from projects.access.rules import names_of
from projects.access.states import OWNERS, State
from projects.models import Project

TONES: dict[State, str] = {
    State.DRAFT: "gray",
    State.IN_HOUSE: "blue",
    State.REGIONAL_REVIEW: "blue",
    State.HQ_REVIEW: "blue",
    State.RETURNED: "orange",
    State.ADOPTED: "solid-green",
    State.DECLINED: "red",
    State.WITHDRAWN: "gray",
}


@dataclass(frozen=True)
class Tag:
    label: str
    tone: str


def state_tag(project: Project) -> Tag:
    state = State(project.state)
    return Tag(state.label, TONES[state])


def whose_turn(project: Project) -> str:
    """「青波県の決裁者」; empty when nobody has to act any more."""
    owners = OWNERS[State(project.state)]
    if not owners:
        return ""
    house = _house(project, State(project.state))
    return f"{house}の{names_of(tuple(role for role in owners if role is not Role.CONSULTANT))}"


def _house(project: Project, state: State) -> str:
    match state:
        case State.REGIONAL_REVIEW:
            bureau = project.owner.bureau
            return bureau.name if bureau else OrganisationKind.REGIONAL_BUREAU.label
        case State.HQ_REVIEW:
            return OrganisationKind.HEADQUARTERS.label
        case _:
            return project.owner.name
