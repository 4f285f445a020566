"""Simulations: what was asked of which document, and what each computation of it found (参考)."""

import uuid

from django.db import models

from evaluations.models.revision import Revision
from projects.models import AppendOnly, Organisation, Person, Project


class Simulation(AppendOnly):
    """A Monte Carlo simulation as it was asked for. It holds all that is needed to compute it again.

    `house` is the side it belongs to: the author's, or the reviewing office whose own work it is.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="simulations")
    house = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    note = models.CharField("メモ", max_length=200, blank=True)
    revision = models.ForeignKey(
        Revision, null=True, blank=True, on_delete=models.PROTECT, related_name="simulations"
    )  # none: a draft
    document = models.TextField()  # canonical JSON (RFC 8785), as in a revision
    sha256 = models.CharField(max_length=64)
    edition = models.CharField(max_length=20)
    spec = models.JSONField()
    block = models.PositiveIntegerField()  # trials computed together
    asked_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()

    class Meta:
        ordering = ("project", "house", "number")
        constraints = (
            models.UniqueConstraint(
                fields=("project", "house", "number"), name="simulation_number_once_per_project_and_house"
            ),
        )

    def __str__(self) -> str:
        return f"シミュレーション{self.number}"


class SimulationRun(AppendOnly):
    """One computation of a simulation: the first is its result, every later one proves it again.

    `sha256` is that of the values of all trials.
    """

    simulation = models.ForeignKey(Simulation, on_delete=models.PROTECT, related_name="runs")
    number = models.PositiveIntegerField()
    engine_version = models.CharField(max_length=40)
    libraries = models.JSONField(default=dict)  # {"numpy": "2.3.1", "python": "3.11.2", "machine": "x86_64"}
    result = models.JSONField()
    sha256 = models.CharField(max_length=64)
    created_at = models.DateTimeField()

    class Meta:
        ordering = ("simulation", "number")
        constraints = (
            models.UniqueConstraint(
                fields=("simulation", "number"), name="simulation_run_number_once_per_simulation"
            ),
        )

    def __str__(self) -> str:
        return f"{self.simulation} {self.number}回目の計算"
