"""How far the computation of a simulation is, in words."""

import math
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from evaluations.models import Simulation
from evaluations.selectors.simulations import latest_job
from projects.models import Job, JobState

WORDS = {
    JobState.WAITING: "計算の順番を待っています。",
    JobState.RUNNING: "計算しています。",
    JobState.CANCELLED: "計算は、始まる前に中止されました。",
    JobState.FAILED: (
        "計算できませんでした。もう一度計算してください。繰り返すときは、システム管理者に連絡してください。"
    ),
    JobState.DONE: "計算が終わりました。",
}


@dataclass(frozen=True)
class SimulationJob:
    """`polls` while the worker is at it; `left` says how long it will take, once that can be told."""

    sentence: str
    progress: int = 0
    left: str = ""
    polls: bool = False
    may_retry: bool = False


def simulation_job(simulation: Simulation) -> SimulationJob | None:
    """The computation that is not there yet; None where nothing is awaited."""
    job = latest_job(simulation)
    if job is None or job.detail["number"] <= simulation.runs.count():
        return None
    state = JobState(job.state)
    at_work = state in (JobState.WAITING, JobState.RUNNING)
    return SimulationJob(
        sentence=WORDS[state],
        progress=job.progress,
        left=time_left(job, timezone.now()) if state is JobState.RUNNING else "",
        polls=at_work,
        may_retry=not at_work,
    )


def time_left(job: Job, now: datetime) -> str:
    """「残り約2分」 as the pace so far says; empty while there is none."""
    started = job.detail.get("started")
    if not started or not job.progress:
        return ""
    taken = (now - datetime.fromisoformat(started)).total_seconds()
    seconds = taken * (100 - job.progress) / job.progress
    return "残り1分未満" if seconds < 60 else f"残り約{math.ceil(seconds / 60)}分"
