"""What the rules look at, and what several of them need to know of it, worked out once."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from evaluations.flows.emissions import EmissionLine, Substance, emission_lines, reductions_of
from evaluations.flows.prices import priced_rows
from evaluations.flows.timeline import Timeline, timeline_of
from evaluations.flows.without_register import WithoutRegister, without_register
from projects.document import Document, Unanswered, benefit_key, section_titles, unanswered
from projects.document.emission_scope import EmissionScope, emission_scope
from projects.document.keys import INDICATORS
from projects.document.methods.route_cost import WITH_CASE
from projects.document.priced import Priced
from projects.document.sections import BenefitAnswers
from projects.manuals import BenefitItem, Edition, ProjectType
from projects.units import Quantity


@dataclass(frozen=True)
class Case:
    """A document and its edition; what is derived from them is kept, since neither ever changes."""

    document: Document
    edition: Edition
    others: bool = False
    """Look at the routes of the alternatives that were not chosen, instead of those that are computed."""

    @property
    def of_others(self) -> "Case":
        """The same case with a look at the alternatives that were not chosen."""
        return replace(self, others=True)

    @cached_property
    def routed(self) -> frozenset[str]:
        """The cases whose routes are looked at."""
        without = self.document.without_cases
        computed = frozenset({WITH_CASE, without.chosen or WITH_CASE})
        return frozenset(one.id for one in without.cases) - computed if self.others else computed

    @cached_property
    def timeline(self) -> Timeline | None:
        """The years, or None while they are not all known."""
        return timeline_of(self.document, self.edition)

    @cached_property
    def types(self) -> Mapping[str, ProjectType]:
        """The type of each component by its id, in the order of the document."""
        return {one.id: self.edition.type(one.type) for one in self.document.components}

    @cached_property
    def benefits(self) -> tuple[tuple[str, BenefitItem, BenefitAnswers], ...]:
        """Every benefit item of every component: section key, item of the edition, answers."""
        return tuple(
            (benefit_key(component, item.id), item, self.document.benefit(component, item.id))
            for component, kind in self.types.items()
            for item in kind.benefits
        )

    @cached_property
    def priced(self) -> tuple[tuple[str, Priced], ...]:
        """Section key and row of everything that charges a price."""
        return tuple(priced_rows(self.document))

    @cached_property
    def unanswered(self) -> tuple[Unanswered, ...]:
        """What is empty in every section but the indicators, which have a rule of their own (K901)."""
        components = [(component.id, component.type) for component in self.document.components]
        keys = [title.key for title in section_titles(components, self.edition)]
        asked = [key for key in keys if not INDICATORS.fullmatch(key)]
        return tuple(one for key in asked for one in unanswered(key, self.document, self.edition))

    @cached_property
    def emission_scope(self) -> EmissionScope:
        return emission_scope(self.document, self.edition)

    @cached_property
    def emission_lines(self) -> tuple[EmissionLine, ...]:
        return emission_lines(self.document, self.edition)

    @cached_property
    def emission_reductions(self) -> Mapping[Substance, Quantity]:
        return reductions_of(self.emission_lines, self.emission_scope.per)

    @cached_property
    def without_register(self) -> WithoutRegister | None:
        return without_register(self.document, self.edition)
