"""Posts as a section's page sends them."""

from typing import Any

from django.http import HttpResponseBase
from django.test import Client
from django.urls import reverse

from projects.document import validate_section
from projects.forms.scene import Scene
from projects.forms.typed import typed_of
from projects.manuals import load_edition
from projects.models import Person, Project
from projects.selectors.documents import document_of


def section_address(project: Project, key: str, name: str = "section") -> str:
    return reverse(name, kwargs={"project": project.pk, "key": key})


def signed_in_as(person: Person) -> Client:
    client = Client()
    client.force_login(person)
    return client


def texts_of(project: Project, key: str) -> dict[str, Any]:
    """Every control of the stored section's page, with its version."""
    stored = project.sections.get(key=key)
    section, _ = validate_section(key, stored.payload)
    assert section is not None
    scene = Scene(key, document_of(project), load_edition(project.edition))
    typed = typed_of(scene, section, stored.unread)
    return {**dict(typed.lists()), "version": str(stored.version)}


def post(
    person: Person, project: Project, key: str, changes: dict[str, Any], **headers: str
) -> HttpResponseBase:
    """The stored page with some controls changed, sent off."""
    texts = {**texts_of(project, key), **changes}
    return signed_in_as(person).post(section_address(project, key), texts, headers=headers)
