"""Sign-in: by name and password only, closed to newcomers, silent about who exists, and patient only so long."""

import pytest
from django.contrib.auth.hashers import MD5PasswordHasher
from django.core.cache import cache
from django.test import Client

from projects.models import Person
from tests.integration.cast import Cast

PASSWORD = "quiet-harbour-lantern"
ALLOWED_FAILURES = 5


@pytest.fixture
def clerk(cast: Cast) -> Person:
    cache.clear()
    cast.clerk.set_password(PASSWORD)
    cast.clerk.save()
    return cast.clerk


def sign_in(client: Client, username: str, password: str) -> str:
    response = client.post("/account/login/", {"login": username, "password": password})
    return response.headers.get("Location", "") or response.content.decode()


def test_the_right_password_signs_in_and_leads_home(client: Client, clerk: Person) -> None:
    assert sign_in(client, clerk.username, PASSWORD) == "/"
    assert client.session["_auth_user_id"] == str(clerk.pk)


def test_a_wrong_password_and_an_unknown_name_get_the_same_words(client: Client, clerk: Person) -> None:
    wrong = sign_in(client, clerk.username, "wrong-password")
    unknown = sign_in(client, "nobody", "wrong-password")
    message = "入力されたユーザー名もしくはパスワードが正しくありません。"
    assert message in wrong
    assert message in unknown


def test_an_unknown_name_costs_the_same_work_as_a_wrong_password(
    client: Client, clerk: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The time of an answer is the time of the password hasher; so it must run as often for everybody."""
    hashed: list[str] = []
    encode = MD5PasswordHasher.encode

    def counted(hasher: MD5PasswordHasher, password: str, salt: str) -> str:
        hashed.append(password)
        return encode(hasher, password, salt)

    monkeypatch.setattr(MD5PasswordHasher, "encode", counted)
    without_password = Person.objects.get(username="approver")
    assert not without_password.has_usable_password()
    for username in (clerk.username, "nobody", without_password.username):
        hashed.clear()
        sign_in(client, username, "wrong-password")
        assert len(hashed) == 1, username


def test_too_many_failures_get_the_same_words_for_an_unknown_name(client: Client, clerk: Person) -> None:
    for _ in range(ALLOWED_FAILURES):
        sign_in(client, "nobody", "wrong-password")
    assert "ログイン失敗が連続しています" in sign_in(client, "nobody", "wrong-password")


def test_too_many_failures_close_the_account_for_a_while_even_to_the_right_password(
    client: Client, clerk: Person
) -> None:
    for _ in range(ALLOWED_FAILURES):
        sign_in(client, clerk.username, "wrong-password")
    assert "ログイン失敗が連続しています" in sign_in(client, clerk.username, PASSWORD)


def test_a_person_who_left_cannot_sign_in(client: Client, clerk: Person) -> None:
    clerk.is_active = False
    clerk.save()
    sign_in(client, clerk.username, PASSWORD)
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize("path", ["/account/signup/", "/account/email/", "/account/password/reset/"])
def test_there_is_no_address_to_sign_up_or_to_reset_a_password(client: Client, db: None, path: str) -> None:
    assert client.get(path).status_code == 404


def test_a_stale_form_gets_a_page_that_says_what_to_do(clerk: Person) -> None:
    strict = Client(enforce_csrf_checks=True)
    response = strict.post("/account/login/", {"login": clerk.username, "password": PASSWORD})
    assert response.status_code == 403
    assert "画面の有効期限が切れています" in response.content.decode()
