"""What every project type states (プロジェクトの分類, 表Ⅱ-1-1), whichever way it is analysed."""

from collections.abc import Collection, Iterable
from enum import StrEnum
from fractions import Fraction
from typing import Annotated, Literal

from pydantic import Field

from projects.manuals.strict import Clause, Key, Note, Statement, Strict, Text, pick

Analysis = Literal["cost_benefit", "indicators"]


class Bearer(StrEnum):
    """To whom an effect accrues (効果の帰属, 表Ⅱ-1-3)."""

    USER = "利用者"
    SUPPLIER = "供給者"
    COMMUNITY = "地域社会"
    PUBLIC_SECTOR = "公共部門"


class Treatment(StrEnum):
    """How an effect is taken account of (効果の把握方法)."""

    MONETISED = "monetised"
    QUANTITATIVE = "quantitative"
    QUALITATIVE = "qualitative"
    NOT_MEASURED = "not_measured"


class Names(Strict):
    """The three names the manual uses for one type (S1)."""

    table: Text
    chapter: Text
    sheet: Text


class ScopeQuestion(Strict):
    """A question that the overview answers in the field of its own name, and why one answer rules the type out (E1).

    `details` are further fields of the overview that back the answer up.
    """

    key: Key
    question: Text
    reason: Text
    details: tuple[Key, ...] = ()
    clause: Clause


class Comparison(Strict):
    """Two numbers of the overview of which the first must be the smaller one, and why the type is ruled out if not (E1).

    `details` are further fields of the overview that back the numbers up.
    """

    smaller: Key
    larger: Key
    reason: Text
    details: tuple[Key, ...] = ()
    clause: Clause


class Eligibility(Strict):
    """Where the type may be built: classes of port as the document's 港格 names them (E1).

    `other_classes` says whether a port of another class is refused or needs a reason (「国際戦略港湾等」). The answer
    「はい」 to a question of `out_of_scope` ends the evaluation; every question of `conditions` must have it.
    """

    port_classes: tuple[Literal["strategic", "hub", "important", "local"], ...] = Field(min_length=1)
    other_classes: Literal["error", "needs_reason"] = "error"
    inland_allowed: bool
    clause: Clause
    out_of_scope: tuple[ScopeQuestion, ...]
    conditions: tuple[ScopeQuestion, ...] = ()
    comparisons: tuple[Comparison, ...] = ()

    @property
    def asked(self) -> frozenset[str]:
        """Fields of the overview that this type asks for and another may not."""
        questions = (*self.out_of_scope, *self.conditions)
        reason = ("eligibility_reason",) if self.other_classes == "needs_reason" else ()
        asked = [field for one in questions for field in (one.key, *one.details)]
        compared = [field for one in self.comparisons for field in (one.smaller, one.larger, *one.details)]
        return frozenset((*reason, *asked, *compared))


class Implementers(Strict):
    """Who may carry the project out: keys of the edition's implementers (E2)."""

    keys: tuple[Key, ...] = Field(min_length=1)
    clause: Clause


class Subsidy(Strict):
    """The grant and its share of the total cost as an exact fraction."""

    name: Text
    share: Annotated[Fraction, Field(gt=0, le=1)]
    clause: Clause

    @property
    def is_whole(self) -> bool:
        """Whether it pays for everything, as the State does for its own works."""
        return self.share == 1


class TypePart(Strict):
    """One of several facilities that a type may be about alone, with the names its sheets then print (E3)."""

    key: Key
    name: Text
    sheet: Text
    clause: Clause


class Facility(Strict):
    """A main facility: `name` in the tables of lives, `specification` as the sheet's 諸元 call it.

    Its service life is what the document knows it by, and tells which `part` of the type is built. With
    `storage_capacity` the 諸元 say how many TEU it holds, beside its quantity.
    """

    key: Key
    part: Key | None = None
    name: Text
    specification: Text
    quantity_unit: Key
    storage_capacity: bool = False
    service_life: Key | None
    central: bool
    clause: Clause


class Effect(Strict):
    """A row of the type's table of effects (表Ⅲ-n-1)."""

    id: Key
    bearer: Bearer
    effect_class: Text = Field(alias="class")
    item: Text
    mark: Text
    treatment: Treatment
    reason: Text
    monetised_if: Key | None = None
    clause: Clause


class BenefitItem(Strict):
    """A benefit that is measured in yen: always, or only under its `condition` (※)."""

    id: Key
    item: Text
    target: Text
    effect: Key
    methods: tuple[Key, ...] = Field(min_length=1)
    condition: Text | None = None
    clause: Clause

    @property
    def conditional(self) -> bool:
        return self.condition is not None


class TypeSheet(Strict):
    """What the type's own result sheet fixes beyond the common wording."""

    variant: Literal["result_1", "result_2"]
    clause: Clause


class Hints(Strict):
    """Help for the texts of the sheet in our own words; never printed (S3)."""

    specifications: Text
    effect: Text
    effect_particulars: Text


class ProjectType(Strict):
    """A type of project: what it is, who may build it where, and which effects it has.

    `narrative` names the document's texts that the type's sheet prints, in its order (S2).
    """

    key: Key
    number: int = Field(ge=1)
    analysis: Analysis
    chapter: Clause
    names: Names
    definition: Statement
    eligibility: Eligibility
    implementers: Implementers
    subsidy: Subsidy
    parts: tuple[TypePart, ...] = ()
    facilities: tuple[Facility, ...] = Field(min_length=1)
    effects: tuple[Effect, ...] = Field(min_length=1)
    benefits: tuple[BenefitItem, ...] = ()
    narrative: tuple[Key, ...] = Field(min_length=1)
    sheet: TypeSheet
    hints: Hints
    notes: tuple[Note, ...]

    @property
    def is_state_work(self) -> bool:
        """Whether the State carries it out itself (直轄, Ⅰ 1.3(参考)(2))."""
        return "state" in self.implementers.keys

    @property
    def central_facility(self) -> Facility:
        """The first facility marked central; the loader guarantees that there is one."""
        return next(facility for facility in self.facilities if facility.central)

    def parts_among(self, built: Collection[str]) -> tuple[TypePart, ...]:
        return tuple(part for part in self.parts if part.key in built)

    def sheet_name(self, built: Collection[str]) -> str:
        """事業名 on the result sheet: of the whole type, or of the parts that are built."""
        parts = self.parts_among(built)
        return self.names.sheet if len(parts) == len(self.parts) else "、".join(part.sheet for part in parts)

    def facility(self, key: str) -> Facility:
        return pick(self.facilities, "key", key)

    def effect(self, effect_id: str) -> Effect:
        return pick(self.effects, "id", effect_id)

    def benefit(self, benefit_id: str) -> BenefitItem:
        return pick(self.benefits, "id", benefit_id)


def joint_analysis(kinds: Iterable[ProjectType]) -> Analysis:
    """How types that make up one project are analysed: with benefits as soon as one of them has any (E3)."""
    return "cost_benefit" if any(kind.analysis == "cost_benefit" for kind in kinds) else "indicators"
