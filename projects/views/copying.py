"""新しい事業として複写: a confirmation, then a draft with the same answers."""

import uuid

from django.contrib import messages
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from projects.access.rules import check_copy
from projects.models import Person
from projects.selectors.projects import project_for
from projects.services.projects import project_copy as copy
from projects.views.guards import signed_in


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def project_copy(request: HttpRequest, person: Person, project: uuid.UUID) -> HttpResponseBase:
    found = project_for(person, project)
    check_copy(person, found)
    if request.method != "POST":
        return render(request, "projects/copy.html", {"project": found})
    made = copy(person=person, project=found)
    messages.success(
        request, "複写して、新しい事業を作成しました。年度や金額を、新しい事業に合わせて直します。"
    )
    return redirect("project", project=made.pk)
