"""The catalogue of checks, for everybody who is signed in."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from evaluations.checks.documentation import chapters
from projects.models import Person
from projects.views.guards import signed_in


@require_safe
@signed_in
def check_list(request: HttpRequest, person: Person) -> HttpResponse:
    return render(request, "manuals/checks.html", {"chapters": chapters()})
