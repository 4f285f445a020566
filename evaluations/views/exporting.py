"""文書の出力: the document a person may read, with its files, as one zip."""

import uuid
from urllib.parse import quote

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from evaluations.selectors.revisions import document_for
from projects.models import Person
from projects.selectors.document_archives import document_archive
from projects.selectors.projects import project_for
from projects.views.guards import signed_in


@require_safe
@signed_in
def project_export(request: HttpRequest, person: Person, project: uuid.UUID) -> HttpResponse:
    found = project_for(person, project)
    archive = document_archive(document_for(person, found))
    response = HttpResponse(archive, content_type="application/zip")
    name = quote(f"{found.title}.zip", safe="")
    response["Content-Disposition"] = f"attachment; filename=\"document.zip\"; filename*=UTF-8''{name}"
    return response
