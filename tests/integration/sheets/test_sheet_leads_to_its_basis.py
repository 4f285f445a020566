"""The sheet on the screen leads to explanations; the one on paper and its readers stay what they were."""

from io import BytesIO

import pikepdf
import pytest
from django.test import Client
from django.urls import reverse

from projects.models import Project
from tests.integration.cast import Cast
from tests.linked_pages import Link, linked_page

MEASURED = {"cbr", "npv", "eirr", "benefit_pv", "cost_pv", "total_project_cost", "subsidy", "years/base"}


def links(client: Client, name: str, project: Project) -> list[Link]:
    answer = client.get(reverse(name, kwargs={"project": project.pk}))
    assert answer.status_code == 200
    return linked_page(answer.content.decode()).links


def test_a_submitted_case_leads_its_author_and_its_reviewer_to_its_figures(
    cast: Cast, submitted: Project, client: Client
) -> None:
    for person in (cast.clerk, cast.reviewer):
        client.force_login(person)
        for name in ("sheet_html", "result"):
            assert {link.figure for link in links(client, name, submitted)} >= MEASURED


def test_a_draft_leads_to_its_figures(case: Project, clerk: Client) -> None:
    for name in ("sheet_html", "result"):
        assert {link.figure for link in links(clerk, name, case)} >= MEASURED
    page = clerk.get(reverse("sheet", kwargs={"project": case.pk})).content.decode()
    assert "見本の下線のある数値を選ぶと、計算根拠を表示します。" in page


def test_the_indicator_sheet_leads_to_its_indicators(security_case: Project, clerk: Client) -> None:
    figures = {link.figure for link in links(clerk, "indicator_html", security_case)}

    assert {
        "indicators/c1/international_calls",
        "answer/components/c1/indicators#s1.tonnage",
    } <= figures


def test_an_empty_draft_leads_nowhere(draft: Project, clerk: Client) -> None:
    assert links(clerk, "sheet_html", draft) == []
    page = clerk.get(reverse("sheet", kwargs={"project": draft.pk})).content.decode()
    assert "計算根拠" not in page


@pytest.mark.parametrize("name", ["sheet", "sheet_html", "result"])
def test_who_must_not_see_a_draft_still_does_not(
    case: Project, cast: Cast, client: Client, name: str
) -> None:
    for person in (cast.stranger, cast.reviewer, cast.decider):
        client.force_login(person)
        assert client.get(reverse(name, kwargs={"project": case.pk})).status_code == 404


def test_the_pdf_has_no_links(case: Project, clerk: Client) -> None:
    answer = clerk.get(reverse("sheet_pdf", kwargs={"project": case.pk}))
    with pikepdf.open(BytesIO(answer.content)) as pdf:
        assert all("/Annots" not in page for page in pdf.pages)
