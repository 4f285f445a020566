"""The editions of the manual, their types and how this system reads them."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from projects.manuals import Edition, editions, load_edition
from projects.models import Person
from projects.presenters.manual_pages import note_lines, type_page
from projects.presenters.type_table import type_lines
from projects.views.guards import signed_in


def edition_or_404(key: str) -> Edition:
    """The edition an address names."""
    if key not in editions():
        raise Http404(key)
    return load_edition(key)


@require_safe
@signed_in
def manual_list(request: HttpRequest, person: Person) -> HttpResponse:
    """All editions, the newest first."""
    known = [load_edition(key) for key in reversed(editions())]
    return render(request, "manuals/list.html", {"editions": [(one, type_lines(one)) for one in known]})


@require_safe
@signed_in
def manual_type(request: HttpRequest, person: Person, edition: str, project_type: str) -> HttpResponse:
    found = edition_or_404(edition)
    if project_type not in found.types:
        raise Http404(project_type)
    context = {"edition": found, "page": type_page(found, found.types[project_type])}
    return render(request, "manuals/type.html", context)


@require_safe
@signed_in
def interpretation_list(request: HttpRequest, person: Person, edition: str) -> HttpResponse:
    found = edition_or_404(edition)
    return render(request, "manuals/interpretations.html", {"edition": found, "notes": note_lines(found)})
