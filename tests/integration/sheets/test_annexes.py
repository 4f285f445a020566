"""計算根拠 as PDF: at once where it is short, by the worker where it is long."""

import json
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2
import pytest
from django.http import HttpResponseBase
from django.test import Client
from django.urls import reverse

from projects.content_store import content_read
from projects.models import Job, JobState, Project
from sheets.views import annexes
from sheets.workers import print_annex
from tests.integration.cast import Cast
from tests.integration.sheets.conftest import save


def address(project: Project, figure: str = "") -> str:
    if not figure:
        return reverse("all_basis_pdf", kwargs={"project": project.pk})
    return reverse("figure_basis_pdf", kwargs={"project": project.pk, "figure": figure})


def text_of(answer: Any) -> str:
    """The text of a PDF, every page."""
    assert answer["Content-Type"] == "application/pdf"
    with pypdfium2.PdfDocument(answer.content) as document:
        return "".join(page.get_textpage().get_text_range() for page in document)


@pytest.fixture
def long(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every annex is too long to be drawn while somebody waits."""
    monkeypatch.setattr(annexes, "AT_ONCE", 0)


def body(answer: HttpResponseBase) -> str:
    return b"".join(answer).decode()


def test_a_draft_gives_formula_numbers_and_origin_and_says_that_it_is_one(
    case: Project, clerk: Client
) -> None:
    answer = clerk.get(address(case, "cbr"))
    text = text_of(answer).replace(" ", "")
    for words in ("案・未提出", "費用便益比(B/C)", "2,666,989,076円", "出典:架空(例示)", "計算エンジン"):
        assert words in text, words
    assert "%E8%A8%88%E7%AE%97%E6%A0%B9%E6%8B%A0" in answer["Content-Disposition"]  # 計算根拠


def test_a_submission_names_its_revision_and_carries_the_data(submitted: Project, clerk: Client) -> None:
    answer: Any = clerk.get(address(submitted, "cost_pv"))
    revision = submitted.revisions.get()
    assert "第1版" in text_of(answer)
    assert revision.sha256 in text_of(answer).replace("\n", "").replace("\r", "")
    with pikepdf.open(BytesIO(answer.content)) as pdf:
        data = json.loads(pdf.attachments["basis.json"].get_file().read_bytes())
    assert data["document_sha256"] == revision.sha256
    assert list(data["figures"]) == ["cost_pv"]


@pytest.mark.usefixtures("long")
def test_a_long_annex_is_made_by_the_worker_and_then_downloaded(case: Project, clerk: Client) -> None:
    assert "PDFの作成に時間がかかります。" in body(clerk.get(address(case)))
    assert not Job.objects.filter(kind="annex").exists(), "looking starts nothing"

    answer = clerk.post(address(case))
    assert answer.status_code == 302
    assert "PDFを作成する順番を待っています。" in body(clerk.get(address(case)))
    job = Job.objects.get(kind="annex")
    print_annex(str(job.pk))
    print_annex(str(job.pk))
    job.refresh_from_db()
    assert job.state == JobState.DONE
    assert "PDFができています。" in body(clerk.get(address(case), headers={"HX-Request": "true"}))
    answer = clerk.get(address(case))
    assert answer.content == content_read(job.detail["sha256"])
    assert "すべての値" in text_of(answer)


@pytest.mark.usefixtures("long")
def test_a_draft_that_was_changed_needs_another_annex(cast: Cast, case: Project, clerk: Client) -> None:
    clerk.post(address(case))
    job = Job.objects.get(kind="annex")
    costs = case.sections.get(key="costs")
    payload = costs.payload
    payload["years"][0]["amounts"]["l1"] = "2000000000"
    save(cast, case, "costs", payload)
    print_annex(str(job.pk))
    job.refresh_from_db()
    assert job.state == JobState.CANCELLED
    assert "PDFの作成に時間がかかります。" in body(clerk.get(address(case)))
    clerk.post(address(case))
    assert Job.objects.filter(kind="annex").count() == 2


@pytest.mark.usefixtures("long")
def test_only_who_asked_for_it_may_stop_it(cast: Cast, submitted: Project, clerk: Client) -> None:
    clerk.post(address(submitted))
    other = Client()
    other.force_login(cast.reviewer)
    assert other.post(address(submitted), {"do": "cancel"}).status_code == 403
    clerk.post(address(submitted), {"do": "cancel"})
    assert Job.objects.get(kind="annex").state == JobState.CANCELLED


def test_without_figures_or_without_the_figure_there_is_nothing_to_print(
    draft: Project, case: Project, clerk: Client
) -> None:
    assert clerk.get(address(case, "nothing")).status_code == 404
    case.sections.filter(key="schedule").delete()
    assert clerk.get(address(case)).status_code == 409
    assert clerk.post(address(case)).status_code == 409
