"""Every address × visitor × state gets the answer of projects/access/addresses.py; the page of it is generated."""

from collections.abc import Iterator

import pytest
from django.core.cache import cache
from django.urls import reverse
from pytest_django import Settings

from config.env_sign_in import OidcProvider, SecondFactor, oidc_providers
from evaluations import workflow
from projects.access.addresses import (
    OTHER_ADDRESSES,
    PROJECT_ADDRESSES,
    Answer,
)
from projects.access.roles import OrganisationKind, Role
from projects.access.states import State
from projects.models import Person, Project
from projects.services.consultants import consultant_invite
from projects.services.files import file_store
from projects.services.projects import project_copy
from projects.services.registry import organisation_create
from tests.integration.cast import Cast
from tests.integration.config.address_visits import (
    ask,
    body_of,
    client_of,
    meaning,
    new_person,
    other_path,
    parts_of_addresses,
    project_path,
    walk,
)
from tests.integration.evaluations.simulation_posts import stored_simulation
from tests.integration.sheets.conftest import security_case  # noqa: F401  # fixture
from tests.oidc_provider import running_provider

FILE = b"a,b\n1,2\n"
INSIDERS = ("clerk", "approver", "consultant", "reviewer", "decider", "reader", "admin")


@pytest.fixture
def project(cast: Cast, security_case: Project, monkeypatch: pytest.MonkeyPatch) -> Project:  # noqa: F811
    """A case with a file, an invited consultant, a simulation of the author's and both sheets; its PDF is not what is asked about here."""
    for module in ("rendered", "annex"):
        monkeypatch.setattr(f"sheets.rendering.{module}.write_pdf", lambda *_: b"%PDF-1.7")
    file_store(person=cast.clerk, project=security_case, name="a.csv", content=FILE)
    consultant_invite(person=cast.clerk, project=security_case, consultant=cast.consultant)
    stored_simulation(cast.clerk, security_case)
    return security_case


@pytest.fixture
def outsiders(cast: Cast) -> list[Person]:
    """Everybody whose role could see a case, of another house."""
    kinds = OrganisationKind
    far = organisation_create(
        by=None, slug="far", name="南部地方整備局", kind=kinds.REGIONAL_BUREAU, bureau=None
    )
    bureau, firm = cast.reviewer.organisation, cast.consultant.organisation
    return [
        cast.stranger,
        new_person("other-approver", cast.stranger.organisation, Role.APPROVER),
        new_person("other-consultant", firm, Role.CONSULTANT),
        new_person("other-reviewer", far, Role.REGIONAL_REVIEWER),
        new_person("bureau-clerk", bureau, Role.CLERK),
        new_person("house-admin", cast.clerk.organisation, Role.ADMIN),
    ]


def _answers(project: Project, cast: Cast, person: Person | None) -> Iterator[tuple[str, Answer | str]]:
    client = client_of(person)
    for address in PROJECT_ADDRESSES:
        for method in address.methods:
            given = ask(client, method, project_path(project, address, cast), body_of(address, project))
            about = f"{method} {address.name} {address.action}".strip()
            yield about, meaning(given, anonymous=person is None)


@pytest.mark.parametrize("state", State)
def test_a_case_answers_everybody_as_the_table_says(
    state: State, cast: Cast, project: Project, outsiders: list[Person]
) -> None:
    project = walk(cast, project, state)
    wrong = []
    for name in INSIDERS:
        person: Person = getattr(cast, name)
        expected = [
            address.answer(Role(person.role), state) for address in PROJECT_ADDRESSES for _ in address.methods
        ]
        for (about, answer), right in zip(_answers(project, cast, person), expected, strict=True):
            if answer != right:
                wrong.append(f"{name}: {about} is {answer}, should be {right}")
    assert wrong == []
    for person in outsiders:
        assert {answer for _, answer in _answers(project, cast, person)} == {Answer.HIDDEN}, person.username
    assert {answer for _, answer in _answers(project, cast, None)} == {Answer.SIGN_IN}


@pytest.fixture
def sign_in_settings(settings: Settings) -> Iterator[None]:
    """Second factor and provider switched on, so that their addresses exist."""
    settings.SECOND_FACTOR = SecondFactor.OPTIONAL
    cache.clear()
    with running_provider() as provider:
        settings.OIDC_NAME = "職員認証基盤"
        one = OidcProvider("職員認証基盤", provider.url, "sonota-hyoka", "secret")
        settings.SOCIALACCOUNT_PROVIDERS = oidc_providers(one)
        yield


@pytest.mark.parametrize("visitor", ["anonymous", *INSIDERS, "stranger"])
@pytest.mark.usefixtures("sign_in_settings")
def test_every_other_address_answers_everybody_as_the_table_says(visitor: str, cast: Cast) -> None:
    person: Person | None = getattr(cast, visitor, None)
    wrong = []
    for address in OTHER_ADDRESSES:
        right = address.answer(None if person is None else Role(person.role))
        for method in address.methods:
            given = ask(client_of(person), method, other_path(address, cast))
            answer = meaning(given, anonymous=person is None)
            if answer != right:
                wrong.append(f"{method} {address.name} is {answer}, should be {right}")
    assert wrong == []


def test_every_address_has_its_entry() -> None:
    below_a_case = {name for name, parts in parts_of_addresses().items() if "project" in parts}
    assert {address.name for address in PROJECT_ADDRESSES} == below_a_case
    assert {address.name for address in OTHER_ADDRESSES} == set(parts_of_addresses()) - below_a_case


def test_every_action_has_its_entry() -> None:
    assert {address.action for address in PROJECT_ADDRESSES if address.action} == set(workflow.MOVES)


@pytest.mark.usefixtures("sign_in_settings")
def test_a_method_without_an_entry_is_not_allowed(cast: Cast, project: Project) -> None:
    paths: dict[str, tuple[str, Person]] = {}
    methods: dict[str, set[str]] = {}
    for below in PROJECT_ADDRESSES:
        paths[below.name] = project_path(project, below, cast), cast.clerk
        methods.setdefault(below.name, set()).update(below.methods)
    for other in OTHER_ADDRESSES:
        paths[other.name] = other_path(other, cast), cast.admin
        methods.setdefault(other.name, set()).update(other.methods)
    for name, (path, person) in paths.items():
        client = client_of(person)
        for method in {"GET", "POST"} - methods[name]:
            assert ask(client, method, path).status_code == 405, f"{method} {name}"


def test_a_file_of_another_case_does_not_exist_below_ones_own(cast: Cast, project: Project) -> None:
    other = project_copy(person=cast.clerk, project=project)
    stored = file_store(person=cast.clerk, project=other, name="c.csv", content=b"e,f\n5,6\n")
    address = reverse("file", kwargs={"project": project.pk, "sha256": stored.sha256})
    assert client_of(cast.clerk).get(address).status_code == 404
