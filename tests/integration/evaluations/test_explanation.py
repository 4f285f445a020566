"""計算根拠: pages and data behind every figure of the result."""

import json
import re
from decimal import Decimal
from html import unescape
from typing import Any
from urllib.parse import urljoin

import pytest
from django.test import Client
from django.urls import reverse

from evaluations import stored_comparison, workflow
from evaluations.models import Run
from projects.models import Person, Project
from tests.cases.decimal_recomputation import Recomputation
from tests.integration.cast import Cast
from tests.integration.evaluations.section_posts import signed_in_as

HEADLINE = ("cbr", "npv", "eirr", "benefit_pv", "cost_pv")


def url(name: str, project: Project, figure: str = "") -> str:
    parts = {"project": project.pk, **({"figure": figure} if figure else {})}
    return reverse(name, kwargs=parts)


def page(person: Person, address: str) -> str:
    answer = signed_in_as(person).get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


def submit(cast: Cast, case: Project) -> None:
    workflow.request_approval(person=cast.clerk, project=case)
    workflow.approve_and_submit(person=cast.approver, project=case)


def values(text: str) -> list[str]:
    return re.findall(r'<span class="figure__value">([^<]*)</span>', text)


def test_every_headline_figure_is_printed_as_on_the_result_page(cast: Cast, case: Project) -> None:
    result = values(page(cast.clerk, url("result", case)))
    shown = [values(page(cast.clerk, url("figure_basis", case, figure)))[0] for figure in HEADLINE]
    assert shown == result == ["2.8", "17.1", shown[2], "26.7", "9.6"]


def test_whoever_clicks_on_finds_pages_and_anchors_that_are_there(cast: Cast, case: Project) -> None:
    """From the list of figures through every link to another step."""
    client = signed_in_as(cast.clerk)
    start = url("basis_list", case)
    waiting, pages = [start], dict[str, str]()
    while waiting:
        address = waiting.pop()
        if address in pages:
            continue
        answer = client.get(address)
        assert answer.status_code == 200, address
        text = pages[address] = answer.content.decode()
        main = text[text.index("<main") : text.index("</main>")]
        for link in map(unescape, re.findall(r'<a [^>]*href="([^"]*)"', main)):
            target, _, anchor = urljoin(address, link).partition("#")
            if anchor and target == address:
                assert f'id="{anchor}"' in text, (address, link)
            elif target.startswith(start):
                waiting.append(target)
    assert len(pages) > 60
    assert any("架空(例示)" in text for text in pages.values()), "down to the source of what was entered"


def test_a_sensitivity_figure_says_which_case_it_is(cast: Cast, case: Project) -> None:
    """B = 3,000,000,000 × 0.9 / 1.04^3 = 2,400,290,168; C = 1,000,000,000 / 1.04 = 961,538,462."""
    text = page(cast.clerk, url("figure_basis", case, "sensitivity/demand/low/cbr"))
    assert "需要-10%の場合" in text
    assert values(text) == ["2.5"]
    assert "2,400,290,168円" in text
    assert "961,538,462円" in text


def test_a_figure_or_a_term_that_does_not_exist_is_not_found(cast: Cast, case: Project) -> None:
    client = signed_in_as(cast.clerk)
    for address in (
        url("figure_basis", case, "nothing"),
        url("figure_basis", case, "cbr") + "?term=t0000000000",
        url("figure_basis", case, "answer/costs#l1.nothing"),
        url("figure_basis_json", case, "nothing"),
    ):
        answer = client.get(address)
        assert answer.status_code == 404, address
        assert "ページが見つかりません" in answer.content.decode()


def test_a_draft_without_figures_says_what_is_missing(cast: Cast, draft: Project) -> None:
    client = signed_in_as(cast.clerk)
    for name, figure in (("figure_basis", "cbr"), ("figure_basis_json", "cbr"), ("basis_list", "")):
        answer = client.get(url(name, draft, figure))
        assert answer.status_code == 409, name
        assert "「事業採択年度」が未記入です。" in answer.content.decode()


def test_what_was_entered_is_told_before_anything_is_computed(cast: Cast, case: Project) -> None:
    case.sections.filter(key="schedule").delete()
    text = page(cast.clerk, url("figure_basis", case, "answer/facilities#f1.quantity"))
    assert "<dd>1棟</dd>" in text
    assert f'{url("project", case)}sections/facilities/#f1.quantity"' in text


def test_a_case_is_explained_to_those_who_see_its_result(cast: Cast, case: Project) -> None:
    addresses = [url("figure_basis", case, "cbr"), url("all_basis_json", case), url("basis_list", case)]
    for address in addresses:
        assert signed_in_as(cast.stranger).get(address).status_code == 404
        assert signed_in_as(cast.reviewer).get(address).status_code == 404
        assert Client().get(address).status_code == 302
    submit(cast, case)
    for address in addresses:
        assert signed_in_as(cast.reviewer).get(address).status_code == 200


def test_reviewers_read_how_the_submission_was_computed_not_what_is_reworked(
    cast: Cast, case: Project
) -> None:
    submit(cast, case)
    workflow.return_(person=cast.reviewer, project=case, comment="理由")
    costs = case.sections.get(key="costs")
    costs.payload["years"][0]["amounts"]["l1"] = "2000000000"
    costs.save()
    address = url("figure_basis", case, "cbr")
    assert values(page(cast.reviewer, address)) == ["2.8"]
    assert "第1版" in page(cast.reviewer, address)
    assert values(page(cast.clerk, address)) == ["1.4"]


def test_another_engine_is_named_and_what_it_finds_else_is_shown(
    cast: Cast, case: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    submit(cast, case)
    address = url("figure_basis", case, "cbr")
    assert "計算エンジン" not in page(cast.reviewer, address)
    with monkeypatch.context() as later:
        later.setattr(stored_comparison, "engine_version", lambda: "0123456789abcdef")
        assert "この計算根拠は計算エンジン0123456789abcdef" in page(cast.reviewer, address)
        assert "すべて再現できました" in page(cast.reviewer, address)
    run = Run.objects.get(revision__project=case)
    other = {**run.result, "cost_pv": 5.0}
    Run.objects.create(
        revision=run.revision,
        engine_version="older",
        edition=run.edition,
        result=other,
        created_at=run.created_at,
    )
    text = page(cast.reviewer, address)
    assert "計算エンジンolder" in text
    assert '総費用(現在価値)</th><td class="number">5.0</td>' in text


def test_the_data_are_enough_to_compute_every_figure_again(cast: Cast, case: Project) -> None:
    submit(cast, case)
    told: dict[str, Any] = json.loads(page(cast.reviewer, url("all_basis_json", case)))
    revision = case.revisions.get()
    assert (told["format"], told["edition"]) == (1, "h23_06")
    assert told["document_sha256"] == revision.sha256
    assert told["stored_result"] == {"engine_version": told["engine_version"], "differences": []}
    for name, printed, value in (
        ("cbr", "2.8", "2.773669"),  # 3,000,000,000 / 1.04^3 ÷ 1,000,000,000 / 1.04
        ("sensitivity/construction/high/npv", "16.1億円", "1609296768"),  # 2,666,989,076 - 1.1 × 961,538,462
    ):
        figure = told["figures"][name]
        assert figure["printed"] == printed
        again = Recomputation(told, figure["scenario"]).value(figure["term"])
        assert isinstance(again, Decimal)
        assert again == pytest.approx(Decimal(value), rel=Decimal("1e-6"))
    one = json.loads(page(cast.reviewer, url("figure_basis_json", case, "cbr")))
    assert list(one["figures"]) == ["cbr"]


def test_an_internal_rate_without_a_value_says_why(cast: Cast, case: Project) -> None:
    """Nothing but cost: no rate makes the sum zero."""
    benefits = case.sections.get(key="components/c1/benefits/transport")
    benefits.payload["annual_stream"]["years"][0]["amounts"]["l1"] = "0"
    benefits.save()
    text = page(cast.clerk, url("figure_basis", case, "eirr"))
    assert values(text) == ["−"]
    assert "純現在価値が0になる割引率がないため、値を示しません。" in text
