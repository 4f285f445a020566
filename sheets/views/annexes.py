"""計算根拠 as PDF: the annex of one figure, and of all figures of a result."""

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from evaluations.presenters.states import state_tag
from evaluations.selectors.explanations import Computation, computation_for
from evaluations.views.explanation import figures_asked, without_figures
from projects.models import Person
from projects.selectors.projects import project_for
from projects.views.guards import signed_in
from sheets.presenters.annex_job import annex_job
from sheets.presenters.names import file_name
from sheets.rendering.annex import RenderedAnnex
from sheets.selectors.annexes import rendered_annex
from sheets.services.annexes import annex_job_ask, annex_job_cancel, annex_job_of, annex_kept
from sheets.views.pdf_answer import pdf_answer

AT_ONCE = 50
"""So many steps are drawn within two seconds; longer annexes are the worker's."""


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def figure_basis_pdf(request: HttpRequest, person: Person, project: uuid.UUID, figure: str) -> HttpResponse:
    return _annex(request, person, project, figure)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def all_basis_pdf(request: HttpRequest, person: Person, project: uuid.UUID) -> HttpResponse:
    return _annex(request, person, project, "")


def _annex(request: HttpRequest, person: Person, project: uuid.UUID, figure: str) -> HttpResponse:
    """The file, or the page that makes it: POST `do=cancel` stops, any other POST begins."""
    computation = computation_for(person, project_for(person, project))
    if computation.evaluation.figures is None:
        return without_figures(request, computation)
    figures_asked(computation, figure)
    if request.method == "POST":
        _do(request, person, computation, figure)
        if not request.headers.get("HX-Request"):
            return redirect(request.path)
    job = annex_job_of(computation, figure)
    context = {"job": annex_job(person, job), "address": request.path}
    if request.headers.get("HX-Request"):
        return render(request, "sheets/annex_job.html", context)
    kept, rendered = annex_kept(job), rendered_annex(computation, figure)
    if kept is not None or len(rendered.annex.steps) <= AT_ONCE:
        return _download(rendered, kept or rendered.pdf)
    found = computation.project
    context |= {"project": found, "tag": state_tag(found), "annex": rendered}
    return render(request, "sheets/annex_page.html", context)


def _do(request: HttpRequest, person: Person, computation: Computation, figure: str) -> None:
    if request.POST.get("do") != "cancel":
        annex_job_ask(person=person, computation=computation, figure=figure)
    elif job := annex_job_of(computation, figure):
        annex_job_cancel(person=person, project=computation.project, job=job)


def _download(rendered: RenderedAnnex, content: bytes) -> HttpResponse:
    return pdf_answer(content, file_name("計算根拠", rendered.heading[:40], rendered.project[:60]))
