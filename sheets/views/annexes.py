"""計算根拠 as PDF: the annex of one figure, and of all figures of a result."""

import re
import uuid

from django.http import HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from evaluations.selectors.explanations import computation_for
from evaluations.views.explanation import case_of, figures_asked, without_figures
from projects.models import Person
from projects.selectors.projects import project_for
from projects.views.guards import signed_in
from sheets.rendering.annex import RenderedAnnex
from sheets.selectors.annexes import rendered_annex

_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\s]+')


@require_safe
@signed_in
def figure_basis_pdf(request: HttpRequest, person: Person, project: uuid.UUID, figure: str) -> HttpResponse:
    return _pdf(request, person, project, figure)


@require_safe
@signed_in
def all_basis_pdf(request: HttpRequest, person: Person, project: uuid.UUID) -> HttpResponse:
    return _pdf(request, person, project, "")


def _pdf(request: HttpRequest, person: Person, project: uuid.UUID, figure: str) -> HttpResponse:
    computation = computation_for(person, project_for(person, project))
    case = case_of(computation)
    if case is None:
        return without_figures(request, computation)
    rendered = rendered_annex(computation, case, figures_asked(computation, figure))
    response = HttpResponse(rendered.pdf, content_type="application/pdf")
    header = content_disposition_header(as_attachment=True, filename=_name(rendered))
    response["Content-Disposition"] = header or "attachment"
    return response


def _name(rendered: RenderedAnnex) -> str:
    """計算根拠_費用便益比(B/C)_青波港.pdf."""
    parts = ("計算根拠", rendered.heading[:40], rendered.project[:60])
    return _NOT_IN_NAMES.sub("", "_".join(parts)) + ".pdf"
