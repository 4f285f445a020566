"""Sign-in through the office's OpenID Connect provider: a real one, small and on this machine."""

import time
from collections.abc import Iterator
from html import unescape
from typing import Any

import pytest
import requests
from django.core.management import call_command
from django.test import Client
from pytest_django import Settings

from config.env_sign_in import OidcProvider, oidc_providers
from projects.models import AuditEvent, Person
from tests.integration.cast import Cast
from tests.oidc_provider import CLIENT_ID, CLIENT_SECRET, Provider, running_provider

NAME = "職員認証基盤"
MAIL = "aoki@aonami.example.jp"


@pytest.fixture
def provider(settings: Settings) -> Iterator[Provider]:
    with running_provider() as provider:
        settings.OIDC_NAME = NAME
        settings.SOCIALACCOUNT_PROVIDERS = oidc_providers(
            OidcProvider(NAME, provider.url, CLIENT_ID, CLIENT_SECRET)
        )
        yield provider


@pytest.fixture
def clerk(cast: Cast, provider: Provider) -> Person:
    """A registered person, at the provider's desk, too."""
    cast.clerk.email = MAIL
    cast.clerk.save()
    provider.claims = {"sub": "u-1", "email": MAIL.upper(), "email_verified": True, "name": "青木"}
    return cast.clerk


def sign_in(client: Client, **form: str) -> Any:
    """The browser's way: our page, the provider, and back."""
    return client.get(way_back(client, **form))


def way_back(client: Client, **form: str) -> str:
    leaving = client.post("/account/oidc/login/", form).content.decode()
    address = unescape(leaving.partition('content="0;url=')[2].partition('"')[0])
    return requests.get(address, allow_redirects=False, timeout=5).headers["Location"]


def person_of(client: Client) -> str | None:
    return client.session.get("_auth_user_id")


def text(answer: Any) -> str:
    return str(answer.content.decode())


def test_the_sign_in_page_offers_the_provider_only_where_one_is_set(
    client: Client, settings: Settings, provider: Provider, db: None
) -> None:
    assert f"{NAME}でログイン" in text(client.get("/account/login/"))
    settings.OIDC_NAME = ""
    assert "でログイン" not in text(client.get("/account/login/"))
    assert client.post("/account/oidc/login/").status_code == 404
    assert client.get("/account/oidc/callback/").status_code == 404


def test_a_registered_person_with_a_verified_address_is_signed_in_and_led_on(
    client: Client, clerk: Person
) -> None:
    answer = sign_in(client, next="/projects/")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/projects/")
    assert person_of(client) == str(clerk.pk)
    assert AuditEvent.objects.filter(action="provider_link", place=clerk.username).count() == 1


def test_somebody_without_a_password_here_is_told_so_where_passwords_are_changed(
    client: Client, clerk: Person
) -> None:
    sign_in(client)
    assert "パスワードが設定されていません" in text(client.get("/account/password/"))


def test_nobody_is_signed_up(client: Client, cast: Cast, provider: Provider) -> None:
    provider.claims = {"sub": "u-9", "email": "new@example.jp", "email_verified": True}
    before = Person.objects.count()
    answer = sign_in(client)
    assert answer.status_code == 403
    assert "登録された利用者として確認できませんでした" in text(answer)
    assert (person_of(client), Person.objects.count()) == (None, before)


@pytest.mark.parametrize("verified", [False, None, "true"])
def test_an_address_the_provider_has_not_verified_opens_no_account(
    client: Client, clerk: Person, provider: Provider, verified: object
) -> None:
    provider.claims["email_verified"] = verified
    assert sign_in(client).status_code == 403
    assert person_of(client) is None


def test_an_address_of_two_people_opens_neither_account(client: Client, cast: Cast, clerk: Person) -> None:
    cast.colleague.email = MAIL
    cast.colleague.save()
    assert sign_in(client).status_code == 403


def test_after_the_first_time_the_providers_id_decides_and_not_the_address(
    client: Client, clerk: Person, provider: Provider
) -> None:
    sign_in(client)
    provider.claims["email"] = "new-address@aonami.example.jp"
    again = Client()
    sign_in(again)
    assert person_of(again) == str(clerk.pk)


def test_somebody_else_who_got_the_address_does_not_get_the_account(
    client: Client, clerk: Person, provider: Provider
) -> None:
    sign_in(client)
    provider.claims["sub"] = "u-2"
    later = Client()
    assert sign_in(later).status_code == 403
    assert person_of(later) is None
    call_command("reset_sign_in", clerk.username)  # the administrator has made sure who it is
    sign_in(later)
    assert person_of(later) == str(clerk.pk)


def test_a_person_who_left_is_not_signed_in_even_with_a_known_id(client: Client, clerk: Person) -> None:
    sign_in(client)
    clerk.is_active = False
    clerk.save()
    later = Client()
    sign_in(later)
    assert person_of(later) is None


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"aud": "another-application"}, id="made for another application"),
        pytest.param({"iss": "https://elsewhere.example.jp"}, id="of another issuer"),
        pytest.param({"exp": int(time.time()) - 600}, id="expired"),
        pytest.param({"sub": "somebody-else"}, id="of another person than the user information"),
    ],
)
def test_a_token_that_proves_nothing_signs_nobody_in(
    client: Client, clerk: Person, provider: Provider, changes: dict[str, Any]
) -> None:
    provider.id_token_changes = changes
    answer = sign_in(client)
    assert answer.status_code == 502
    assert f"{NAME}から、ログインを確かめられる返事を得られませんでした" in text(answer)
    assert person_of(client) is None


def test_giving_up_at_the_provider_is_told_calmly(client: Client, clerk: Person, provider: Provider) -> None:
    provider.denies = True
    assert "ログインを取りやめました" in text(sign_in(client))


def test_an_answer_that_was_not_asked_for_by_this_browser_is_refused(client: Client, clerk: Person) -> None:
    foreign = way_back(client)
    victim = Client()
    assert victim.get(foreign).status_code == 400
    assert person_of(victim) is None


def test_an_answer_counts_once(client: Client, clerk: Person) -> None:
    address = way_back(client)
    client.get(address)
    client.logout()
    assert client.get(address).status_code == 400
    assert person_of(client) is None


def test_a_provider_that_is_away_gets_a_page_and_not_an_error(
    client: Client, settings: Settings, db: None
) -> None:
    settings.OIDC_NAME = NAME
    gone = OidcProvider(NAME, "http://127.0.0.1:9", CLIENT_ID, CLIENT_SECRET)
    settings.SOCIALACCOUNT_PROVIDERS = oidc_providers(gone)
    answer = client.post("/account/oidc/login/")
    assert answer.status_code == 502
    assert "利用できない状態です" in text(answer)


def test_another_site_cannot_start_a_sign_in(clerk: Person) -> None:
    strict = Client(enforce_csrf_checks=True)
    assert strict.post("/account/oidc/login/").status_code == 403
    assert strict.get("/account/oidc/login/").status_code == 405
