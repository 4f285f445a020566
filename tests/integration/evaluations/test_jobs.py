"""Jobs that survive their workers."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from evaluations import jobs
from projects.models import Job, JobState


@pytest.fixture
def woken(monkeypatch: pytest.MonkeyPatch) -> list[Job]:
    """The jobs somebody tried to wake."""
    calls: list[Job] = []
    monkeypatch.setattr(jobs, "wake", calls.append)
    return calls


def _job(**detail: Any) -> Job:
    return jobs.job_enqueue(kind="example", key="example:1", detail=detail)


def _nothing(job: Job) -> Mapping[str, Any]:
    return {}


def test_a_job_is_woken_when_its_transaction_is_kept(
    db: None, woken: list[Job], django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        job = _job()
        assert woken == []
    assert woken == [job]


def test_the_same_work_is_one_job(db: None, woken: list[Job]) -> None:
    assert _job() == _job()


def test_a_job_woken_twice_is_done_once(db: None, woken: list[Job]) -> None:
    job, done = _job(asked=1), []

    def work(job: Job) -> Mapping[str, Any]:
        done.append(job)
        return {"made": "file"}

    for _ in range(2):
        jobs.job_run(str(job.pk), work)
    job.refresh_from_db()
    assert len(done) == 1
    assert (job.state, job.progress, job.detail) == (JobState.DONE, 100, {"asked": 1, "made": "file"})


def test_the_job_of_a_worker_that_died_is_taken_up_again(db: None, woken: list[Job]) -> None:
    job = _job()
    Job.objects.update(state=JobState.RUNNING, attempt=1, heartbeat=timezone.now() - timedelta(minutes=5))
    jobs.sweep()
    assert woken == [job]
    jobs.job_run(str(job.pk), _nothing)
    job.refresh_from_db()
    assert (job.state, job.attempt) == (JobState.DONE, 2)


def test_the_job_of_a_worker_that_was_told_to_stop_waits_for_the_next_start_only(
    db: None, woken: list[Job]
) -> None:
    job = _job()

    def stopped(job: Job) -> Mapping[str, Any]:
        raise SystemExit

    with pytest.raises(SystemExit):
        jobs.job_run(str(job.pk), stopped)
    jobs.sweep()
    assert woken == [job]


def test_a_worker_that_was_given_up_cannot_finish_what_another_took_over(db: None, woken: list[Job]) -> None:
    job = _job()

    def overtaken(job: Job) -> Mapping[str, Any]:
        Job.objects.update(attempt=2)
        jobs.job_beat(job, 50)
        return {}

    jobs.job_run(str(job.pk), overtaken)
    job.refresh_from_db()
    assert (job.state, job.progress) == (JobState.RUNNING, 0)


def test_a_job_that_keeps_failing_stops(db: None, woken: list[Job]) -> None:
    job = _job()

    def failing(job: Job) -> Mapping[str, Any]:
        raise OSError("disk full")

    for _ in range(4):
        jobs.job_run(str(job.pk), failing)
    job.refresh_from_db()
    assert (job.state, job.attempt) == (JobState.FAILED, jobs.MOST_ATTEMPTS)


def test_a_cancelled_job_stops_at_its_next_sign_of_life(db: None, woken: list[Job]) -> None:
    job, reached = _job(), []

    def work(job: Job) -> Mapping[str, Any]:
        jobs.job_cancel(job=job)
        jobs.job_beat(job, 10)
        reached.append(job)
        return {}

    jobs.job_run(str(job.pk), work)
    job.refresh_from_db()
    assert job.state == JobState.CANCELLED
    assert reached == []
