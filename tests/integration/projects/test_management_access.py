"""Only administrators get into システム管理, whatever address they ask for, and nothing posted there fails."""

import pytest
from django.test import Client
from django.urls import URLPattern, reverse

from projects.models import AuditEvent, District, Organisation, Person, Port
from projects.views.management.urls import urlpatterns
from tests.integration.cast import Cast
from tests.integration.projects.management_client import page, signed_in

PARTS = {"slug": "authority", "key": "aonami"}
HOSTILE = "\x00=cmd|' /C calc'!A0<script>alert(1)</script>\U0001f4a5" + "長" * 5000


def _addresses(cast: Cast) -> list[str]:
    known = PARTS | {"pk": str(cast.clerk.pk)}
    found = []
    for pattern in urlpatterns:
        assert isinstance(pattern, URLPattern)
        names = list(pattern.pattern.converters)
        kwargs = {name: known[name] for name in names}
        if pattern.name == "district":
            kwargs["slug"] = cast.district.slug
        assert pattern.name is not None
        found.append(reverse(pattern.name, kwargs=kwargs))
    return found


def _rows() -> list[int]:
    return [model.objects.count() for model in (Organisation, Person, Port, District)]


def test_every_other_role_is_told_who_manages_and_changes_nothing(cast: Cast) -> None:
    before = AuditEvent.objects.count()
    others = (cast.clerk, cast.approver, cast.consultant, cast.reviewer, cast.decider, cast.reader)
    for person in others:
        client = signed_in(person)
        for address in _addresses(cast):
            for answer in (client.get(address), client.post(address)):
                if answer.status_code != 405:
                    assert answer.status_code == 403, address
                    assert "この操作はシステム管理者が行います。" in answer.content.decode()
    assert AuditEvent.objects.count() == before


def test_every_address_opens_for_an_administrator_and_for_nobody_without_signing_in(cast: Cast) -> None:
    for address in _addresses(cast):
        assert signed_in(cast.admin).get(address).status_code == 200, address
        assert Client().get(address).status_code == 302, address


def test_only_administrators_find_the_way_in(cast: Cast) -> None:
    way_in = f'href="{reverse("management")}"'
    home = page(cast.admin, "home")
    assert way_in in home
    assert reverse("port_list") in home
    assert way_in not in page(cast.clerk, "home")


@pytest.mark.parametrize("name", ["organisation_list", "person_list", "port_list"])
@pytest.mark.parametrize("kind", ["list", "csv"])
def test_a_search_nobody_would_make_still_gets_an_answer(cast: Cast, name: str, kind: str) -> None:
    words = dict.fromkeys(("q", "sort", "role", "organisation", "prefecture", "page", "kind"), HOSTILE)
    address = reverse(name.replace("list", kind))
    assert signed_in(cast.admin).get(address, words).status_code == 200
    assert signed_in(cast.admin).get(address, {"q": "% _ ' \" \\ あ " * 30}).status_code == 200


def test_posting_nonsense_everywhere_changes_nothing_and_fails_nowhere(cast: Cast) -> None:
    fields = (
        *("name", "slug", "key", "kind", "bureau", "username", "display_name", "organisation", "role"),
        *("email", "port_class", "prefecture", "municipality", "authority", "designations", "source"),
    )
    before = _rows()
    acting = ("deactivate", "reactivate", "password", "sign-in")
    client = signed_in(cast.admin)
    for address in _addresses(cast):
        if not any(word in address for word in acting):
            for value in (HOSTILE, "9" * 40, "-1"):
                answer = client.post(address, dict.fromkeys(fields, value))
                assert answer.status_code in (200, 302, 405), address
    assert _rows() == before


@pytest.mark.parametrize(
    "address",
    [
        "people/999999999999999999999999/",
        "people/0/password/",
        "ports/none/",
        "ports/%00/",
        "organisations/あ/",
    ],
)
def test_an_address_that_names_nothing_is_not_found(cast: Cast, address: str) -> None:
    assert signed_in(cast.admin).get(f"/management/{address}").status_code == 404
