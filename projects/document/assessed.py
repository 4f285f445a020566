"""The components that are assessed by indicators, each with what is asked of it (S6, E3)."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from projects.document.asked import types_of
from projects.document.built import built_parts
from projects.document.document import Component, Document
from projects.document.keys import indicators_key
from projects.document.sections import Indicators as Answers
from projects.document.sections.indicators import IndicatorValue
from projects.manuals import Edition, Indicators, IndicatorType


@dataclass(frozen=True)
class Assessed:
    """A component without B/C and its type."""

    document: Document
    component: Component
    type: IndicatorType

    @property
    def id(self) -> str:
        return self.component.id

    @property
    def key(self) -> str:
        """The key of its section of indicators."""
        return indicators_key(self.id)

    @property
    def answers(self) -> Answers:
        return self.document.indicators(self.id)

    @cached_property
    def rows(self) -> dict[str, IndicatorValue]:
        """The answers by the key of their indicator."""
        return {row.id: row for row in self.answers.values}

    @cached_property
    def indicators(self) -> Indicators:
        """What is asked of it and printed, as its facilities demand."""
        return self.type.indicators_of(built_parts(self.document, self.component, self.type))


def assessed(document: Document, edition: Edition) -> Iterator[Assessed]:
    """Every component that is assessed by indicators, in the order of the document."""
    for component, kind in zip(document.components, types_of(document, edition), strict=True):
        if isinstance(kind, IndicatorType):
            yield Assessed(document, component, kind)
