"""Signing in and posting as the tests of システム管理 do."""

from typing import Any

from django.test import Client
from django.urls import reverse

from projects.models import Person


def signed_in(person: Person) -> Client:
    client = Client()
    client.force_login(person)
    return client


def page(person: Person, name: str, query: str = "", **kwargs: Any) -> str:
    answer = signed_in(person).get(reverse(name, kwargs=kwargs) + query)
    assert answer.status_code == 200
    return answer.content.decode()


def post(person: Person, name: str, data: dict[str, Any] | None = None, **kwargs: Any) -> tuple[int, str]:
    """Status and page."""
    answer = signed_in(person).post(reverse(name, kwargs=kwargs), data or {})
    return answer.status_code, answer.content.decode()
