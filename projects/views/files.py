"""Files people attached: storing one, and giving one back."""

import uuid
from urllib.parse import quote

from django.http import FileResponse, Http404, HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_POST, require_safe

from projects.access.refusals import Refused
from projects.content_store import content_path
from projects.media import JPEG, PNG
from projects.models import Person
from projects.selectors.projects import file_for, project_for
from projects.services.files import file_store
from projects.views.guards import signed_in

SHOWN_IN_PLACE = (PNG, JPEG)


@require_safe
@signed_in
def file(request: HttpRequest, person: Person, project: uuid.UUID, sha256: str) -> HttpResponseBase:
    """Pictures may be shown in a page; everything else is only ever saved."""
    stored = file_for(person, project, sha256)
    path = content_path(stored.sha256)
    if not path.exists():
        raise Http404
    response = FileResponse(path.open("rb"), content_type=stored.media_type)
    manner = "inline" if stored.media_type in SHOWN_IN_PLACE else "attachment"
    response["Content-Disposition"] = f"{manner}; filename*=UTF-8''{quote(stored.name, safe='')}"
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response


@require_POST
@signed_in
def file_upload(request: HttpRequest, person: Person, project: uuid.UUID) -> HttpResponse:
    """Takes one file and says by which hash the section may name it."""
    found = project_for(person, project)
    content = request.FILES.get("file")
    if content is None:
        return JsonResponse({"error": "ファイルが選ばれていません。ファイルを選んでください。"}, status=400)
    try:
        stored = file_store(person=person, project=found, name=content.name or "file", content=content.read())
    except Refused as refusal:
        return JsonResponse({"error": refusal.sentence}, status=422)
    return JsonResponse({"sha256": stored.sha256, "media_type": stored.media_type, "name": stored.name})
