"""The printing of a decided case's sheets: its progress, trying again and stopping."""

import uuid

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from projects.models import Person
from projects.selectors.projects import project_for
from projects.views.guards import signed_in
from sheets.presenters.offered import offered_sheets
from sheets.presenters.print_job import print_job
from sheets.selectors.sources import is_decided, source_for
from sheets.services.printing import sheet_job_cancel, sheet_job_retry


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def sheet_job(request: HttpRequest, person: Person, project: uuid.UUID) -> HttpResponse:
    """The fragment the preview polls; POST `do=retry` or `do=cancel`."""
    found = project_for(person, project)
    source = source_for(person, found)
    if source.run is None or not is_decided(source):
        raise Http404("nothing is printed before the decision")
    match request.POST.get("do"):
        case "retry":
            sheet_job_retry(person=person, run=source.run)
        case "cancel":
            sheet_job_cancel(person=person, run=source.run)
    if request.method == "POST" and not request.headers.get("HX-Request"):
        return redirect("sheet", project=found.pk)
    context = {"project": found, "sheets": offered_sheets(source), "job": print_job(person, source)}
    return render(request, "sheets/print_job.html", context)
