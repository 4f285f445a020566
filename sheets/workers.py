"""What the worker does for sheets."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from celery import shared_task

from evaluations.jobs import JobGone, job_beat, job_cancel, job_run
from evaluations.models import Run
from projects.access.refusals import Refused
from projects.models import Job
from sheets.services.annexes import annex_make
from sheets.services.printing import sheet_files_make

TASK = "sheets.workers.print_sheet"
ANNEX_TASK = "sheets.workers.print_annex"


@shared_task(name=TASK)
def print_sheet(job_id: str) -> None:
    """Print the sheets of a decided revision; running twice keeps one PDF of each."""
    job_run(job_id, _print)


@shared_task(name=ANNEX_TASK)
def print_annex(job_id: str) -> None:
    """Print 計算根拠; a draft that was changed meanwhile is not printed."""
    job_run(job_id, _annex)


def _print(job: Job) -> Mapping[str, Any]:
    run = (
        Run.objects.filter(revision=job.detail["revision"])
        .select_related("revision__project")
        .order_by("-created_at", "-pk")
        .first()
    )
    if run is None:
        raise LookupError(f"revision {job.detail['revision']} has no run")
    files = sheet_files_make(run=run, beat=partial(job_beat, job))
    return {"sha256": {file.kind: file.sha256 for file in files}}


def _annex(job: Job) -> Mapping[str, Any]:
    try:
        return {"sha256": annex_make(job=job, beat=partial(job_beat, job))}
    except Refused:
        job_cancel(job=job)
        raise JobGone(str(job.pk)) from None
