"""Confirming and doing one change of state."""

import uuid

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from evaluations.presenters.actions import confirmation
from evaluations.presenters.states import state_tag
from evaluations.workflow import MOVES
from projects.access.refusals import Refused
from projects.access.rules import CHECKS
from projects.access.states import Action
from projects.forms.reading import clean_text
from projects.models import Person, Project
from projects.selectors.projects import project_for
from projects.views.guards import signed_in


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def project_action(request: HttpRequest, person: Person, project: uuid.UUID, action: str) -> HttpResponseBase:
    found = project_for(person, project)
    if action not in {move.value for move in MOVES}:
        raise Http404
    chosen = Action(action)
    if request.method != "POST":
        CHECKS[chosen](person, found)
        return _page(request, found, chosen)
    comment = clean_text(request.POST.get("comment", ""))
    try:
        after = MOVES[chosen](person=person, project=found, comment=comment)
    except Refused as refusal:
        found.refresh_from_db()
        return _page(request, found, chosen, comment=comment, error=refusal.sentence)
    messages.success(request, f"「{chosen.label}」を行いました。状態は「{after.get_state_display()}」です。")
    return redirect("project", project=found.pk)


def _page(
    request: HttpRequest, project: Project, action: Action, *, comment: str = "", error: str = ""
) -> HttpResponse:
    context = {
        "project": project,
        "tag": state_tag(project),
        "confirmation": confirmation(project, action),
        "comment": comment,
        "error": error,
    }
    return render(request, "evaluations/action.html", context, status=409 if error else 200)
