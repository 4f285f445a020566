"""Runs: the result of computing one revision with one edition and one engine version."""

from django.db import models

from evaluations.models.revision import Revision
from projects.models import AppendOnly


class Run(AppendOnly):
    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="runs")
    engine_version = models.CharField(max_length=40)
    edition = models.CharField(max_length=20)
    libraries = models.JSONField(default=dict)  # {"numpy": "2.3.1", "python": "3.11.2"}
    result = models.JSONField()
    created_at = models.DateTimeField()

    class Meta:
        ordering = ("revision", "created_at")

    def __str__(self) -> str:
        return f"{self.revision} ({self.engine_version})"
