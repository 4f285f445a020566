"""The sheets themselves: each as a page of its own, and as PDF."""

import uuid

from csp.constants import SELF
from csp.decorators import csp_replace
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.templatetags.static import static
from django.urls import reverse
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_safe

from projects.content_store import content_read
from projects.models import Person
from projects.selectors.projects import project_for
from projects.views.guards import signed_in
from sheets.models import SheetKind
from sheets.presenters.names import pdf_name
from sheets.rendering.rendered import Addresses
from sheets.selectors.sources import SheetSource, is_decided, kept_sheet, source_for
from sheets.views.pdf_answer import pdf_answer


@require_safe
@xframe_options_sameorigin
@csp_replace({"frame-ancestors": [SELF]})  # type: ignore[arg-type]  # its type forgets the view's arguments
@signed_in
def sheet_html(request: HttpRequest, person: Person, project: uuid.UUID) -> HttpResponse:
    """The form as it will print; the preview shows it in a frame."""
    return _page(person, project, SheetKind.RESULT)


@require_safe
@xframe_options_sameorigin
@csp_replace({"frame-ancestors": [SELF]})  # type: ignore[arg-type]  # its type forgets the view's arguments
@signed_in
def indicator_html(request: HttpRequest, person: Person, project: uuid.UUID) -> HttpResponse:
    return _page(person, project, SheetKind.INDICATOR)


@require_safe
@signed_in
def sheet_pdf(request: HttpRequest, person: Person, project: uuid.UUID) -> HttpResponse:
    """A decided case's kept file; anything before the decision is drawn when it is asked for."""
    return _pdf(person, project, SheetKind.RESULT)


@require_safe
@signed_in
def indicator_pdf(request: HttpRequest, person: Person, project: uuid.UUID) -> HttpResponse:
    return _pdf(person, project, SheetKind.INDICATOR)


def _page(person: Person, project: uuid.UUID, kind: SheetKind) -> HttpResponse:
    source = _source(person, project, kind)
    addresses = Addresses(
        stylesheet=static("css/sheet.css"),
        picture=lambda sha256: reverse("file", kwargs={"project": project, "sha256": sha256}),
        basis=project,
    )
    return HttpResponse(source.rendered(kind).page(addresses))


def _pdf(person: Person, project: uuid.UUID, kind: SheetKind) -> HttpResponse:
    source = _source(person, project, kind)
    if not is_decided(source):
        return pdf_answer(source.rendered(kind).pdf, pdf_name(source, kind))
    kept = kept_sheet(source.run, kind) if source.run else None
    if kept is None:
        return redirect("sheet", project=project)
    return pdf_answer(content_read(kept.sha256), pdf_name(source, kind))


def _source(person: Person, project: uuid.UUID, kind: SheetKind) -> SheetSource:
    source = source_for(person, project_for(person, project))
    if kind not in source.kinds:
        raise Http404(f"the case has no {kind} sheet")
    return source
