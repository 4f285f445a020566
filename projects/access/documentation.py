"""States, turns and permissions as a Markdown page, written from the very data the guards use."""

from collections.abc import Iterable

from projects.access.roles import Role
from projects.access.states import OWNERS, STEPS, TRANSITIONS, Action, State

INTRODUCTION = """# States and permissions

Written by `manage.py generate_docs` from `projects/access/states.py`; a test keeps it current. Do not edit it.
"""


def states_page() -> str:
    """Diagram, turns and the table role × state × action."""
    parts = [INTRODUCTION, _diagram(), _turns(), _permissions()]
    return "\n".join(parts)


def _diagram() -> str:
    lines = ["```mermaid", "stateDiagram-v2"]
    lines += [f'    state "{state.label}" as {state.value}' for state in State]
    lines.append(f"    [*] --> {State.DRAFT.value}")
    for action, step in TRANSITIONS.items():
        for state in step.by:
            lines.append(f"    {state.value} --> {step.to}: {action.label}")
            if step.state_work_to is not None:
                lines.append(f"    {state.value} --> {step.state_work_to}: {action.label}(直轄事業)")
    lines += [f"    {state.value} --> [*]" for state, owners in OWNERS.items() if not owners]
    return "\n".join(["## How a project moves\n", *lines, "```\n"])


def _turns() -> str:
    rows = [
        (f"{state.label} `{state.value}`", _names(owners) or "nobody: the case is closed")
        for state, owners in OWNERS.items()
    ]
    return "\n".join(["## Whose turn it is\n", *_table(("State", "Turn of"), rows), ""])


def _permissions() -> str:
    rows = [
        (f"{role.label} `{role.value}`", state.label, "、".join(action.label for action in actions))
        for role in Role
        for state in State
        if (actions := _allowed(role, state))
    ]
    notes = [
        "- Four eyes: the last editor cannot approve, the forwarder can neither adopt nor decline.",
        "- A comment is required for: "
        + ", ".join(
            f"{action.label} `{action.value}`" for action, step in STEPS.items() if step.comment_required
        )
        + ".",
        "- A regional bureau sees a project from its first submission on, headquarters from its first forwarding on; "
        "both read the last revision. For everybody else it does not exist.",
        "- Consultants see the projects they are invited to. Administrators keep people and ports and see no project.",
    ]
    return "\n".join(
        ["## What a role may do in a state\n", *_table(("Role", "State", "Actions"), rows), "", *notes, ""]
    )


def _allowed(role: Role, state: State) -> list[Action]:
    return [action for action, step in STEPS.items() if role in step.by.get(state, ())]


def _names(roles: Iterable[Role]) -> str:
    return "・".join(role.label for role in roles)


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> list[str]:
    return [f"| {' | '.join(row)} |" for row in (head, ("---",) * len(head), *rows)]
