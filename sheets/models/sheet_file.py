"""Printed sheets of decided cases: the row names them, the bytes lie content-addressed with the other files."""

from django.db import models

from evaluations.models import Revision, Run
from projects.models import AppendOnly, Project


class SheetKind(models.TextChoices):
    RESULT = "result", "分析結果整理シート"
    INDICATOR = "indicator", "効果に関する指標の記載シート"


class SheetFile(AppendOnly):
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="sheet_files")
    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="sheet_files")
    run = models.ForeignKey(Run, on_delete=models.PROTECT, related_name="sheet_files")
    kind = models.CharField(max_length=20, choices=SheetKind)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveIntegerField()
    created_at = models.DateTimeField()

    class Meta:
        ordering = ("project", "created_at")
        constraints = (
            models.UniqueConstraint(fields=("run", "kind"), name="sheet_file_one_of_a_kind_per_run"),
        )

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.revision}"
