"""分析(参考) as PDF, of what the same query shows on its page."""

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from evaluations.analysis.study import study_of
from evaluations.presenters.analysis.page import analysis_page
from evaluations.presenters.figures import headline, totals
from evaluations.presenters.result_panel import origin_of
from evaluations.selectors.explanations import computation_for
from evaluations.views.analysis_query import AnalysisQuery
from evaluations.views.explanation import without_figures
from projects.models import Person
from projects.selectors.projects import project_for
from projects.views.guards import signed_in
from sheets.presenters.names import what_if_name
from sheets.rendering.what_if import what_if_html, what_if_pdf


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
    response = HttpResponse(what_if_pdf(html), content_type="application/pdf")
    name = what_if_name(computation.document, computation.run)
    header = content_disposition_header(as_attachment=True, filename=name)
    response["Content-Disposition"] = header or "attachment"
    return response
