"""How far the computation of a simulation is, in words."""

import math
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils import timezone

from evaluations.models import Simulation
from evaluations.selectors.simulations import latest_job
from evaluations.services.simulation_runs import FIRST
from projects.models import Job, JobState

WORDS = {
    JobState.WAITING: "計算の順番を待っています。",
    JobState.RUNNING: "計算しています。",
    JobState.CANCELLED: "計算は、結果が出る前に中止されました。",
    JobState.FAILED: (
        "計算できませんでした。もう一度計算してください。繰り返すときは、システム管理者に連絡してください。"
    ),
    JobState.DONE: "計算が終わりました。",
}

STOPPING = "計算を中止しています。それまでの試行の結果をまとめています。"
LONGEST_STOPPING = timedelta(seconds=30)  # a worker that takes longer to notice is gone


@dataclass(frozen=True)
class SimulationJob:
    """`polls` while the worker is at it; `left` says how long it will take, once that can be told."""

    sentence: str
    progress: int = 0
    left: str = ""
    polls: bool = False
    may_cancel: bool = False
    may_retry: bool = False


def simulation_job(simulation: Simulation) -> SimulationJob | None:
    """The computation that is not there yet; None where nothing is awaited."""
    job = latest_job(simulation)
    if job is None or job.detail["number"] <= simulation.runs.count():
        return None
    state, now = JobState(job.state), timezone.now()
    if _is_stopping(job, now):
        return SimulationJob(STOPPING, progress=job.progress, polls=True)
    at_work = state in (JobState.WAITING, JobState.RUNNING)
    return SimulationJob(
        sentence=WORDS[state],
        progress=job.progress,
        left=time_left(job, now) if state is JobState.RUNNING else "",
        polls=at_work,
        may_cancel=at_work,
        may_retry=not at_work,
    )


def _is_stopping(job: Job, now: datetime) -> bool:
    """A first computation that had begun keeps what it has as soon as it notices."""
    begun = job.state == JobState.CANCELLED and "started" in job.detail and job.detail["number"] == FIRST
    return begun and now - job.heartbeat < LONGEST_STOPPING


def time_left(job: Job, now: datetime) -> str:
    """「残り約2分」 as the pace so far says; empty while there is none."""
    started = job.detail.get("started")
    if not started or not job.progress:
        return ""
    taken = (now - datetime.fromisoformat(started)).total_seconds()
    seconds = taken * (100 - job.progress) / job.progress
    return "残り1分未満" if seconds < 60 else f"残り約{math.ceil(seconds / 60)}分"
