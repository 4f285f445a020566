"""Whose exhaust gas the types of a project measure, and by the year or by the event (S5)."""

from dataclasses import dataclass
from typing import Literal

from projects.document.asked import types_of
from projects.document.document import Document
from projects.manuals import CostBenefitType, Edition

EMISSIONS = "emissions"
Per = Literal["年", "回"]


@dataclass(frozen=True)
class EmissionScope:
    """Keys of the sources that count, and the unit of time their tons are told in."""

    sources: frozenset[str]
    per: Per

    def unit(self, by_year: str) -> str:
        """A unit of the section's fields (「台/年」) as this project means it."""
        return by_year.replace("/年", f"/{self.per}")


def emission_scope(document: Document, edition: Edition) -> EmissionScope:
    """By the event only where no type of the project measures by the year."""
    measured = [
        kind.emissions
        for kind in types_of(document, edition)
        if isinstance(kind, CostBenefitType) and kind.emissions.sources
    ]
    sources = frozenset[str]().union(*(one.sources for one in measured))
    by_event = bool(measured) and all(one.per == "event" for one in measured)
    return EmissionScope(sources, "回" if by_event else "年")
