"""様式: the sheets as they will print, and their downloads."""

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from evaluations.presenters.states import state_tag
from projects.models import Person
from projects.selectors.projects import project_for
from projects.views.guards import signed_in
from sheets.presenters.offered import offered_sheets, page_heading
from sheets.presenters.print_job import print_job
from sheets.presenters.standing import standing
from sheets.selectors.sources import is_decided, source_for


@require_safe
@signed_in
def sheet(request: HttpRequest, person: Person, project: uuid.UUID) -> HttpResponse:
    found = project_for(person, project)
    source = source_for(person, found)
    sheets = offered_sheets(source)
    context = {
        "project": found,
        "sheets": sheets,
        "heading": page_heading(sheets),
        "tag": state_tag(found),
        "standing": standing(source),
        "job": print_job(person, source) if is_decided(source) else None,
    }
    return render(request, "sheets/preview.html", context)
