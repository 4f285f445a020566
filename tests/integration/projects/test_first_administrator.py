"""`manage.py create_administrator` on an installation where nobody is registered yet."""

import io
import sys

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse

from projects.management.commands import create_administrator
from projects.models import AuditEvent, Organisation, Person

STRONG = "quiet-harbour-lantern"
HOUSE = {"organisation": "port-bureau", "organisation_name": "例示本省(架空)"}


def _create(monkeypatch: pytest.MonkeyPatch, typed: str, **options: str) -> str:
    """What the command says when this line comes in on its standard input."""
    said = io.StringIO()
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{typed}\n"))
    call_command("create_administrator", "kanri", "管理 太郎", stdout=said, **HOUSE | options)
    return said.getvalue()


def test_the_first_administrator_signs_in_with_the_password_given_and_manages(
    db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "管理 太郎(kanri)" in _create(monkeypatch, STRONG)
    client = Client()
    client.post(reverse("account_login"), {"login": "kanri", "password": STRONG})
    assert client.get(reverse("person_list")).status_code == 200
    events = AuditEvent.objects.filter(actor=None).order_by("sequence").values_list("action", "place")
    assert list(events) == [("organisation_create", "port-bureau"), ("person_create", "kanri")]
    assert STRONG not in str(list(AuditEvent.objects.values_list("detail", flat=True)))


def test_the_environment_comes_before_the_standard_input(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ADMINISTRATOR_PASSWORD", STRONG)
    _create(monkeypatch, "something else entirely")
    assert Person.objects.get().check_password(STRONG)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_at_a_terminal_the_password_is_asked_for_twice(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter([STRONG, "quiet-harbour-lamp"])
    monkeypatch.setattr(create_administrator, "getpass", lambda question: next(answers))
    monkeypatch.setattr(sys, "stdin", Terminal())
    with pytest.raises(CommandError, match="一致しません"):
        call_command("create_administrator", "kanri", "管理 太郎", **HOUSE)
    assert not Person.objects.exists()


@pytest.mark.parametrize(
    ("typed", "options", "sentence"),
    [
        ("harbour", {}, "12 文字以上"),
        ("", {}, "12 文字以上"),
        ("password1234", {}, "一般的"),
        (STRONG, {"organisation_name": ""}, "組織「port-bureau」は登録されていません"),
    ],
    ids=["short", "none", "common", "no organisation"],
)
def test_what_may_not_be_is_refused_and_nothing_is_registered(
    db: None, monkeypatch: pytest.MonkeyPatch, typed: str, options: dict[str, str], sentence: str
) -> None:
    with pytest.raises(CommandError, match=sentence):
        _create(monkeypatch, typed, **options)
    assert not Person.objects.exists()
    assert not Organisation.objects.exists()
    assert not AuditEvent.objects.exists()
