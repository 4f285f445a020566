"""What the worker does for evaluations."""

from collections.abc import Mapping
from typing import Any

from celery import shared_task

from evaluations.jobs import job_run
from evaluations.models import Simulation
from evaluations.services.simulation_runs import simulation_run_make
from projects.models import Job

TASK = "evaluations.workers.simulate"


@shared_task(name=TASK)
def simulate(job_id: str) -> None:
    """Compute a simulation; running twice keeps one result."""
    job_run(job_id, _simulate)


def _simulate(job: Job) -> Mapping[str, Any]:
    simulation = Simulation.objects.select_related("project").get(pk=job.detail["simulation"])
    run = simulation_run_make(simulation=simulation, number=job.detail["number"], job=job)
    return {"sha256": run.sha256}
