"""分析(参考): the page of a case's what-if, and its numbers as CSV."""

import uuid

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from evaluations.analysis.study import study_of
from evaluations.presenters.analysis.kinds import KINDS
from evaluations.presenters.analysis.page import analysis_page
from evaluations.presenters.pictures import chart_csv
from evaluations.presenters.result_panel import origin_of
from evaluations.presenters.states import state_tag
from evaluations.selectors.explanations import computation_for
from evaluations.views.analysis_query import AnalysisQuery
from evaluations.views.explanation import without_figures
from projects.models import Person
from projects.selectors.projects import project_for
from projects.views.csv_answer import csv_answer
from projects.views.guards import signed_in


@require_safe
@signed_in
def analysis(request: HttpRequest, person: Person, project: uuid.UUID) -> HttpResponse:
    found = project_for(person, project)
    computation = computation_for(person, found)
    if computation.evaluation.figures is None:
        return without_figures(request, computation, status=200)
    query = AnalysisQuery(request.GET)
    study = study_of(computation.evaluation, query.question)
    context = {
        "project": found,
        "tag": state_tag(found),
        "origin": origin_of(computation.run),
        "differs": computation.differs,
        "query": query,
        "kept": {form: query.kept(form) for form in ("swing", "grid", "rates", "search")},
        "shown": analysis_page(found, study, query.asked) if study else None,
    }
    return render(request, "evaluations/analysis.html", context)


@require_safe
@signed_in
def analysis_csv(request: HttpRequest, person: Person, project: uuid.UUID, kind: str) -> HttpResponse:
    """One analysis, unrounded; a case without measured benefits has its page only, which says why."""
    if kind not in KINDS:
        raise Http404(kind)
    found = project_for(person, project)
    computation = computation_for(person, found)
    if computation.evaluation.figures is None:
        return without_figures(request, computation)
    query = AnalysisQuery(request.GET)
    study = study_of(computation.evaluation, query.question)
    if study is None:
        return redirect("analysis", project=found.pk)
    return csv_answer(chart_csv(KINDS[kind](study, query.asked)), f"analysis_{kind}.csv")
