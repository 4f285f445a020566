"""Who gets which answer at which address: what people are promised, written apart from the guards that keep it.

Nothing obeys this table. A test asks every address as every visitor in every state and compares, and
`docs/generated/permissions.md` shows it to whoever wants to know.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from projects.access.roles import Role
from projects.access.states import State

GET, POST = "GET", "POST"
BOTH = (GET, POST)
CLERK, APPROVER, CONSULTANT = Role.CLERK, Role.APPROVER, Role.CONSULTANT
REVIEWER, DECIDER, READER, ADMIN = Role.REGIONAL_REVIEWER, Role.HQ_DECIDER, Role.HQ_READER, Role.ADMIN

Roles = frozenset[Role]
Table = Mapping[State, Roles]
EVERYBODY: Roles = frozenset(Role)
NOBODY: Roles = frozenset()
HOUSE: Roles = frozenset({CLERK, APPROVER, CONSULTANT})
HEADQUARTERS: Roles = frozenset({DECIDER, READER})


class Answer(StrEnum):
    """What comes back, as people meet it."""

    OPEN = "open"
    REFUSED = "refused, with the reason"
    HIDDEN = "does not exist"
    SIGN_IN = "sign in first"
    UNASKED = "bad request: no question was asked"


# Whom a case exists for. 差戻し and 取下げ stand for a case that its bureau has seen and headquarters has not.
SEEN_BY: Table = {
    State.DRAFT: HOUSE,
    State.IN_HOUSE: HOUSE,
    State.REGIONAL_REVIEW: HOUSE | {REVIEWER},
    State.RETURNED: HOUSE | {REVIEWER},
    State.WITHDRAWN: HOUSE | {REVIEWER},
    State.HQ_REVIEW: HOUSE | {REVIEWER} | HEADQUARTERS,
    State.ADOPTED: HOUSE | {REVIEWER} | HEADQUARTERS,
    State.DECLINED: HOUSE | {REVIEWER} | HEADQUARTERS,
}


@dataclass(frozen=True)
class ProjectAddress:
    """An address below a case: open to these roles in these states, refused to all others who see the case.

    `exists_in` are the states in which there is anything at this address at all, `seen_by` are those for whom there
    is: what one side worked out for itself does not exist for another.
    """

    name: str
    methods: tuple[str, ...]
    open_to: Table
    action: str = ""
    exists_in: frozenset[State] = frozenset(State)
    seen_by: Table = field(default_factory=lambda: SEEN_BY)

    def answer(self, role: Role, state: State) -> Answer:
        """For a person of the case's own house, bureau or ministry, or a consultant invited to it."""
        if role not in self.seen_by[state] or state not in self.exists_in:
            return Answer.HIDDEN
        return Answer.OPEN if role in self.open_to.get(state, NOBODY) else Answer.REFUSED


@dataclass(frozen=True)
class OtherAddress:
    """An address that belongs to no case."""

    name: str
    methods: tuple[str, ...]
    signed_in: Answer = Answer.OPEN
    anonymous: Answer = Answer.SIGN_IN
    only: Roles = EVERYBODY

    def answer(self, role: Role | None) -> Answer:
        if role is None:
            return self.anonymous
        return self.signed_in if role in self.only else Answer.REFUSED


def _in(states: tuple[State, ...], *roles: Role) -> Table:
    return dict.fromkeys(states, frozenset(roles))


_AT_THE_DESK = (State.DRAFT, State.RETURNED)
_WRITING = _in(_AT_THE_DESK, CLERK, APPROVER, CONSULTANT)
_INVITING = _in(_AT_THE_DESK, CLERK, APPROVER)
_DECIDING = _in((State.HQ_REVIEW,), DECIDER)
_DECIDED = frozenset({State.ADOPTED, State.DECLINED})
_OF_THE_HOUSE: Table = dict.fromkeys(State, HOUSE)
_READ = ("project", "result", "result_panel", "year_table_csv", "project_export", "project_history", "file")
_ANALYSIS = ("analysis", "analysis_csv", "analysis_pdf")
_BASIS = ("basis_list", "figure_basis", "figure_basis_json", "all_basis_json")
_SHEETS = ("sheet", "sheet_html", "sheet_pdf", "indicator_html", "indicator_pdf")
_ACTIONS: Mapping[str, Table] = {
    "request_approval": _in(_AT_THE_DESK, CLERK, APPROVER),
    "approve_and_submit": _in((State.IN_HOUSE,), APPROVER),
    "send_back": _in((State.IN_HOUSE,), APPROVER),
    "forward": _in((State.REGIONAL_REVIEW,), REVIEWER),
    "return": {**_in((State.REGIONAL_REVIEW,), REVIEWER), **_DECIDING},
    "adopt": _DECIDING,
    "decline": _DECIDING,
    "withdraw": {
        **_in((State.DRAFT,), CLERK, APPROVER),
        **_in((State.RETURNED, State.IN_HOUSE, State.REGIONAL_REVIEW, State.HQ_REVIEW), APPROVER),
    },
}

PROJECT_ADDRESSES: tuple[ProjectAddress, ...] = (
    *(ProjectAddress(name, (GET,), SEEN_BY) for name in (*_READ, *_ANALYSIS, *_BASIS, *_SHEETS)),
    ProjectAddress("section", (GET,), SEEN_BY),
    ProjectAddress("section", (POST,), _WRITING),
    ProjectAddress("section_recompute", (POST,), _WRITING),
    ProjectAddress("file_upload", (POST,), _WRITING),
    ProjectAddress("sheet_fit", BOTH, SEEN_BY),
    *(ProjectAddress(name, BOTH, SEEN_BY) for name in ("figure_basis_pdf", "all_basis_pdf")),
    ProjectAddress("sheet_job", BOTH, SEEN_BY, exists_in=_DECIDED),
    ProjectAddress("simulation_list", (GET,), SEEN_BY),
    ProjectAddress("simulation_create", BOTH, SEEN_BY),
    # A simulation of the author's side stands for all: those of a reviewing office are its own in the same way.
    ProjectAddress("simulation", (GET,), _OF_THE_HOUSE, seen_by=_OF_THE_HOUSE),
    ProjectAddress("simulation_csv", (GET,), _OF_THE_HOUSE, seen_by=_OF_THE_HOUSE),
    ProjectAddress("simulation_pdf", (GET,), _OF_THE_HOUSE, seen_by=_OF_THE_HOUSE),
    ProjectAddress("simulation_progress", BOTH, _OF_THE_HOUSE, seen_by=_OF_THE_HOUSE),
    ProjectAddress("simulation_cancel", BOTH, _OF_THE_HOUSE, seen_by=_OF_THE_HOUSE),
    ProjectAddress("simulation_recompute", (POST,), _OF_THE_HOUSE, seen_by=_OF_THE_HOUSE),
    ProjectAddress("project_consultants", (GET,), _OF_THE_HOUSE),
    ProjectAddress("project_consultants", (POST,), _INVITING),
    ProjectAddress("consultant_uninvite", BOTH, _INVITING),
    ProjectAddress("project_types", BOTH, _INVITING),
    ProjectAddress("project_copy", BOTH, _in(tuple(State), CLERK, APPROVER)),
    *(ProjectAddress("project_action", BOTH, table, action) for action, table in _ACTIONS.items()),
)

_ADMINISTRATOR: Roles = frozenset({ADMIN})
_AUTHORS: Roles = frozenset({CLERK, APPROVER})
_LISTS = (
    "management",
    "organisation_list",
    "organisation_csv",
    "person_list",
    "person_csv",
    "port_list",
    "port_csv",
)
_FORMS = (
    "organisation_create", "organisation", "person_create", "person", "person_deactivate", "person_reactivate",
    "person_password", "person_sign_in_reset", "port_create", "port", "district_create", "district",
)  # fmt: skip
_MANUALS = (
    "manual_list", "manual_type", "interpretation_list", "unit_value_list", "unit_value", "check_list",
)  # fmt: skip
# Of people without a second factor who have just signed in: they have nothing to show, remove or confirm.
_NO_FACTOR_YET = ("mfa_deactivate_totp", "mfa_download_recovery_codes")
_NOTHING_TO_CONFIRM = ("mfa_reauthenticate", "account_reauthenticate")

OTHER_ADDRESSES: tuple[OtherAddress, ...] = (
    *(OtherAddress(name, (GET,), anonymous=Answer.OPEN) for name in ("healthz", "readyz")),
    OtherAddress("account_login", BOTH, anonymous=Answer.OPEN),
    OtherAddress("account_inactive", (GET,), anonymous=Answer.OPEN),
    OtherAddress("account_logout", BOTH),
    OtherAddress("account_change_password", BOTH),
    OtherAddress("mfa_index", (GET,)),
    *(
        OtherAddress(name, BOTH)
        for name in ("mfa_activate_totp", "mfa_generate_recovery_codes", "mfa_authenticate")
    ),
    OtherAddress("mfa_view_recovery_codes", (GET,), signed_in=Answer.HIDDEN),
    *(OtherAddress(name, BOTH, signed_in=Answer.HIDDEN) for name in _NO_FACTOR_YET),
    *(OtherAddress(name, BOTH, signed_in=Answer.REFUSED) for name in _NOTHING_TO_CONFIRM),
    OtherAddress("oidc_login", (POST,), anonymous=Answer.OPEN),
    OtherAddress("openid_connect_callback", (GET,), signed_in=Answer.UNASKED, anonymous=Answer.UNASKED),
    OtherAddress("home", (GET,)),
    OtherAddress("project_list", (GET,)),
    *(OtherAddress(name, (GET,)) for name in _MANUALS),
    *(OtherAddress(name, BOTH, only=_AUTHORS) for name in ("project_create", "project_import")),
    *(OtherAddress(name, (GET,), only=_ADMINISTRATOR) for name in _LISTS),
    *(OtherAddress(name, BOTH, only=_ADMINISTRATOR) for name in _FORMS),
)
