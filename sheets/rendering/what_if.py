"""分析(参考) on paper: the pages of a case's what-if as PDF. No official sheet: every page says 「参考」 (S7)."""

from django.template.loader import render_to_string

from evaluations.models import Simulation
from evaluations.presenters.analysis.page import AnalysisPage
from evaluations.presenters.figures import Figure
from evaluations.presenters.simulation.result import ResultView
from projects.models import Project
from sheets.rendering.fetching import STYLESHEET, Resource
from sheets.rendering.pdf import write_pdf
from sheets.rendering.style import stylesheet

STYLE = "analysis_annex.css"


def what_if_html(
    *,
    project: Project,
    shown: AnalysisPage,
    headline: tuple[Figure, ...],
    origin: str,
    searched: str,
    differs: bool,
) -> str:
    """The page that is printed. `searched` says to which inputs the lists are narrowed; empty for all.

    `differs`: these are not the figures stored with the submission.
    """
    context = {
        "project": project,
        "shown": shown,
        "headline": headline,
        "origin": origin,
        "searched": searched,
        "differs": differs,
        "stylesheet": STYLESHEET,
        "plain": True,
    }
    return render_to_string("sheets/analysis.html", context)


def simulation_html(*, project: Project, simulation: Simulation, view: ResultView, subject: str) -> str:
    """A simulation with its result, as it is printed. `subject` says of which state of the case it is."""
    context = {
        "project": project,
        "simulation": simulation,
        "view": view,
        "subject": subject,
        "stylesheet": STYLESHEET,
    }
    return render_to_string("sheets/simulation.html", context)


def what_if_pdf(html: str) -> bytes:
    return write_pdf(html, {STYLESHEET: Resource(stylesheet(STYLE), "text/css")})
