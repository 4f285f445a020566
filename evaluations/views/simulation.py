"""One simulation: its progress or its result, stopping it, and computing it again."""

import uuid

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from evaluations.models import Simulation
from evaluations.presenters.pictures import chart_csv
from evaluations.presenters.simulation.charts import simulation_charts
from evaluations.presenters.simulation.job import simulation_job
from evaluations.presenters.simulation.record import subject_of
from evaluations.presenters.simulation.result import result_view
from evaluations.selectors.revisions import document_for
from evaluations.selectors.simulations import simulation_for
from evaluations.services.simulating import simulation_cancel as cancel
from evaluations.services.simulating import simulation_recompute as recompute
from evaluations.services.simulating import simulation_retry as retry
from evaluations.services.simulation_runs import result_of
from projects.models import Person, Project
from projects.selectors.projects import project_for
from projects.views.csv_answer import csv_answer
from projects.views.guards import signed_in


@require_safe
@signed_in
def simulation(
    request: HttpRequest, person: Person, project: uuid.UUID, simulation: uuid.UUID
) -> HttpResponse:
    found = project_for(person, project)
    asked = simulation_for(person, found, simulation)
    runs = list(asked.runs.all())
    context = {
        **_context(found, asked),
        "subject": subject_of(asked),
        "view": result_view(asked, runs) if runs else None,
        "outdated": bool(runs) and document_for(person, found).sha256 != asked.sha256,
    }
    return render(request, "evaluations/simulation.html", context)


@require_safe
@signed_in
def simulation_csv(
    request: HttpRequest, person: Person, project: uuid.UUID, simulation: uuid.UUID, chart: str
) -> HttpResponse:
    """The data of one of the charts, unrounded."""
    asked = simulation_for(person, project_for(person, project), simulation)
    first = asked.runs.first()
    drawn = simulation_charts(result_of(first)).get(chart) if first else None
    if drawn is None:
        raise Http404(f"no chart {chart!r}")
    return csv_answer(chart_csv(drawn.data), f"{chart}.csv")


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def simulation_progress(
    request: HttpRequest, person: Person, project: uuid.UUID, simulation: uuid.UUID
) -> HttpResponseBase:
    """The fragment the page polls; it ends by loading the page with the result. A post asks again."""
    found = project_for(person, project)
    asked = simulation_for(person, found, simulation)
    if request.method == "POST":
        retry(person=person, simulation=asked)
        return redirect("simulation", project=found.pk, simulation=asked.pk)
    context = _context(found, asked)
    response = render(request, "evaluations/simulation_progress.html", context)
    if context["job"] is None:
        response["HX-Refresh"] = "true"
    return response


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def simulation_cancel(
    request: HttpRequest, person: Person, project: uuid.UUID, simulation: uuid.UUID
) -> HttpResponseBase:
    """Asks first."""
    found = project_for(person, project)
    asked = simulation_for(person, found, simulation)
    if request.method != "POST":
        return render(request, "evaluations/simulation_cancel.html", _context(found, asked))
    cancel(person=person, simulation=asked)
    messages.info(request, "中止を伝えました。それまでに計算した試行があれば、その結果を示します。")
    return redirect("simulation", project=found.pk, simulation=asked.pk)


@require_POST
@signed_in
def simulation_recompute(
    request: HttpRequest, person: Person, project: uuid.UUID, simulation: uuid.UUID
) -> HttpResponseBase:
    found = project_for(person, project)
    asked = simulation_for(person, found, simulation)
    recompute(person=person, simulation=asked)
    return redirect("simulation", project=found.pk, simulation=asked.pk)


def _context(project: Project, asked: Simulation) -> dict[str, object]:
    return {"project": project, "simulation": asked, "job": simulation_job(asked)}
