"""The audit chain: append-only events, each carrying the hash of the one before."""

from django.db import models

from projects.models.append_only import AppendOnly
from projects.models.person import Person


class AuditChain(models.Model):
    """The head of one chain: locked while an event is appended, and witness that the tail was not cut off."""

    name = models.CharField(primary_key=True, max_length=36)  # project id, or "system"
    sequence = models.PositiveIntegerField(default=0)
    hash = models.CharField(max_length=64, blank=True)

    def __str__(self) -> str:
        return self.name


class AuditEvent(AppendOnly):
    chain = models.CharField(max_length=36)
    sequence = models.PositiveIntegerField()
    at = models.DateTimeField()
    actor = models.ForeignKey(
        Person, null=True, on_delete=models.PROTECT, related_name="+"
    )  # null: the system
    action = models.CharField(max_length=40)
    place = models.CharField(max_length=200, blank=True)
    detail = models.JSONField(default=dict)
    previous_hash = models.CharField(max_length=64, blank=True)
    hash = models.CharField(max_length=64)

    class Meta:
        ordering = ("chain", "sequence")
        constraints = (
            models.UniqueConstraint(fields=("chain", "sequence"), name="audit_one_event_per_number"),
        )

    def __str__(self) -> str:
        return f"{self.chain} #{self.sequence} {self.action}"
