"""新しい事業: from port and type to a draft with all its sections."""

from django.contrib import messages
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from projects.access.refusals import Refused
from projects.access.rules import check_create
from projects.models import Person
from projects.services.projects import project_create as create
from projects.views.guards import signed_in
from projects.views.project_forms import ProjectForm, districts_of, newest_edition


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def project_create(request: HttpRequest, person: Person) -> HttpResponseBase:
    check_create(person)
    edition = newest_edition()
    posted = request.POST if request.method == "POST" else None
    form = ProjectForm(posted, person=person, edition=edition, owner=person.organisation)
    if form.is_valid():
        district = form.cleaned_data["district"]
        try:
            project = create(
                person=person,
                port=district.port,
                district=district,
                types=form.cleaned_data["type"],
                edition=edition.key,
                title=form.cleaned_data["title"],
            )
        except Refused as refusal:
            form.add_error(None, refusal.sentence)
        else:
            messages.success(request, "事業を作成しました。上から順に節を開いて入力します。")
            return redirect("project", project=project.pk)
    context = {
        "form": form,
        "edition": edition,
        "nowhere": not districts_of(person).exists(),
    }
    return render(request, "projects/create.html", context)
