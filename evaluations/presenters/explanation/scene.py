"""What the pages of one figure's explanation look at: the case, the scenario that is meant, and the terms behind it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from evaluations.appraisal import Basis, Explained, Figures
from evaluations.presenters.explanation.amounts import Amount, amount, with_unit
from evaluations.selectors.explanations import Computation
from projects.document import Document, RowIndex, section_titles
from projects.manuals import Edition
from projects.models import Project
from projects.units import Term, Terms, leaves_first

NAMELESS = "(名称なし)"


@dataclass(frozen=True)
class Entries:
    """What was entered in a case, and how its pages and files are found."""

    project: Project
    document: Document
    edition: Edition

    @cached_property
    def index(self) -> RowIndex:
        return RowIndex(self.document)

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """Section key -> what people call the section."""
        pairs = [(one.id, one.type) for one in self.document.components]
        return {one.key: one.title for one in section_titles(pairs, self.edition)}

    @cached_property
    def stored_files(self) -> frozenset[str]:
        """The hashes of the files that can be opened; a document may name others."""
        return frozenset(self.project.files.values_list("sha256", flat=True))


@dataclass(frozen=True)
class Case(Entries):
    """The same with what was computed: every figure and its expression."""

    basis: Basis
    figures: Figures

    @cached_property
    def sections(self) -> Mapping[int, str]:
        """Object -> the section of the benefit that uses it, where ids of rows occur in several sections."""
        found: dict[int, str] = {}
        for key, yearly in self.basis.valuation.benefits.items():
            for node in leaves_first([yearly]):
                found.setdefault(id(node), key)
        return found


@dataclass(frozen=True)
class Scene:
    """One figure of a case, its scenario and its terms."""

    case: Case
    figure: str
    explained: Explained
    terms: Terms

    @property
    def root(self) -> Term:
        return self.terms.of(self.explained.quantity)

    @cached_property
    def years(self) -> tuple[int, ...]:
        return self.case.basis.timeline.years

    def values(self, term: Term) -> tuple[float, ...]:
        """One number, or one for each year, of the scenario that is meant."""
        amounts = np.asarray(self.explained.row(term.quantity), dtype=np.float64).reshape(-1)
        return tuple(amounts.tolist())

    def is_yearly(self, term: Term) -> bool:
        """Whether the term has an amount for every year; a single number holds for all years."""
        value = term.quantity.value
        return isinstance(value, np.ndarray) and value.ndim > 0 and value.shape[-1] == len(self.years)

    def is_constant(self, term: Term) -> bool:
        """Whether one number tells the term: no years, or the same in all of them."""
        return not self.is_yearly(term) or len(set(self.values(term))) == 1

    def example(self, term: Term) -> int:
        """The position of the year that stands for all: the target year, else the first one with an amount."""
        values = self.values(term)
        target = self.case.basis.timeline.target
        at = self.years.index(target) if target in self.years else 0
        if not self.is_yearly(term) or values[at]:
            return at
        return next((index for index, value in enumerate(values) if value), at)

    def at(self, term: Term, position: int) -> float:
        values = self.values(term)
        return values[position] if self.is_yearly(term) else values[0]

    def amount(self, term: Term, position: int = 0) -> Amount:
        return amount(self.at(term, position), term.quantity.unit)

    def text(self, term: Term, position: int = 0) -> str:
        return with_unit(self.at(term, position), term.quantity.unit)


def name_of(term: Term) -> str:
    """What a term is called; labels that follow an empty name begin with the particle."""
    label = term.quantity.label
    return f"{NAMELESS}{label}" if label.startswith("の") else label or NAMELESS


def case_of(computation: Computation) -> Case | None:
    """None without figures."""
    evaluation = computation.evaluation
    if evaluation.figures is None or evaluation.basis is None:
        return None
    return Case(
        computation.project, computation.document, computation.edition, evaluation.basis, evaluation.figures
    )


def scene_of(case: Case, figure: str, explained: Explained) -> Scene:
    return Scene(case, figure, explained, Terms([explained.quantity]))
