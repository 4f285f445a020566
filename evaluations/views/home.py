"""わたしの仕事: what waits for a person, what they wait for, where they left off."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from evaluations.presenters.my_work import awaited_lines, recent_lines, waiting_lines
from evaluations.selectors.my_work import last_transitions, recently_edited
from projects.access.refusals import can
from projects.access.rules import check_create
from projects.models import Person
from projects.selectors.projects import work_awaited_by, work_waiting_for
from projects.selectors.registry import registry_counts
from projects.views.guards import signed_in

MOST = 20
MOST_RECENT = 5


@require_safe
@signed_in
def home(request: HttpRequest, person: Person) -> HttpResponse:
    """Administrators see no cases; theirs is the registry."""
    if person.is_administrator:
        counts = registry_counts(person)
        return render(request, "evaluations/home_of_administrator.html", {"counts": counts})
    waiting = work_waiting_for(person)
    awaited = work_awaited_by(person)
    listed = [*waiting[:MOST], *awaited[:MOST]]
    moves = last_transitions(listed)
    context = {
        "waiting": waiting_lines(waiting[:MOST], moves),
        "waiting_count": waiting.count(),
        "awaited": awaited_lines(awaited[:MOST], moves),
        "awaited_count": awaited.count(),
        "recent": recent_lines(recently_edited(person, most=MOST_RECENT)),
        "create": can(check_create, person),
        "most": MOST,
    }
    return render(request, "evaluations/home.html", context)
