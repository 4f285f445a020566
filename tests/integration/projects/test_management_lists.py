"""The lists of システム管理: searched, sorted, paged, and taken away as CSV."""

import csv
import io

import pytest

from projects.access.roles import OrganisationKind, Role
from projects.document.choices import PortClass
from projects.models import Organisation
from projects.services.registry import organisation_create, person_create, port_create
from tests.integration.cast import Cast
from tests.integration.projects.management_client import page, signed_in


def _names(text: str) -> list[str]:
    """The first column."""
    return [part.partition("</a>")[0].rpartition(">")[2] for part in text.split('<th scope="row">')[1:]]


def _csv(cast: Cast, address: str) -> list[list[str]]:
    answer = signed_in(cast.admin).get(address)
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert answer["Content-Disposition"].startswith("attachment")
    return list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))


def _ports(cast: Cast, number: int) -> None:
    for index in range(number):
        port_create(
            by=None,
            key=f"port-{index:02}",
            name=f"例{index:02}港",
            port_class=PortClass.LOCAL,
            prefecture="赤波県",
            authority=None,
            source="架空(例示)",
        )


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?q=青木", ["青木"]),
        ("?q=青波県 赤", ["赤井"]),
        ("?role=approver", ["赤井"]),
        ("?organisation=firm", ["港"]),
        ("?standing=stopped", ["白井"]),
        ("?q=青波県&sort=created", ["赤井", "相田", "青木"]),
        ("?q=青波県&sort=role", ["赤井", "相田", "青木"]),
        ("?q=だれもいない", []),
    ],
)
def test_people_are_found_by_words_role_house_and_standing(cast: Cast, query: str, found: list[str]) -> None:
    cast.stranger.is_active = False
    cast.stranger.save()
    assert _names(page(cast.admin, "person_list", query)) == found


def test_ports_that_wait_for_their_authority_are_found(cast: Cast) -> None:
    _ports(cast, 2)
    assert _names(page(cast.admin, "port_list", "?waiting=yes&sort=name")) == ["例00港", "例01港"]
    assert _names(page(cast.admin, "port_list", "?waiting=no")) == ["青波港"]
    assert _names(page(cast.admin, "port_list", "?prefecture=青波県&port_class=important")) == ["青波港"]


def test_a_long_list_comes_in_pages_of_25_that_keep_the_search(cast: Cast) -> None:
    _ports(cast, 30)
    first = page(cast.admin, "port_list", "?q=赤波県")
    assert len(_names(first)) == 25
    assert "30港" in first
    assert "page=2" in first
    assert _names(page(cast.admin, "port_list", "?q=赤波県&page=2")) == [
        f"例{index}港" for index in range(25, 30)
    ]


def test_the_csv_holds_all_that_was_found_on_every_page(cast: Cast) -> None:
    _ports(cast, 30)
    rows = _csv(cast, "/management/ports.csv?q=赤波県&page=2")
    assert rows[0][:4] == ["港湾名", "港格", "都道府県", "港湾管理者"]
    assert len(rows) == 1 + 30
    assert rows[1] == ["例00港", "地方港湾", "赤波県", "未登録", "0地区", "port-00", "", "", "架空(例示)"]


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\uff1d", "\t=", " ="])
def test_no_cell_of_a_csv_is_computed_by_a_spreadsheet(cast: Cast, begin: str) -> None:
    name = f"{begin}HYPERLINK(1)"
    house = Organisation.objects.get(slug="firm")
    person_create(by=None, username="x", display_name=name, organisation=house, role=Role.CONSULTANT)
    cells = [row[0] for row in _csv(cast, "/management/people.csv?role=consultant")]
    assert f"'{name.strip()}" in cells


def test_organisations_tell_how_many_people_and_ports_they_have(cast: Cast) -> None:
    cast.colleague.is_active = False
    cast.colleague.save()
    rows = {row[0]: row for row in _csv(cast, "/management/organisations.csv")}
    assert rows["青波県"] == ["青波県", "港湾管理者", "北部地方整備局", "2人", "1港", "authority"]


def test_what_is_typed_into_a_name_is_never_markup(cast: Cast) -> None:
    organisation_create(by=None, slug="x", name="<b>組織</b>", kind=OrganisationKind.CONSULTANCY)
    assert "&lt;b&gt;組織&lt;/b&gt;" in page(cast.admin, "organisation_list")


def test_an_empty_search_says_how_to_go_on(cast: Cast) -> None:
    assert "条件に合う港湾は見つかりませんでした。" in page(cast.admin, "port_list", "?q=xyz")
