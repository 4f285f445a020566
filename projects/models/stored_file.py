"""Files people uploaded: the row names them, the bytes lie under DATA_DIR/files by their SHA-256."""

from django.db import models

from projects.models.person import Person
from projects.models.project import Project


class StoredFile(models.Model):
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="files")
    sha256 = models.CharField(max_length=64)
    media_type = models.CharField(max_length=100)
    name = models.CharField("ファイル名", max_length=200)
    size = models.PositiveIntegerField()
    uploaded_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    uploaded_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("project", "name")
        constraints = (models.UniqueConstraint(fields=("project", "sha256"), name="file_once_per_project"),)

    def __str__(self) -> str:
        return self.name
