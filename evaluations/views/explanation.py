"""計算根拠: how a figure of the result was computed, term by term, as pages and as JSON."""

import json
import uuid
from collections.abc import Mapping

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from evaluations.appraisal import ANSWER, Explained
from evaluations.presenters.explanation import (
    Entries,
    answer_page,
    case_of,
    explanation_json,
    explanation_page,
    figure_groups,
    figures_named,
    scene_of,
    stored_note,
)
from evaluations.presenters.result_panel import origin_of, result_panel
from evaluations.presenters.states import state_tag
from evaluations.selectors.explanations import Computation, computation_for, document_shown
from evaluations.selectors.results import Result
from projects.manuals import load_edition
from projects.models import Person, Project
from projects.selectors.projects import project_for
from projects.views.guards import signed_in


@require_safe
@signed_in
def figure_basis(request: HttpRequest, person: Person, project: uuid.UUID, figure: str) -> HttpResponse:
    """One figure, or with ?term= one term behind it."""
    found = project_for(person, project)
    if figure.startswith(ANSWER):
        return _answer(request, person, found, figure.removeprefix(ANSWER))
    computation = computation_for(person, found)
    case = case_of(computation)
    if case is None:
        return without_figures(request, computation)
    explained = figures_asked(computation, figure)[figure]
    scene = scene_of(case, figure, explained)
    asked = request.GET.get("term")
    term = scene.terms.find(asked) if asked else scene.root
    if term is None:
        raise Http404(f"{figure} has no term {asked!r}")
    page = explanation_page(scene, term=term, page=_page_number(request))
    context = {**_shown(found, computation), "page": page, "figure": figure}
    return render(request, "evaluations/explanation.html", context)


@require_safe
@signed_in
def figure_basis_json(request: HttpRequest, person: Person, project: uuid.UUID, figure: str) -> HttpResponse:
    return _json(request, person, project, figure)


@require_safe
@signed_in
def basis_list(request: HttpRequest, person: Person, project: uuid.UUID) -> HttpResponse:
    """Every figure of the result with the way to its explanation."""
    found = project_for(person, project)
    computation = computation_for(person, found)
    case = case_of(computation)
    if case is None:
        return without_figures(request, computation)
    groups = figure_groups(case, computation.evaluation.explained)
    return render(
        request, "evaluations/explanation_list.html", {**_shown(found, computation), "groups": groups}
    )


@require_safe
@signed_in
def all_basis_json(request: HttpRequest, person: Person, project: uuid.UUID) -> HttpResponse:
    return _json(request, person, project, "")


def figures_asked(computation: Computation, figure: str) -> Mapping[str, Explained]:
    """The figure of that name, or all where none is named. Raises Http404."""
    found = figures_named(computation, figure)
    if not found:
        raise Http404(f"there is no figure {figure!r}")
    return found


def without_figures(request: HttpRequest, computation: Computation, *, status: int = 409) -> HttpResponse:
    """What is still missing before anything is computed."""
    project, run = computation.project, computation.run
    result = Result(None, computation.evaluation.problems, document=computation.document, run=run)
    panel = result_panel(project, result, origin=origin_of(run), whole=True)
    context = {"project": project, "tag": state_tag(project), "panel": panel}
    return render(request, "evaluations/result_missing.html", context, status=status)


def _answer(request: HttpRequest, person: Person, project: Project, place: str) -> HttpResponse:
    document, run = document_shown(person, project)
    answer = answer_page(place, Entries(project, document, load_edition(project.edition)))
    if answer is None:
        raise Http404(f"nothing was entered at {place!r}")
    context = {"project": project, "tag": state_tag(project), "origin": origin_of(run), "answer": answer}
    return render(request, "evaluations/explanation_answer.html", context)


def _json(request: HttpRequest, person: Person, project: uuid.UUID, figure: str) -> HttpResponse:
    computation = computation_for(person, project_for(person, project))
    case = case_of(computation)
    if case is None:
        return without_figures(request, computation)
    told = explanation_json(
        case,
        figures_asked(computation, figure),
        sha256=computation.sha256,
        comparison=computation.comparison,
    )
    content = json.dumps(told, ensure_ascii=False, allow_nan=False, indent=1)
    response = HttpResponse(content, content_type="application/json; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="basis.json"'
    return response


def _shown(project: Project, computation: Computation) -> dict[str, object]:
    return {
        "project": project,
        "tag": state_tag(project),
        "origin": origin_of(computation.run),
        "note": stored_note(computation.comparison),
    }


def _page_number(request: HttpRequest) -> int:
    asked = request.GET.get("page", "")
    return int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 6 else 1
