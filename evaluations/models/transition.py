"""Transitions: every change of state a project went through."""

from django.db import models
from django.db.models import Q

from evaluations.models.revision import Revision
from projects.access.states import STEPS, Action, State
from projects.models import AppendOnly, Person, Project

COMMENTED = [action.value for action, step in STEPS.items() if step.comment_required]


class Transition(AppendOnly):
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="transitions")
    from_state = models.CharField(max_length=20, choices=State)
    to_state = models.CharField(max_length=20, choices=State)
    action = models.CharField(max_length=40, choices=Action)
    actor = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    comment = models.TextField("コメント", blank=True)
    revision = models.ForeignKey(
        Revision,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="transitions",
    )

    class Meta:
        ordering = ("project", "at", "pk")
        constraints = (
            models.CheckConstraint(
                name="transition_says_why",
                condition=~Q(action__in=COMMENTED) | ~Q(comment=""),
            ),
        )

    def __str__(self) -> str:
        return f"{self.project}: {self.from_state} → {self.to_state}"
