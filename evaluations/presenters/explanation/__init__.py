"""計算根拠: how every figure of a result was computed, as pages, as an annex to print and as data."""

from evaluations.presenters.explanation.annex import Annex, annex
from evaluations.presenters.explanation.answers import AnswerPage, answer_page
from evaluations.presenters.explanation.export import explanation_json
from evaluations.presenters.explanation.figure_list import FigureGroup, figure_groups, figures_named
from evaluations.presenters.explanation.figure_names import Printed, circumstances, printed
from evaluations.presenters.explanation.page import ExplanationPage, explanation_page
from evaluations.presenters.explanation.scene import Case, Entries, Scene, case_of, scene_of
from evaluations.presenters.explanation.stored_words import StoredNote, stored_note

__all__ = [
    "Annex",
    "AnswerPage",
    "Case",
    "Entries",
    "ExplanationPage",
    "FigureGroup",
    "Printed",
    "Scene",
    "StoredNote",
    "annex",
    "answer_page",
    "case_of",
    "circumstances",
    "explanation_json",
    "explanation_page",
    "figure_groups",
    "figures_named",
    "printed",
    "scene_of",
    "stored_note",
]
