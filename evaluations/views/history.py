"""経過: every change of state and every recorded write of a project."""

import uuid

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from evaluations.presenters.history import event_lines, move_lines
from evaluations.presenters.states import state_tag
from evaluations.selectors.history import recorded_events, recorded_moves
from projects import audit
from projects.models import Person
from projects.presenters.paging import page_links
from projects.selectors.projects import project_for
from projects.views.guards import signed_in

ON_ONE_PAGE = 50


@require_safe
@signed_in
def project_history(request: HttpRequest, person: Person, project: uuid.UUID) -> HttpResponse:
    found = project_for(person, project)
    page = Paginator(recorded_events(person, found), ON_ONE_PAGE).get_page(request.GET.get("page"))
    context = {
        "project": found,
        "tag": state_tag(found),
        "moves": move_lines(recorded_moves(person, found)),
        "events": event_lines(found, list(page.object_list)),
        "page": page,
        "page_links": page_links(page, request.GET),
        "broken": audit.verify(audit.chain_of(found)),
    }
    return render(request, "evaluations/history.html", context)
