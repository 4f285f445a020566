"""プロジェクトの種類: which types a draft consists of. What would be deleted is asked for first."""

import uuid

from django.contrib import messages
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from projects.access.rules import check_change_types
from projects.manuals import load_edition
from projects.models import Person
from projects.selectors.projects import project_for
from projects.services.components import components_change, sections_given_up
from projects.views.guards import signed_in
from projects.views.project_forms import TypesForm


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def project_types(request: HttpRequest, person: Person, project: uuid.UUID) -> HttpResponseBase:
    found = project_for(person, project)
    check_change_types(person, found)
    now = {"type": [key for _, key in found.component_pairs]}
    posted = request.POST if request.method == "POST" else None
    form = TypesForm(posted, initial=now, edition=load_edition(found.edition), owner=found.owner)
    given_up: list[str] = []
    if form.is_valid():
        types = form.cleaned_data["type"]
        given_up = sections_given_up(found, types)
        if not given_up or request.POST.get("confirmed") == "yes":
            components_change(person=person, project=found, types=types)
            messages.success(request, "プロジェクトの種類を保存しました。加わった節を開いて入力します。")
            return redirect("project", project=found.pk)
    return render(request, "projects/types.html", {"project": found, "form": form, "given_up": given_up})
