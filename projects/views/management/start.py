"""The way into the registry."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from projects.models import Person
from projects.selectors.registry import registry_counts
from projects.views.management.guards import administrator


@require_safe
@administrator
def management(request: HttpRequest, person: Person) -> HttpResponse:
    return render(request, "projects/management/start.html", {"counts": registry_counts(person)})
