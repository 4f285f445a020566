"""An input of a case as lists show it: its name, and the way to where it was entered."""

from django.urls import reverse

from evaluations.analysis.inputs import Input, factor_keys
from evaluations.presenters.places import place_url, section_url
from projects.manuals import REGISTRY
from projects.models import Project

_DEMAND, _CONSTRUCTION = factor_keys()
_SECTIONS = {_DEMAND: "demand", _CONSTRUCTION: "costs"}


def input_url(project: Project, one: Input) -> str:
    """The control of an answer, the section behind a whole factor, the page of a registered value; empty for none."""
    if one.entered is not None:
        return place_url(project, one.entered.place)
    if one.key in _SECTIONS:
        return section_url(project, _SECTIONS[one.key])
    if one.key.startswith(REGISTRY):
        name = one.key.removeprefix(REGISTRY).partition("~")[0]
        return reverse("unit_value", kwargs={"edition": project.edition, "unit_value": name})
    return ""
