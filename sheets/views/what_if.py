"""分析(参考) and simulations as PDF, of what their pages show."""

import uuid

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from evaluations.analysis.study import study_of
from evaluations.presenters.analysis.page import analysis_page
from evaluations.presenters.figures import headline, totals
from evaluations.presenters.result_panel import origin_of
from evaluations.presenters.simulation.record import subject_of
from evaluations.presenters.simulation.result import result_view
from evaluations.selectors.explanations import computation_for
from evaluations.selectors.simulations import simulation_for
from evaluations.views.analysis_query import AnalysisQuery
from evaluations.views.explanation import without_figures
from projects.models import Person
from projects.selectors.projects import project_for
from projects.views.guards import signed_in
from sheets.presenters.names import file_name, what_if_name
from sheets.rendering.what_if import simulation_html, what_if_html, what_if_pdf
from sheets.views.pdf_answer import pdf_answer


@require_safe
@signed_in
def analysis_pdf(request: HttpRequest, person: Person, project: uuid.UUID) -> HttpResponse:
    """A case without measured benefits has nothing to print: its page says why."""
    found = project_for(person, project)
    computation = computation_for(person, found)
    if computation.evaluation.figures is None:
        return without_figures(request, computation)
    query = AnalysisQuery(request.GET)
    study = study_of(computation.evaluation, query.question)
    if study is None:
        return redirect("analysis", project=found.pk)
    html = what_if_html(
        project=found,
        shown=analysis_page(found, study, query.asked, on_paper=True),
        headline=(*headline(study.figures), *totals(study.figures)),
        origin=origin_of(computation.run),
        searched=query.search.words,
        differs=computation.differs,
    )
    return pdf_answer(what_if_pdf(html), what_if_name(computation.document, computation.run))


@require_safe
@signed_in
def simulation_pdf(
    request: HttpRequest, person: Person, project: uuid.UUID, simulation: uuid.UUID
) -> HttpResponse:
    """A simulation that has no result yet is not there."""
    found = project_for(person, project)
    asked = simulation_for(person, found, simulation)
    runs = list(asked.runs.all())
    if not runs:
        raise Http404(f"{asked} has no result")
    html = simulation_html(
        project=found, simulation=asked, view=result_view(asked, runs), subject=subject_of(asked)
    )
    return pdf_answer(what_if_pdf(html), file_name(f"{asked}(参考)", found.title[:60]))
