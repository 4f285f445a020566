"""While texts of the sheet are typed: do they still fit on the page?"""

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from projects.document import Kind, field_specs
from projects.document.sections import Narrative
from projects.models import Person
from projects.selectors.projects import project_for
from projects.views.guards import signed_in
from sheets.presenters.fit_report import fit_report
from sheets.selectors.sources import source_for

TEXTS = tuple(name for name, spec in field_specs(Narrative).items() if spec.kind is Kind.LONG_TEXT)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def sheet_fit(request: HttpRequest, person: Person, project: uuid.UUID) -> HttpResponse:
    """A fragment: GET says it of the stored texts, POST of the form's texts. Nothing is stored."""
    source = source_for(person, project_for(person, project))
    if source.run is None:
        typed = {name: request.POST[name].strip() for name in TEXTS if name in request.POST}
        source = source.with_texts(typed)
    return render(request, "sheets/fit.html", {"report": fit_report(source.rendered().fit)})
