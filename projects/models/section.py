"""Sections (節): the unit of entry, autosave, locking and comparison."""

from django.db import models

from projects.models.person import Person
from projects.models.project import Project


class Section(models.Model):
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="sections")
    key = models.CharField(max_length=160)
    payload = models.JSONField(default=dict)
    unread = models.JSONField(default=dict, blank=True)  # {place: text that could not be read as a value}
    version = models.PositiveIntegerField(default=1)
    edited_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    edited_at = models.DateTimeField()

    class Meta:
        verbose_name = "節"
        ordering = ("project", "key")
        constraints = (
            models.UniqueConstraint(fields=("project", "key"), name="section_key_once_per_project"),
        )

    def __str__(self) -> str:
        return f"{self.key} v{self.version}"
