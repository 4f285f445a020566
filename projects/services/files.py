"""Storing files people upload."""

from pathlib import PurePath

from django.db import transaction

from projects import audit
from projects.access.rules import check_save_section
from projects.content_store import content_save
from projects.media import JPEG, PNG, clean_picture, media_type_of
from projects.models import Person, Project, StoredFile


def file_store(*, person: Person, project: Project, name: str, content: bytes) -> StoredFile:
    """Keep an uploaded file; pictures are drawn anew. The same bytes twice are one file.

    Drawing takes seconds, so it is done before the transaction: nobody else's save waits for it.
    """
    check_save_section(person, project)
    name = PurePath(name.replace("\\", "/")).name[:200] or "file"
    media_type = media_type_of(content, name)
    if media_type in (PNG, JPEG):
        content = clean_picture(content, media_type, name)
    return _keep(person=person, project=project, name=name, media_type=media_type, content=content)


@transaction.atomic
def _keep(*, person: Person, project: Project, name: str, media_type: str, content: bytes) -> StoredFile:
    project = Project.objects.select_for_update().get(pk=project.pk)
    check_save_section(person, project)
    stored, created = file_row(
        project=project, person=person, name=name, media_type=media_type, content=content
    )
    if created:
        audit.append(
            project=project,
            actor=person,
            action="file_store",
            place=f"files/{stored.sha256}",
            detail={"name": name, "media_type": media_type, "size": stored.size},
        )
    return stored


def file_row(
    *, project: Project, person: Person, name: str, media_type: str, content: bytes
) -> tuple[StoredFile, bool]:
    """The row and the bytes of a checked file; part of a service that writes the event."""
    return StoredFile.objects.get_or_create(
        project=project,
        sha256=content_save(content),
        defaults={
            "name": name,
            "media_type": media_type,
            "size": len(content),
            "uploaded_by": person,
        },
    )
