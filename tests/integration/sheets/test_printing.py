"""The kept PDF of a decided case."""

from typing import Any

import pytest
from celery import current_app
from django.test import Client
from django.urls import reverse

from evaluations import workflow
from evaluations.models import Run
from projects.content_store import content_read
from projects.models import AuditEvent, Job, JobState, Project
from sheets.models import SheetFile, SheetKind
from sheets.services import printing
from sheets.workers import print_sheet
from tests.integration.cast import Cast


def job_of(project: Project) -> Job:
    return Job.objects.get(project=project, kind="sheet")


def url(name: str, project: Project) -> str:
    return reverse(name, kwargs={"project": project.pk})


def test_a_decision_makes_one_pdf_even_when_the_worker_runs_twice(adopted: Project) -> None:
    job = job_of(adopted)
    print_sheet(str(job.pk))
    Job.objects.filter(pk=job.pk).update(state=JobState.WAITING)
    print_sheet(str(job.pk))
    file = SheetFile.objects.get(project=adopted)
    job.refresh_from_db()
    assert content_read(file.sha256).startswith(b"%PDF-1.7")
    assert (job.state, job.detail["sha256"]) == (JobState.DONE, {"result": file.sha256})
    assert AuditEvent.objects.filter(action="sheet_print", chain=str(adopted.pk)).count() == 1


def test_a_decision_makes_both_pdfs_of_a_case_assessed_by_indicators_once(
    security_adopted: Project, clerk: Client
) -> None:
    job = job_of(security_adopted)
    for _ in range(2):
        Job.objects.filter(pk=job.pk).update(state=JobState.WAITING)
        print_sheet(str(job.pk))
    files = {file.kind: file.sha256 for file in SheetFile.objects.filter(project=security_adopted)}
    job.refresh_from_db()
    assert set(files) == {"result", "indicator"}
    assert (job.state, job.detail["sha256"]) == (JobState.DONE, files)
    assert clerk.get(url("indicator_pdf", security_adopted)).content == content_read(files["indicator"])
    assert "PDFができています。" in clerk.get(url("sheet_job", security_adopted)).content.decode()
    assert AuditEvent.objects.filter(action="sheet_print", chain=str(security_adopted.pk)).count() == 2


def test_a_worker_that_stopped_between_the_sheets_makes_the_missing_one(
    security_adopted: Project, clerk: Client
) -> None:
    job = job_of(security_adopted)
    run = Run.objects.get(revision=job.detail["revision"])
    first = printing._keep(run, SheetKind.RESULT, b"printed before")
    assert "PDFができています。" not in clerk.get(url("sheet_job", security_adopted)).content.decode()
    print_sheet(str(job.pk))
    assert SheetFile.objects.get(run=run, kind="result").sha256 == first.sha256
    assert SheetFile.objects.filter(run=run, kind="indicator").exists()


def test_a_decision_wakes_the_worker_once_it_is_kept(
    cast: Cast,
    submitted: Project,
    monkeypatch: pytest.MonkeyPatch,
    django_capture_on_commit_callbacks: Any,
) -> None:
    sent: list[tuple[str, list[str]]] = []
    monkeypatch.setattr(current_app, "send_task", lambda name, args: sent.append((name, args)))
    with django_capture_on_commit_callbacks(execute=True):
        project = workflow.forward(person=cast.reviewer, project=submitted)
        workflow.adopt(person=cast.decider, project=project)
    assert sent == [("sheets.workers.print_sheet", [str(job_of(project).pk)])]
    assert "sheets.workers.print_sheet" in current_app.tasks


def test_the_kept_pdf_is_the_one_people_download(adopted: Project, clerk: Client) -> None:
    print_sheet(str(job_of(adopted).pk))
    answer = clerk.get(url("sheet_pdf", adopted))
    assert answer.content == content_read(SheetFile.objects.get().sha256)
    assert "%E7%AC%AC1%E7%89%88.pdf" in answer["Content-Disposition"]  # 第1版.pdf


def test_before_the_worker_is_done_the_download_leads_to_its_progress(
    adopted: Project, clerk: Client
) -> None:
    answer = clerk.get(url("sheet_pdf", adopted), follow=True)
    page = answer.content.decode()
    assert "PDFを作成する順番を待っています。" in page
    assert f'hx-get="{url("sheet_job", adopted)}"' in page


def test_a_failed_printing_can_be_asked_for_again(
    adopted: Project, clerk: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*, run: Run, beat: object) -> tuple[SheetFile, ...]:
        raise OSError("disk full")

    job = job_of(adopted)
    with monkeypatch.context() as patch:
        patch.setattr("sheets.workers.sheet_files_make", broken)
        for _ in range(3):
            print_sheet(str(job.pk))
    assert "PDFを作成できませんでした。" in clerk.get(url("sheet_job", adopted)).content.decode()
    clerk.post(url("sheet_job", adopted), {"do": "retry"})
    job.refresh_from_db()
    assert job.state == JobState.WAITING
    print_sheet(str(job.pk))
    assert SheetFile.objects.filter(project=adopted).exists()


def test_only_who_asked_for_it_may_stop_the_printing(adopted: Project, cast: Cast, client: Client) -> None:
    client.force_login(cast.clerk)
    assert client.post(url("sheet_job", adopted), {"do": "cancel"}).status_code == 403
    client.force_login(cast.decider)
    client.post(url("sheet_job", adopted), {"do": "cancel"})
    assert job_of(adopted).state == JobState.CANCELLED
    print_sheet(str(job_of(adopted).pk))
    assert not SheetFile.objects.exists()


def test_a_worker_that_lost_its_job_keeps_nothing(adopted: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    job = job_of(adopted)
    monkeypatch.setattr(printing, "run_source", lambda run: Job.objects.update(state="cancelled"))
    print_sheet(str(job.pk))
    assert not SheetFile.objects.exists()


def test_another_authoritys_sheet_does_not_exist(adopted: Project, cast: Cast, client: Client) -> None:
    print_sheet(str(job_of(adopted).pk))
    client.force_login(cast.stranger)
    for name in ("sheet", "sheet_html", "sheet_pdf", "sheet_fit", "sheet_job"):
        assert client.get(url(name, adopted)).status_code == 404
