"""Jobs: long work as rows; the broker carries only wake-ups."""

import uuid

from django.db import models

from projects.models.person import Person
from projects.models.project import Project


class JobState(models.TextChoices):
    WAITING = "waiting", "待機中"
    RUNNING = "running", "実行中"
    DONE = "done", "完了"
    FAILED = "failed", "失敗"
    CANCELLED = "cancelled", "中止"


class Job(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(max_length=40)
    key = models.CharField(max_length=120, unique=True)
    state = models.CharField(max_length=10, choices=JobState, default=JobState.WAITING)
    progress = models.PositiveSmallIntegerField(default=0)
    attempt = models.PositiveSmallIntegerField(default=0)
    heartbeat = models.DateTimeField()
    detail = models.JSONField(default=dict)
    project = models.ForeignKey(Project, null=True, blank=True, on_delete=models.PROTECT, related_name="jobs")
    created_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("-created_at",)
        indexes = (models.Index(fields=("state", "heartbeat"), name="job_stale"),)
        constraints = (
            models.CheckConstraint(
                name="job_progress_is_a_percentage",
                condition=models.Q(progress__gte=0, progress__lte=100),
            ),
        )

    def __str__(self) -> str:
        return self.key
