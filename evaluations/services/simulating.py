"""Simulations: asking for one, computing it, stopping it, and proving it by computing it again."""

from django.db import transaction
from django.utils import timezone

from evaluations.analysis.simulation import BLOCK, Spec, check_spec
from evaluations.jobs import job_cancel, job_enqueue
from evaluations.models import Simulation
from evaluations.selectors.simulated_case import simulated_case
from evaluations.selectors.simulations import (
    SIMULATION_JOB,
    check_see_simulation,
    first_run,
    job_key,
    job_of,
    latest_job,
)
from projects import audit
from projects.access.refusals import Refused
from projects.access.visibility import house_of
from projects.models import Job, JobState, Person, Project

LONGEST_NOTE = 200
AT_WORK = (JobState.WAITING, JobState.RUNNING)
BUSY = "あなたが始めたシミュレーションが、まだ計算中です。計算できるのは一人1件ずつです。終わるのを待つか、中止してください。"


def simulation_place(simulation: Simulation) -> str:
    """Where the record says it was."""
    return f"simulations/{simulation.pk}"


def check_simulate(person: Person) -> None:
    """One at a time: the worker serves everybody, and prints the sheets, too."""
    if Job.objects.filter(kind=SIMULATION_JOB, created_by=person, state__in=AT_WORK).exists():
        raise Refused(BUSY)


@transaction.atomic
def simulation_request(*, person: Person, project: Project, spec: Spec, note: str = "") -> Simulation:
    """Freeze the case as this person reads it, and have it simulated.

    Raises:
        Refused: the case has no B/C, or another simulation of this person is at work.
        SpecError: the spec does not fit the case.
    """
    project = Project.objects.select_for_update().get(pk=project.pk)
    case = simulated_case(person, project)
    check_spec(spec, case.model.inputs)
    Person.objects.select_for_update().get(pk=person.pk)
    check_simulate(person)
    house = house_of(person, project)
    simulation = Simulation.objects.create(
        project=project,
        house_id=house,
        number=project.simulations.filter(house=house).count() + 1,
        note=note[:LONGEST_NOTE],
        revision=case.revision,
        document=case.document.canonical().decode(),
        sha256=case.document.sha256,
        edition=case.document.edition,
        spec=spec.model_dump(mode="json"),
        block=BLOCK,
        asked_by=person,
        asked_at=timezone.now(),
    )
    audit.append(
        project=project,
        actor=person,
        action="simulation_request",
        place=simulation_place(simulation),
        detail={"name": str(simulation), "document": simulation.sha256, "spec": simulation.spec},
    )
    _enqueue(simulation, 1, person)
    return simulation


@transaction.atomic
def simulation_retry(*, person: Person, simulation: Simulation) -> None:
    """Ask again for a computation that failed or was stopped before anything was found."""
    check_see_simulation(person, simulation)
    job = latest_job(simulation)
    if job is not None and job.state in (JobState.FAILED, JobState.CANCELLED):
        check_simulate(person)
        _enqueue(simulation, job.detail["number"], person)


@transaction.atomic
def simulation_recompute(*, person: Person, simulation: Simulation) -> None:
    """Have the same trials computed once more, to see that the values are the same."""
    check_see_simulation(person, simulation)
    if first_run(simulation) is None:
        raise Refused(
            "まだ結果がないため、再計算で確かめることはできません。計算が終わってから行ってください。"
        )
    number = simulation.runs.count() + 1
    job = job_of(simulation, number)
    if job is not None and job.state in AT_WORK:
        return
    check_simulate(person)
    _enqueue(simulation, number, person)


def simulation_cancel(*, person: Person, simulation: Simulation) -> None:
    """Stop computing at the next sign of life; the trials done by then are kept as a result."""
    check_see_simulation(person, simulation)
    job = latest_job(simulation)
    if job is not None:
        job_cancel(job=job)


def _enqueue(simulation: Simulation, number: int, person: Person) -> None:
    job = job_enqueue(
        kind=SIMULATION_JOB,
        key=job_key(simulation, number),
        detail={"simulation": str(simulation.pk), "number": number},
        project=simulation.project,
        created_by=person,
    )
    Job.objects.filter(pk=job.pk).update(created_by=person)
