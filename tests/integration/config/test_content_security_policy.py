"""Every address, as every visitor, and every error page: the strict policy in the header, nothing inline in the page."""

from collections.abc import Iterator
from dataclasses import fields
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from pytest_django import Settings

from config.env_sign_in import OidcProvider, SecondFactor, oidc_providers
from evaluations.presenters.analysis.kinds import KINDS
from projects.access.states import Action
from projects.manuals import load_edition
from projects.models import Person, Project
from projects.services.files import file_store
from projects.services.projects import project_create
from tests.integration.cast import TYPE_3, Cast
from tests.integration.config.html_reading import inline_code
from tests.integration.evaluations.simulation_posts import stored_simulation
from tests.integration.sheets.conftest import adopted, case, submitted  # noqa: F401  # fixtures
from tests.oidc_provider import running_provider

POLICY = {
    "default-src": "'self'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
}
FRAMED = {"sheet_html", "indicator_html"}  # shown in frames of the preview, on this host
VISITORS = ["anonymous", *(field.name for field in fields(Cast) if field.type is Person)]
FIGURES = ("tax_rate", "cbr", "eirr", "items/components/c1/benefits/transport/pv", "answer/costs#l1.name")
ALL = 1000
Samples = dict[str, list[dict[str, Any]]]


@pytest.fixture
def samples(cast: Cast, adopted: Project, settings: Settings) -> Iterator[Samples]:  # noqa: F811
    """For every address with parts in it: by its name, or by the names of the parts."""
    draft = project_create(
        person=cast.clerk, port=cast.port, district=cast.district, types=[TYPE_3], edition="h23_06"
    )
    settings.SECOND_FACTOR = SecondFactor.OPTIONAL
    cache.clear()
    file = file_store(person=cast.clerk, project=draft, name="a.csv", content=b"a,b\n1,2\n")
    projects = [{"project": one.pk} for one in (draft, adopted)]
    simulation = {"project": draft.pk, "simulation": stored_simulation(cast.clerk, draft).pk}
    sections = [{"project": draft.pk, "key": section.key} for section in draft.sections.all()]
    with running_provider() as provider:
        settings.OIDC_NAME = "職員認証基盤"
        settings.SOCIALACCOUNT_PROVIDERS = oidc_providers(
            OidcProvider("職員認証基盤", provider.url, "sonota-hyoka", "secret")
        )
        yield {
            "project": projects,
            "action project": [
                {**projects[n % 2], "action": action.value} for n, action in enumerate(Action)
            ],
            "key project": sections,
            "kind project": [{"project": adopted.pk, "kind": kind} for kind in KINDS],
            "project sha256": [{"project": draft.pk, "sha256": file.sha256}],
            "figure project": [{**one, "figure": figure} for figure in FIGURES for one in projects],
            "project simulation": [simulation],
            "chart project simulation": [{**simulation, "chart": "distribution"}],
            "consultant project": [{"project": draft.pk, "consultant": cast.consultant.pk}],
            "pk": [{"pk": cast.colleague.pk}],
            "organisation": [{"slug": "authority"}],
            "key": [{"key": cast.port.key}],
            "edition": [{"edition": "h23_06"}],
            "edition project_type": [
                {"edition": "h23_06", "project_type": key} for key in load_edition("h23_06").types
            ],
            "edition unit_value": [
                {"edition": "h23_06", "unit_value": key} for key in load_edition("h23_06").unit_values
            ],
            "key slug": [{"key": cast.port.key, "slug": cast.district.slug}],
        }


def addresses(samples: Samples, *, most: int = 2) -> Iterator[tuple[str, str]]:
    """Name and path of every address with `most` of its samples; one without any sample stops the test."""
    for name, parts in patterns(get_resolver()):
        known = [{}] if not parts else samples.get(name) or samples.get(" ".join(sorted(parts)))
        assert known, f"give the address {name!r} sample values for {sorted(parts)}"
        for kwargs in known[:most]:
            yield name, reverse(name, kwargs=kwargs)


def patterns(resolver: URLResolver) -> Iterator[tuple[str, set[str]]]:
    for one in resolver.url_patterns:
        if isinstance(one, URLPattern):
            assert one.name, f"{one.pattern} has no name"
            yield one.name, set(one.pattern.converters)
        else:
            assert not one.pattern.converters, "an included address with parts needs its samples too"
            yield from patterns(one)


def check(answer: Any, *, framed: bool = False) -> None:
    """The strict policy, and nothing in the page that it would stop."""
    __tracebackhide__ = True
    header = answer.headers["Content-Security-Policy"]
    expected = POLICY | ({"frame-ancestors": "'self'"} if framed and answer.status_code < 400 else {})
    assert dict(part.strip().split(" ", 1) for part in header.split(";")) == expected
    content = answer.getvalue()  # reading a streamed file to its end closes it
    if answer.headers.get("Content-Type", "").startswith("text/html"):
        assert inline_code(content.decode()) == []


@pytest.mark.parametrize("visitor", VISITORS)
def test_every_address_answers_with_the_strict_policy_and_without_inline_code(
    visitor: str, cast: Cast, samples: Samples
) -> None:
    seen: dict[str, int] = {}
    for name, path in addresses(samples, most=ALL if visitor == "clerk" else 2):
        answer = _client(cast, visitor).get(path)
        check(answer, framed=name in FRAMED)
        seen[path] = answer.status_code
    assert {path: status for path, status in seen.items() if status >= 500} == {}
    assert seen["/account/login/"] == (200 if visitor == "anonymous" else 302)
    assert seen["/"] == (302 if visitor == "anonymous" else 200)


@pytest.mark.parametrize("visitor", ["anonymous", "clerk", "admin"])
@pytest.mark.parametrize("headers", [{}, {"HX-Request": "true"}], ids=["page", "part of a page"])
def test_every_answer_to_an_empty_form_is_as_strict(
    visitor: str, headers: dict[str, str], cast: Cast, samples: Samples
) -> None:
    for name, path in addresses(samples):
        check(_client(cast, visitor).post(path, headers=headers), framed=name in FRAMED)


def _client(cast: Cast, visitor: str) -> Client:
    client = Client(raise_request_exception=False)
    if visitor != "anonymous":
        client.force_login(getattr(cast, visitor))
    return client


def test_error_pages_are_as_strict(cast: Cast, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.SECOND_FACTOR = SecondFactor.OPTIONAL
    settings.ACCOUNT_RATE_LIMITS = settings.ACCOUNT_RATE_LIMITS | {"login": "1/m/ip"}
    cache.clear()
    client = Client(raise_request_exception=False)
    attempt = {"login": "nobody", "password": "wrong"}
    client.post("/account/login/", attempt)
    signed_in = _client(cast, "clerk")
    monkeypatch.setattr("evaluations.views.home.render", None)
    answers = [
        (400, client.get("/", headers={"Host": "elsewhere.example.jp"})),
        (403, signed_in.get("/account/second-factor/confirm/")),
        (403, Client(enforce_csrf_checks=True).post("/account/login/", attempt)),
        (404, client.get("/no-such-page")),
        (413, client.generic("POST", "/account/login/", headers={"Content-Length": str(2**40)})),
        (429, client.post("/account/login/", attempt)),
        (500, signed_in.get("/")),
    ]
    for status, answer in answers:
        assert answer.status_code == status
        check(answer)
        assert "番号: <code>" in answer.content.decode(), "the page is ours"
