"""The simulations a person may see of a case: those of their own side."""

import uuid

from django.db.models import Exists, OuterRef, Q, QuerySet

from evaluations.models import Simulation, SimulationRun
from projects.access.refusals import Hidden
from projects.access.visibility import check_see, house_of
from projects.models import Job, Person, Project

SIMULATION_JOB = "simulation"
MOST_WORDS = 10  # as in the list of projects

SORTS = {
    "newest": ("-asked_at",),
    "oldest": ("asked_at",),
    "note": ("note", "-asked_at"),
    "person": ("asked_by__display_name", "-asked_at"),
}


def simulations_visible_to(
    person: Person, project: Project, *, text: str = "", computed: str = "", sort: str = "newest"
) -> QuerySet[Simulation]:
    """Search, filter and sort; every word of `text` must occur. `computed` is "yes", "no" or empty for both."""
    check_see(person, project)
    found = project.simulations.filter(house=house_of(person, project)).annotate(
        is_computed=Exists(SimulationRun.objects.filter(simulation=OuterRef("pk")))
    )
    for word in text.split()[:MOST_WORDS]:
        found = found.filter(Q(note__icontains=word) | Q(asked_by__display_name__icontains=word))
    if computed in ("yes", "no"):
        found = found.filter(is_computed=computed == "yes")
    found = found.select_related("asked_by__organisation", "revision").prefetch_related("runs")
    return found.order_by(*SORTS.get(sort, SORTS["newest"]), "pk")


def simulation_for(person: Person, project: Project, simulation_id: uuid.UUID) -> Simulation:
    """Raises Hidden (404)."""
    found = simulations_visible_to(person, project).filter(pk=simulation_id).first()
    if found is None:
        raise Hidden("simulation not visible")
    return found


def check_see_simulation(person: Person, simulation: Simulation) -> None:
    """Raises Hidden: what another side works out for itself does not exist."""
    check_see(person, simulation.project)
    if simulation.house_id != house_of(person, simulation.project):
        raise Hidden("simulation not visible")


def first_run(simulation: Simulation) -> SimulationRun | None:
    """The result; None while there is none."""
    return simulation.runs.order_by("number").first()


def job_key(simulation: Simulation, number: int) -> str:
    """The key of the job that makes a computation of a simulation."""
    return f"{SIMULATION_JOB}:{simulation.pk}:{number}"


def job_of(simulation: Simulation, number: int) -> Job | None:
    return Job.objects.filter(key=job_key(simulation, number)).first()


def latest_job(simulation: Simulation) -> Job | None:
    """The job of the computation that is not there yet, or of the last one."""
    count = simulation.runs.count()
    return job_of(simulation, count + 1) or job_of(simulation, count)
