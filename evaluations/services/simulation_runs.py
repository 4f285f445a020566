"""Computing a simulation from what was stored with it, and keeping what was found."""

import time
from collections.abc import Callable

from django.db import transaction
from django.utils import timezone

from evaluations.analysis.simulation import Ended, SimulationResult, read_spec, simulate
from evaluations.engine_version import analysis_version, libraries_and_machine
from evaluations.jobs import JobGone, job_beat, job_note
from evaluations.models import Simulation, SimulationRun
from evaluations.selectors.simulated_case import model_of
from evaluations.services.simulating import simulation_place
from projects import audit
from projects.document import parse_document
from projects.models import Job, JobState

BEAT_SECONDS = 1.0
FIRST = 1


def simulation_run_make(*, simulation: Simulation, number: int, job: Job) -> SimulationRun:
    """The computation of this number; made on the first call, found on every other.

    A first one that is cancelled keeps the trials done by then; a later one repeats as many as the first has.
    Raises: JobGone.
    """
    found = simulation.runs.filter(number=number).first()
    if found is not None:
        return found
    job_note(job, started=timezone.now().isoformat())
    result = simulate(
        model_of(parse_document(simulation.document.encode())),
        read_spec(simulation.spec),
        _Heart(job, keeps_partial=number == FIRST, last=_stopped_after(simulation, number)),
        block=simulation.block,
    )
    return _keep(simulation, number, job, result)


def result_of(run: SimulationRun) -> SimulationResult:
    """What a run stored, exactly."""
    return SimulationResult.model_validate(run.result)


class _Heart:
    """Tells the job how far it is, and the simulation whether to go on."""

    def __init__(
        self, job: Job, *, keeps_partial: bool, last: int | None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._job, self._keeps_partial, self._last, self._clock = job, keeps_partial, last, clock
        self._told = clock()

    def __call__(self, done: int, most: int) -> bool:
        if self._last is not None and done >= self._last:
            return False
        if self._clock() - self._told < BEAT_SECONDS:
            return True
        self._told = self._clock()
        try:
            job_beat(self._job, done * 100 // (self._last or most))
        except JobGone:
            if self._keeps_partial and _is_cancelled(self._job):
                return False
            raise
        return True


def _is_cancelled(job: Job) -> bool:
    return Job.objects.filter(pk=job.pk, state=JobState.CANCELLED).exists()


def _stopped_after(simulation: Simulation, number: int) -> int | None:
    """How many trials the first computation has, where it was stopped."""
    first = simulation.runs.filter(number=FIRST).first() if number != FIRST else None
    if first is None or result_of(first).ended is not Ended.CANCELLED:
        return None
    return result_of(first).trials


@transaction.atomic
def _keep(simulation: Simulation, number: int, job: Job, result: SimulationResult) -> SimulationRun:
    run, created = SimulationRun.objects.get_or_create(
        simulation=simulation,
        number=number,
        defaults={
            "engine_version": analysis_version(),
            "libraries": libraries_and_machine(),
            "result": result.model_dump(mode="json"),
            "sha256": result.sha256,
            "created_at": timezone.now(),
        },
    )
    if created:
        audit.append(
            project=simulation.project,
            actor=job.created_by,
            action="simulation_store",
            place=simulation_place(simulation),
            detail={"name": str(run), "trials": result.trials, "sha256": result.sha256},
        )
    return run
