"""Long work as rows: the broker carries only wake-ups, and a sweep finds whatever was lost on the way."""

import uuid
from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

import structlog
from celery import current_app, shared_task
from django.db import transaction
from django.db.models import F, QuerySet
from django.utils import timezone

from projects.models import Job, JobState, Person, Project

STALE_AFTER = timedelta(minutes=2)  # a running job that gave no sign for so long lost its worker
WAKE_AGAIN_AFTER = timedelta(seconds=30)
MOST_ATTEMPTS = 3

log = structlog.get_logger(__name__)
_tasks: dict[str, str] = {}


class JobGone(Exception):  # it tells a worker to stop, it is no error
    """The job was cancelled, or another worker took it over."""


def register_job(kind: str, task: str) -> None:
    """Say which Celery task (by name, taking the job's id as text) does jobs of a kind; call it in AppConfig.ready."""
    if _tasks.setdefault(kind, task) != task:
        raise ValueError(f"job kind {kind!r} is already done by {_tasks[kind]}")


def job_enqueue(
    *,
    kind: str,
    key: str,
    detail: Mapping[str, Any],
    project: Project | None = None,
    created_by: Person | None = None,
) -> Job:
    """The job of this key, made once; one that failed or was cancelled is tried afresh."""
    with transaction.atomic():
        job, created = Job.objects.get_or_create(
            key=key,
            defaults={
                "kind": kind,
                "detail": dict(detail),
                "project": project,
                "created_by": created_by,
                "heartbeat": timezone.now(),
            },
        )
        if not created:
            Job.objects.filter(pk=job.pk, state__in=(JobState.FAILED, JobState.CANCELLED)).update(
                state=JobState.WAITING, attempt=0, progress=0, detail=dict(detail), heartbeat=timezone.now()
            )
            job.refresh_from_db()
        transaction.on_commit(lambda: wake(job), robust=True)
    return job


def wake(job: Job) -> None:
    """Tell a worker; a broker that is away only delays the job until the next sweep."""
    if job.state != JobState.WAITING:
        return
    if job.kind not in _tasks:
        log.error("job_kind_unknown", kind=job.kind, job=str(job.pk))
        return
    current_app.send_task(_tasks[job.kind], args=[str(job.pk)])


def job_run(job_id: str, work: Callable[[Job], Mapping[str, Any]]) -> None:
    """Claim a job, do it, and keep what the work returns in its detail. Calling twice does it once."""
    job = _claim(uuid.UUID(job_id))
    if job is None:
        return
    try:
        outcome = work(job)
    except JobGone:
        log.info("job_gone", job=job_id, kind=job.kind)
    except SystemExit:  # the worker is told to stop; the next one takes the job up when it starts
        _mine(job).update(state=JobState.WAITING, heartbeat=timezone.now() - WAKE_AGAIN_AFTER)
        raise
    except Exception:  # whatever went wrong is this job's failure, never the worker's
        log.exception("job_failed", job=job_id, kind=job.kind, attempt=job.attempt)
        state = JobState.FAILED if job.attempt >= MOST_ATTEMPTS else JobState.WAITING
        _mine(job).update(state=state, heartbeat=timezone.now())
    else:
        detail = {**job.detail, **outcome}
        _mine(job).update(state=JobState.DONE, progress=100, detail=detail, heartbeat=timezone.now())


def job_beat(job: Job, progress: int) -> None:
    """Sign of life. Raises JobGone when the work is no longer wanted from this worker."""
    if not _mine(job).update(progress=progress, heartbeat=timezone.now()):
        raise JobGone(str(job.pk))


def job_note(job: Job, **known: Any) -> None:
    """Keep something in the detail of a job at work. Raises JobGone as `job_beat` does."""
    job.detail = {**job.detail, **known}
    if not _mine(job).update(detail=job.detail):
        raise JobGone(str(job.pk))


def job_cancel(*, job: Job) -> None:
    """Stop a job at its next sign of life."""
    Job.objects.filter(pk=job.pk, state__in=(JobState.WAITING, JobState.RUNNING)).update(
        state=JobState.CANCELLED
    )


@shared_task(name="evaluations.jobs.sweep")
def sweep() -> None:
    """Take jobs from workers that died, and wake those whose message was lost."""
    now = timezone.now()
    stale = Job.objects.filter(state=JobState.RUNNING, heartbeat__lt=now - STALE_AFTER)
    stale.filter(attempt__gte=MOST_ATTEMPTS).update(state=JobState.FAILED)
    stale.update(state=JobState.WAITING, heartbeat=now - WAKE_AGAIN_AFTER)
    for job in Job.objects.filter(state=JobState.WAITING, heartbeat__lte=now - WAKE_AGAIN_AFTER):
        wake(job)


def _claim(job_id: uuid.UUID) -> Job | None:
    """Only one worker can turn a waiting job into a running one."""
    claimed = Job.objects.filter(pk=job_id, state=JobState.WAITING).update(
        state=JobState.RUNNING, attempt=F("attempt") + 1, progress=0, heartbeat=timezone.now()
    )
    return Job.objects.get(pk=job_id) if claimed else None


def _mine(job: Job) -> QuerySet[Job]:
    """The row, as long as it is still this attempt's."""
    return Job.objects.filter(pk=job.pk, state=JobState.RUNNING, attempt=job.attempt)
