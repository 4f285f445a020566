"""計算根拠 of one figure."""

import uuid

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from projects.models import Person
from projects.selectors.projects import project_for
from projects.views.guards import signed_in


@require_safe
@signed_in
def figure_basis(request: HttpRequest, person: Person, project: uuid.UUID, figure: str) -> HttpResponse:
    raise Http404(f"{project_for(person, project).title} has no page for {figure}")
