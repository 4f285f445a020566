"""Every number of the result page leads to an explanation, and what is explained there is what stands here."""

import json
import re
from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import reverse

from evaluations.appraisal import Evaluation, evaluate
from evaluations.presenters.figures import thousands
from projects.access.roles import Role
from projects.document import Document, edition_of
from projects.manuals import IndicatorType
from projects.models import Project
from projects.notation import (
    echo_money,
    format_grouped,
    group_digits,
    oku,
    percent_text,
    ratio_text,
    wareki,
    wareki_with_gregorian,
)
from projects.selectors.documents import document_of
from projects.services.documents import document_import
from projects.services.registry import person_create
from projects.units import exact
from tests.answered import ANSWER, answered
from tests.every_case import CASES, read_case
from tests.integration.cast import TYPE_13, Cast
from tests.linked_pages import Link, linked_page

OF_YEARS = ("yearly", "yearly_benefit", "yearly_cost", "net", "factors", "t")
PLAIN = {"tax_rate": percent_text, "discount_rate": percent_text, "eirr": percent_text, "cbr": ratio_text}
WITHOUT_FIGURES = {"draft"}
COMPUTED = [name for name in CASES if name not in WITHOUT_FIGURES]


@pytest.fixture
def taken_in(cast: Cast, request: pytest.FixtureRequest) -> Project:
    """A written case as somebody's draft; a bureau draws up the works of the State."""
    payload = read_case(request.param).as_json()
    payload["sections"].pop("narrative", None)  # its picture is no part of the result
    person = cast.clerk
    if payload["components"][0]["type"] == TYPE_13:
        bureau = cast.reviewer.organisation
        person = person_create(by=None, username="b", display_name="北", organisation=bureau, role=Role.CLERK)
    content = json.dumps(payload).encode()
    return document_import(person=person, port=cast.port, district=cast.district, content=content)


def result_page(project: Project, client: Client) -> str:
    client.force_login(project.created_by)
    return client.get(reverse("result", kwargs={"project": project.pk})).content.decode()


@pytest.mark.parametrize("taken_in", COMPUTED, indirect=True)
def test_what_a_number_leads_to_is_what_it_says(taken_in: Project, client: Client) -> None:
    document = document_of(taken_in)
    evaluation = evaluate(document, edition_of(document))
    links = linked_page(result_page(taken_in, client)).links

    assert len(links) > 20
    for link in links:
        assert link.name.endswith(f"{link.text}の計算根拠"), link
        if link.figure.rpartition("/")[2] in OF_YEARS:
            assert len(evaluation.explained[link.figure].yearly) > 1, link
        else:
            assert link.text in set(_forms(link, document, evaluation)), link


def _forms(link: Link, document: Document, evaluation: Evaluation) -> Iterator[str]:
    """The forms in which the page may print what a key names."""
    if link.figure.startswith(ANSWER):
        number = group_digits(answered(document, link.figure))
        yield number + re.sub("^[0-9,.]+", "", link.text)  # and its unit
        return
    figure, last = evaluation.explained[link.figure], link.figure.rpartition("/")[2]
    match link.figure.partition("/")[0]:
        case "years" if last == "service":
            yield f"{int(figure.value)}年"
        case "years":
            yield from (wareki(int(figure.value)), wareki_with_gregorian(int(figure.value)))
        case "indicators":
            yield from _indicator(link, document, evaluation)
        case "emissions":
            yield format_grouped(figure.value, 3)
        case "alternatives":
            yield thousands(figure.value)
        case _ if last in PLAIN:
            text = PLAIN[last](figure.value)
            yield from (text, f"{text}%", f"{text.removesuffix('.0')}%")
        case _:
            yield from (oku(figure.value), f"{oku(figure.value)}億円", thousands(figure.value))


def _indicator(link: Link, document: Document, evaluation: Evaluation) -> Iterator[str]:
    _, component, name = link.figure.split("/")
    kind = edition_of(document).type(next(one.type for one in document.components if one.id == component))
    assert isinstance(kind, IndicatorType)
    indicator, amount = kind.indicators.value(name), exact(evaluation.explained[link.figure].quantity)
    if indicator.kind == "money":
        yield echo_money(int(amount))
    yield from (f"{group_digits(amount)}{indicator.unit}", f"{format_grouped(amount, 0)}{indicator.unit}")


@pytest.mark.parametrize("taken_in", ["type8_first_loss", "type12", "04_rail_transfer"], indirect=True)
def test_no_number_is_without_its_link(taken_in: Project, client: Client) -> None:
    """Above the table of deviations, whose lines lead to the answers, and the one of years, whose heads lead on."""
    page = result_page(taken_in, client).partition('<h2 id="departures-heading"')[0]
    page = re.sub(
        r'<dl class="facts">.*?</dl>', "", page, flags=re.DOTALL
    )  # what people wrote on alternatives
    cells = re.findall(r'<td class="number">(.*?)</td>|<dd>(.*?)</dd>', page, flags=re.DOTALL)
    unlinked = [re.sub(r"<a [^>]*>.*?</a>|<[^>]*>", "", "".join(cell), flags=re.DOTALL) for cell in cells]

    assert len(cells) > 15
    assert [text for text in unlinked if re.search("[0-9]", text)] == []


@pytest.mark.parametrize("taken_in", ["type8_first_loss", "type12", "04_rail_transfer"], indirect=True)
def test_every_link_opens(taken_in: Project, client: Client) -> None:
    links = linked_page(result_page(taken_in, client)).links
    for name in ("sheet_html", "indicator_html"):
        answer = client.get(reverse(name, kwargs={"project": taken_in.pk}))
        links += linked_page(answer.content.decode()).links
    opened = {
        key: client.get(reverse("figure_basis", kwargs={"project": taken_in.pk, "figure": key})).status_code
        for key in {link.figure for link in links}
    }

    assert len(opened) > 30
    assert set(opened.values()) == {200}, opened


@pytest.mark.parametrize("taken_in", ["type3_by_routes"], indirect=True)
def test_a_ratio_is_announced_with_its_name(taken_in: Project, client: Client) -> None:
    names = [link.name for link in linked_page(result_page(taken_in, client)).links]

    assert re.fullmatch(r"B/C [0-9.]+の計算根拠", names[0])


def test_the_panel_beside_a_form_has_no_links(case: Project, cast: Cast, client: Client) -> None:
    """It computes what is being typed; an explanation is of what was stored."""
    client.force_login(cast.clerk)
    for name in ("result_panel", "project"):
        page = client.get(reverse(name, kwargs={"project": case.pk})).content.decode()
        assert linked_page(page).links == []
