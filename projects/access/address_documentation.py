"""Who gets which answer at which address, as a Markdown page."""

from collections.abc import Iterable

from projects.access.addresses import (
    EVERYBODY,
    OTHER_ADDRESSES,
    PROJECT_ADDRESSES,
    SEEN_BY,
    OtherAddress,
    ProjectAddress,
    Table,
)
from projects.access.roles import Role
from projects.access.states import State

INTRODUCTION = """# Who gets which answer at which address

Written by `manage.py generate_docs` from `projects/access/addresses.py`; a test asks every address as every visitor
in every state and keeps it true. Do not edit it.

- **open**: the page, the file, or what the button does.
- **refused**: a page with the reason (403); a button pressed too late or by somebody else gets it too (409), a file
  that may not be stored as well (422).
- **hidden**: 404. A case exists for its own house and its invited consultants, for its bureau from its first
  submission on, for headquarters from its first forwarding on. For everybody else - another authority, another
  bureau, a consultant who was not invited, an administrator - every address below it answers 404, in every state.
- Whoever is not signed in is sent to the sign-in.
- Four eyes come on top: the last editor cannot approve, the forwarder can neither adopt nor decline.

差戻し and 取下げ are shown for a case that its bureau has seen and headquarters has not.
"""


def addresses_page() -> str:
    """The table role × state × address."""
    seen = [(state.label, _names(SEEN_BY[state])) for state in State]
    return "\n".join(
        [
            INTRODUCTION,
            "## For whom a case exists\n",
            *_table(("State", "Seen by"), seen),
            "\n## Addresses of a case\n",
            "Whoever sees the case and is not named here is refused.\n",
            *_table(("Address", "Method", "Open to"), map(_project_row, PROJECT_ADDRESSES)),
            "\n## Other addresses\n",
            "Answers for a person who has just signed in and has no second factor.\n",
            *_table(("Address", "Method", "Signed in", "Not signed in"), map(_other_row, OTHER_ADDRESSES)),
            "",
        ]
    )


def _project_row(address: ProjectAddress) -> tuple[str, str, str]:
    name = f"`{address.name}`" + (f" `{address.action}`" if address.action else "")
    if address.open_to is SEEN_BY:
        there = [state for state in State if state in address.exists_in]
        where = "" if len(there) == len(State) else f", in {_states(there)}; hidden before"
        return name, ", ".join(address.methods), f"whoever sees the case{where}"
    hidden = "" if address.seen_by is SEEN_BY else "; hidden from all others"
    return name, ", ".join(address.methods), _by_state(address.open_to) + hidden


def _by_state(table: Table) -> str:
    """States with the same roles together."""
    together: dict[frozenset[Role], list[State]] = {}
    for state, roles in table.items():
        together.setdefault(roles, []).append(state)
    return "; ".join(
        f"{_names(roles)}" + (f" in {_states(states)}" if len(states) < len(State) else "")
        for roles, states in together.items()
    )


def _other_row(address: OtherAddress) -> tuple[str, str, str, str]:
    signed_in: str = address.signed_in
    if address.only != EVERYBODY:
        signed_in = f"{signed_in} to {_names(address.only)}; all others refused"
    return f"`{address.name}`", ", ".join(address.methods), signed_in, address.anonymous


def _states(states: Iterable[State]) -> str:
    return "・".join(state.label for state in states)


def _names(roles: frozenset[Role]) -> str:
    return "・".join(role.label for role in Role if role in roles)


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> list[str]:
    return [f"| {' | '.join(row)} |" for row in (head, ("---",) * len(head), *rows)]
