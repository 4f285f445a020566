"""結果: the figures of a project, the panel beside its pages, and the year table as CSV."""

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from evaluations.presenters.departures import departure_lines
from evaluations.presenters.emissions import emissions_table
from evaluations.presenters.figures import headline, sensitivity_lines
from evaluations.presenters.indicators import indicator_lines
from evaluations.presenters.result_page import facts, item_lines, small_figures, sums
from evaluations.presenters.result_panel import origin_of
from evaluations.presenters.result_panel import result_panel as panel_of
from evaluations.presenters.result_words import words_of
from evaluations.presenters.states import state_tag
from evaluations.presenters.without_register import register_view
from evaluations.presenters.year_csv import year_csv
from evaluations.presenters.year_table import year_table
from evaluations.selectors.results import result_for
from evaluations.selectors.revisions import document_for
from projects.manuals import load_edition
from projects.models import Person
from projects.selectors.projects import project_for
from projects.views.csv_answer import csv_answer
from projects.views.guards import signed_in


@require_safe
@signed_in
def result_panel(request: HttpRequest, person: Person, project: uuid.UUID) -> HttpResponse:
    """The fragment that pages fetch through htmx."""
    found = project_for(person, project)
    shown = result_for(person, found)
    panel = panel_of(found, shown, origin=origin_of(shown.run))
    return render(request, "evaluations/result_panel.html", {"project": found, "panel": panel})


@require_safe
@signed_in
def result(request: HttpRequest, person: Person, project: uuid.UUID) -> HttpResponse:
    found = project_for(person, project)
    shown = result_for(person, found)
    context = {"project": found, "tag": state_tag(found), "origin": origin_of(shown.run)}
    if shown.figures is None:
        panel = panel_of(found, shown, origin=origin_of(shown.run), whole=True)
        return render(request, "evaluations/result_missing.html", {**context, "panel": panel})
    figures, edition = shown.figures, load_edition(found.edition)
    register = figures.without_register
    document = shown.document or document_for(person, found)
    context |= {
        "basis": found.pk,
        "words": words_of(found),
        "headline": headline(figures),
        "totals": small_figures(figures),
        "sensitivity": sensitivity_lines(figures, edition),
        "indicators": indicator_lines(figures, document, edition),
        "register": register_view(register, document) if register else None,
        "facts": facts(figures),
        "items": item_lines(figures),
        "sums": sums(figures),
        "table": year_table(figures),
        "departures": departure_lines(found, document, edition),
        "emissions": emissions_table(document, edition),
    }
    return render(request, "evaluations/result.html", context)


@require_safe
@signed_in
def year_table_csv(request: HttpRequest, person: Person, project: uuid.UUID) -> HttpResponse:
    """The back data of the result, unrounded, for a spreadsheet."""
    found = project_for(person, project)
    shown = result_for(person, found)
    if shown.figures is None:
        panel = panel_of(found, shown, origin=origin_of(shown.run), whole=True)
        context = {"project": found, "tag": state_tag(found), "panel": panel}
        return render(request, "evaluations/result_missing.html", context, status=409)
    return csv_answer(year_csv(shown.figures), "years.csv")
