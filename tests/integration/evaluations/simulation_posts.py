"""Asking for simulations of a case in tests."""

from typing import Any

from django.urls import reverse
from django.utils import timezone

from evaluations.analysis.inputs import factor_keys
from evaluations.analysis.simulation import Spec, read_spec
from evaluations.analysis.simulation import simulate as simulate_model
from evaluations.models import Simulation, SimulationRun
from evaluations.selectors.simulations import job_of
from evaluations.services.simulating import simulation_request
from evaluations.workers import simulate
from projects.models import Job, Person, Project
from tests.unit.evaluations.analysis.linear_case import LinearCase

DEMAND, CONSTRUCTION = factor_keys()


def asked_spec(**changed: Any) -> Spec:
    """Construction cost may rise by a fifth and more, normally spread."""
    distribution = {"shape": "normal", "mean": "1.1", "sd": "0.2"}
    row = {"id": "r1", "input": CONSTRUCTION, "distribution": distribution}
    return read_spec({"seed": 3, "most": 5_000, "inputs": [row], **changed})


def asked(person: Person, project: Project, **changed: Any) -> Simulation:
    return simulation_request(person=person, project=project, spec=asked_spec(**changed), note="感度の確認")


def job(simulation: Simulation, number: int = 1) -> Job:
    found = job_of(simulation, number)
    assert found is not None
    return found


def computed(person: Person, project: Project, **changed: Any) -> Simulation:
    """A simulation with its result."""
    simulation = asked(person, project, **changed)
    simulate(str(job(simulation).pk))
    return simulation


def only_run(simulation: Simulation) -> SimulationRun:
    return SimulationRun.objects.get(simulation=simulation)


def address(name: str, project: Project, simulation: Simulation | None = None) -> str:
    parts = {"project": project.pk, **({"simulation": simulation.pk} if simulation else {})}
    return reverse(name, kwargs=parts)


def stored_simulation(person: Person, project: Project) -> Simulation:
    """Rows of a simulation as they lie in the database, whatever the case is."""
    case = LinearCase({CONSTRUCTION: 90.0})
    result, now = simulate_model(case, asked_spec(most=1_000)), timezone.now()
    simulation = Simulation.objects.create(
        project=project,
        house=project.owner,
        number=1,
        document="{}",
        sha256="0" * 64,
        edition=project.edition,
        spec=asked_spec(most=1_000).model_dump(mode="json"),
        block=result.block,
        asked_by=person,
        asked_at=now,
    )
    SimulationRun.objects.create(
        simulation=simulation,
        number=1,
        engine_version="test",
        result=result.model_dump(mode="json"),
        sha256=result.sha256,
        created_at=now,
    )
    return simulation
