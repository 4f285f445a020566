"""What a form knows besides the section itself: the rest of the document, the manual, files and years."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from projects.document import (
    Assessed,
    Document,
    FieldSpec,
    FileRef,
    Kind,
    assessed,
    effects_key,
    types_of,
)
from projects.document.emission_scope import EMISSIONS, emission_scope
from projects.manuals import BenefitItem, Edition, Facility, ProjectType, joint_analysis


@dataclass(frozen=True)
class Periods:
    """The years a table can be laid out for; empty while a year they depend on is missing."""

    base: int | None = None
    construction: tuple[int, ...] = ()
    service: tuple[int, ...] = ()


@dataclass(frozen=True)
class Scene:
    """`files` are the stored files of the project by hash, `units` the display units chosen per table."""

    key: str
    document: Document
    edition: Edition
    periods: Periods = Periods()
    files: Mapping[str, FileRef] = field(default_factory=dict)
    units: Mapping[str, str] = field(default_factory=dict)
    read_only: bool = False
    file_url: Callable[[str], str] = "#{}".format

    @property
    def type(self) -> ProjectType | None:
        """The project type of a component's section."""
        types = {component.id: component.type for component in self.document.components}
        return self.edition.type(types[self.component]) if self.component else None

    @property
    def component(self) -> str:
        """The component of a component's section, else empty."""
        steps = self.key.split("/")
        return steps[1] if len(steps) > 1 else ""

    @property
    def measures_benefits(self) -> bool:
        """Whether the project has a type whose benefits are measured in yen (E3)."""
        return joint_analysis(types_of(self.document, self.edition)) == "cost_benefit"

    @property
    def facilities(self) -> tuple[Facility, ...]:
        """The main facilities of the project's types, as the manual names them."""
        return tuple(one for kind in types_of(self.document, self.edition) for one in kind.facilities)

    @property
    def item(self) -> str:
        """The benefit item of a benefit section, else empty."""
        steps = self.key.split("/")
        return steps[3] if len(steps) == 4 else ""

    @property
    def benefit(self) -> BenefitItem | None:
        """What the manual says of the benefit item of a benefit section."""
        return self.type.benefit(self.item) if self.type is not None and self.item else None

    @cached_property
    def assessed(self) -> Assessed | None:
        """The component that an indicator section is about, with what the manual asks of it."""
        return next((one for one in assessed(self.document, self.edition) if one.key == self.key), None)

    @property
    def manual_rows(self) -> dict[str, str]:
        """Row id -> what the manual calls it, where the manual fixes the rows of a table."""
        if self.type is not None and self.key == effects_key(self.component):
            return {effect.id: effect.item for effect in self.type.effects}
        if self.assessed is not None:
            return {one.key: one.label for one in self.assessed.type.indicators.single}
        return {}

    def spec_here(self, spec: FieldSpec) -> FieldSpec:
        """A field as it is in this project: exhaust gas may be told by the event instead of the year."""
        if self.key != EMISSIONS or not spec.unit:
            return spec
        return replace(spec, unit=emission_scope(self.document, self.edition).unit(spec.unit))

    def spec_in_row(self, spec: FieldSpec, row: str) -> FieldSpec:
        """A field as it is in one row: the manual gives an indicator its unit and says whether it is money."""
        asked = self.assessed.type.indicators.single if self.assessed and spec.name == "value" else ()
        indicator = next((one for one in asked if one.key == row), None)
        if indicator is None:
            return spec
        kind = Kind.MONEY if indicator.kind == "money" else spec.kind
        return replace(spec, kind=kind, unit=indicator.unit)
