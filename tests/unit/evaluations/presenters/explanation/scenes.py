"""Explanations of worked cases and of made-up expressions, without a database."""

import uuid

from evaluations.appraisal import Explained, evaluate
from evaluations.presenters.explanation import Case, Scene, scene_of
from projects.document import Document
from projects.models import Project
from projects.units import Quantity, Term
from tests.unit.evaluations.sound_case import EDITION, worked

PROJECT = Project(pk=uuid.UUID(int=1), title="架空の事業")


def case_of(document: Document) -> Case:
    evaluation = evaluate(document, EDITION)
    assert evaluation.basis is not None, evaluation.problems
    assert evaluation.figures is not None
    return Case(PROJECT, document, EDITION, evaluation.basis, evaluation.figures)


def figures_of(document: Document) -> dict[str, Explained]:
    return dict(evaluate(document, EDITION).explained)


def scene(figure: str, name: str = "type3_by_routes") -> Scene:
    """A figure of a worked case."""
    document = worked(name)
    return scene_of(case_of(document), figure, figures_of(document)[figure])


def scene_about(quantity: Quantity, name: str = "type3_by_routes") -> Scene:
    """An expression as if it were a figure of a worked case."""
    return scene_of(case_of(worked(name)), "cost_total", Explained(quantity))


def term_named(about: Scene, name: str) -> Term:
    """The first term of that name."""
    return next(one for one in about.terms if one.quantity.label == name and one.operands)
