"""The second factor: offered, demanded or absent by settings; codes as an authenticator app shows them."""

import base64
import re
from html import unescape

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.test import Client
from pytest_django import Settings

from config.env_sign_in import SecondFactor
from projects.models import AuditEvent, Person
from tests.authenticator_app import code_of
from tests.integration.cast import Cast

PASSWORD = "quiet-harbour-lantern"
SET_UP, ENTER_CODE = "/account/second-factor/set-up/", "/account/second-factor/code/"
ALLOWED_FAILURES = 5


@pytest.fixture
def clerk(cast: Cast, settings: Settings) -> Person:
    cache.clear()
    settings.SECOND_FACTOR = SecondFactor.OPTIONAL
    cast.clerk.set_password(PASSWORD)
    cast.clerk.save()
    return cast.clerk


@pytest.fixture
def secret(clerk: Person) -> str:
    """The key in the app of a person who has set up a second factor."""
    return set_up(signed_in(clerk))


def give_password(client: Client, person: Person) -> str:
    """Where the right password leads."""
    answer = client.post("/account/login/", {"login": person.username, "password": PASSWORD})
    return answer.headers["Location"]


def signed_in(person: Person) -> Client:
    client = Client()
    give_password(client, person)
    return client


def set_up(client: Client) -> str:
    """As a person does it: confirm the password, type the key into the app, give its first code."""
    client.post(f"/account/second-factor/confirm/password/?next={SET_UP}", {"password": PASSWORD})
    secret = key_on(client.get(SET_UP).content.decode())
    answer = client.post(SET_UP, {"code": code_of(secret)})
    assert answer.headers["Location"] == "/account/second-factor/recovery-codes/"
    return secret


def key_on(page: str) -> str:
    return unescape(page.partition('<code id="secret">')[2].partition("<")[0])


def give_code(client: Client, code: str) -> str:
    answer = client.post(ENTER_CODE, {"code": code})
    return answer.headers.get("Location", "") or answer.content.decode()


def is_signed_in(client: Client) -> bool:
    return "_auth_user_id" in client.session


def test_the_app_of_these_tests_shows_the_codes_of_the_standard() -> None:
    """RFC 6238 appendix B: 94287082 at second 59 and 69279037 at 2,000,000,000, last six digits."""
    secret = base64.b32encode(b"12345678901234567890").decode()
    assert (code_of(secret, at=59), code_of(secret, at=2_000_000_000)) == ("287082", "279037")


def test_without_a_second_factor_the_password_is_enough(clerk: Person) -> None:
    assert give_password(Client(), clerk) == "/"


def test_the_key_is_shown_as_text_and_as_a_picture_that_needs_no_style(clerk: Person) -> None:
    client = signed_in(clerk)
    client.post(f"/account/second-factor/confirm/password/?next={SET_UP}", {"password": PASSWORD})
    page = client.get(SET_UP).content.decode()
    assert re.fullmatch(r"[A-Z2-7]{32}", key_on(page))
    assert '<svg class="qr-code"' in page
    assert "style=" not in page
    assert "data:" not in page


def test_setting_up_asks_for_the_password_first(clerk: Person) -> None:
    answer = signed_in(clerk).get(SET_UP)
    assert answer.headers["Location"].startswith("/account/second-factor/confirm/password/")


def test_the_code_is_asked_for_after_the_password_and_signs_in(clerk: Person, secret: str) -> None:
    client = Client()
    assert give_password(client, clerk) == ENTER_CODE
    assert not is_signed_in(client)
    assert "確認コードの入力" in client.get(ENTER_CODE).content.decode()
    assert give_code(client, code_of(secret)) == "/"
    assert is_signed_in(client)


def test_a_clock_may_be_off_by_one_step_but_not_by_three(clerk: Person, secret: str) -> None:
    client = Client()
    give_password(client, clerk)
    assert "確認コードが正しくありません" in give_code(client, code_of(secret, steps_ahead=3))
    assert give_code(client, code_of(secret, steps_ahead=1)) == "/"


def test_a_code_that_was_used_is_worth_nothing_to_somebody_who_saw_it(clerk: Person, secret: str) -> None:
    code = code_of(secret, steps_ahead=1)
    owner, onlooker = Client(), Client()
    give_password(owner, clerk)
    give_password(onlooker, clerk)
    assert give_code(owner, code) == "/"
    assert cache.delete(f"allauth.mfa.totp.used?user={clerk.pk}&code={code}"), "30 s have passed"
    assert "確認コードが正しくありません" in give_code(onlooker, code)


def test_guessing_codes_is_stopped(clerk: Person, secret: str) -> None:
    client = Client()
    give_password(client, clerk)
    for _ in range(ALLOWED_FAILURES):
        give_code(client, code_of(secret, steps_ahead=9))
    assert "ログイン失敗が連続しています" in give_code(client, code_of(secret))


def test_a_recovery_code_stands_in_for_the_app_once(clerk: Person) -> None:
    owner = signed_in(clerk)
    set_up(owner)
    page = owner.get("/account/second-factor/recovery-codes/").content.decode()
    codes = re.findall(r"<code>(\d{8})</code>", page)
    assert len(codes) == 10
    assert codes[3] in owner.get("/account/second-factor/recovery-codes.txt").content.decode()
    for client, expected in ((Client(), "/"), (Client(), "確認コードが正しくありません")):
        give_password(client, clerk)
        assert expected in give_code(client, codes[3])
    assert "残り9個" in owner.get("/account/second-factor/").content.decode()


def test_where_it_is_optional_it_can_be_removed(clerk: Person) -> None:
    client = signed_in(clerk)
    set_up(client)
    client.post("/account/second-factor/remove/")
    assert give_password(Client(), clerk) == "/"


def test_a_lost_phone_is_reset_by_a_command_that_leaves_a_trace(clerk: Person, secret: str) -> None:
    call_command("reset_sign_in", clerk.username)
    assert give_password(Client(), clerk) == "/"
    assert AuditEvent.objects.filter(action="sign_in_reset", place=clerk.username).count() == 1


@pytest.mark.parametrize("path", ["/", "/projects/", "/account/password/", "/account/second-factor/"])
def test_where_everybody_needs_one_nothing_opens_before_it_is_set_up(
    clerk: Person, settings: Settings, path: str
) -> None:
    settings.SECOND_FACTOR = SecondFactor.REQUIRED
    client = signed_in(clerk)
    assert client.get(path).headers["Location"] == SET_UP
    set_up(client)
    assert client.get(path).status_code == 200


def test_a_part_of_a_page_sends_the_whole_page_to_the_set_up(clerk: Person, settings: Settings) -> None:
    settings.SECOND_FACTOR = SecondFactor.REQUIRED
    answer = signed_in(clerk).get("/", headers={"HX-Request": "true"})
    assert answer.headers["HX-Redirect"] == SET_UP


def test_where_everybody_needs_one_it_cannot_be_removed(clerk: Person, settings: Settings) -> None:
    settings.SECOND_FACTOR = SecondFactor.REQUIRED
    client = signed_in(clerk)
    set_up(client)
    assert "全員に二段階認証が必要なため" in client.get("/account/second-factor/remove/").content.decode()
    client.post("/account/second-factor/remove/")
    assert give_password(Client(), clerk) == ENTER_CODE


def test_switched_off_there_is_no_page_and_no_code_is_asked_for(
    clerk: Person, secret: str, settings: Settings
) -> None:
    settings.SECOND_FACTOR = SecondFactor.OFF
    client = Client()
    assert give_password(client, clerk) == "/"
    assert client.get(SET_UP).status_code == 404
    assert "二段階認証" not in client.get("/").content.decode()
