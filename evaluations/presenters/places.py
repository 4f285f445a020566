"""Addresses of sections and of places within them."""

from django.urls import reverse

from projects.document import Place
from projects.forms.naming import anchor
from projects.models import Project


def section_url(project: Project, key: str) -> str:
    return reverse("section", kwargs={"project": project.pk, "key": key})


def place_url(project: Project, place: Place) -> str:
    """The section's page at the control of the place."""
    fragment = anchor(place)
    return section_url(project, place.section) + (f"#{fragment}" if fragment else "")
