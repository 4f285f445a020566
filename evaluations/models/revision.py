"""Revisions: the document as it was submitted."""

from django.db import models

from projects.models import AppendOnly, Person, Project


class Revision(AppendOnly):
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="revisions")
    number = models.PositiveIntegerField()
    document = models.TextField()  # canonical JSON (RFC 8785); text, so that the hash is of these very bytes
    sha256 = models.CharField(max_length=64)
    submitted_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    submitted_at = models.DateTimeField()

    class Meta:
        ordering = ("project", "number")
        constraints = (
            models.UniqueConstraint(fields=("project", "number"), name="revision_number_once_per_project"),
        )

    def __str__(self) -> str:
        return f"{self.project} 第{self.number}版"
