"""The lines of the list of simulations."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from evaluations.models import Simulation, SimulationRun
from evaluations.presenters.simulation.record import subject_of
from evaluations.presenters.simulation.result import chance_text
from evaluations.presenters.states import Tag
from evaluations.selectors.simulations import job_key
from evaluations.services.simulation_runs import result_of
from projects.models import Job, JobState
from projects.notation import NOT_PRINTED
from projects.presenters.days import day_and_time

TAGS = {
    JobState.WAITING: Tag("待機中", "gray"),
    JobState.RUNNING: Tag("計算中", "blue"),
    JobState.CANCELLED: Tag("中止", "gray"),
    JobState.FAILED: Tag("失敗", "red"),
}
DONE, STOPPED = Tag("完了", "solid-green"), Tag("途中で中止", "orange")


@dataclass(frozen=True)
class SimulationLine:
    title: str
    url: str
    note: str
    subject: str
    asked: str
    trials: str
    chance: str
    tag: Tag


def simulation_lines(simulations: Iterable[Simulation]) -> list[SimulationLine]:
    shown = list(simulations)
    jobs = Job.objects.in_bulk([job_key(one, 1) for one in shown], field_name="key")
    return [_line(one, jobs.get(job_key(one, 1))) for one in shown]


def _line(simulation: Simulation, job: Job | None) -> SimulationLine:
    run = next(iter(simulation.runs.all()), None)
    result = result_of(run) if run else None
    return SimulationLine(
        title=str(simulation),
        url=reverse("simulation", kwargs={"project": simulation.project_id, "simulation": simulation.pk}),
        note=simulation.note,
        subject=subject_of(simulation),
        asked=f"{simulation.asked_by.display_name} {day_and_time(simulation.asked_at)}",
        trials=f"{result.trials:,}" if result else NOT_PRINTED,
        chance=chance_text(result) if result else NOT_PRINTED,
        tag=_tag(run, job),
    )


def _tag(run: SimulationRun | None, job: Job | None) -> Tag:
    if run is not None:
        return STOPPED if run.result["ended"] == "cancelled" else DONE
    return TAGS[JobState(job.state)] if job else TAGS[JobState.WAITING]
