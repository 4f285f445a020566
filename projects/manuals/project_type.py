"""One of the manual's project types (プロジェクトの分類, 表Ⅱ-1-1) as its YAML file states it."""

from enum import StrEnum
from fractions import Fraction
from typing import Annotated, Literal

from pydantic import Field

from projects.manuals.strict import Clause, Key, Note, Statement, Strict, Text, pick


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


class OutOfScope(Strict):
    """A question whose answer 「はい」 ends the evaluation, and why (E1)."""

    key: Key
    question: Text
    reason: Text
    clause: Clause


class Eligibility(Strict):
    """Where the type may be built: classes of port as the document's 港格 names them (E1)."""

    port_classes: tuple[Literal["strategic", "hub", "important", "local"], ...] = Field(min_length=1)
    inland_allowed: bool
    clause: Clause
    out_of_scope: tuple[OutOfScope, ...]


class Implementers(Strict):
    """Who may carry the project out: keys of the edition's implementers (E2)."""

    keys: tuple[Key, ...] = Field(min_length=1)
    clause: Clause


class Subsidy(Strict):
    """The grant and its share of the total cost as an exact fraction."""

    name: Text
    share: Annotated[Fraction, Field(gt=0, le=1)]
    clause: Clause


class Facility(Strict):
    """A main facility: `name` in the tables of lives, `specification` as the sheet's 諸元 call it."""

    key: Key
    name: Text
    specification: Text
    quantity_unit: Key
    service_life: Key | None
    central: bool
    clause: Clause


class DemandContent(Strict):
    """What is forecast, and how the sheet prints it: target-year volume ÷ `sheet_divisor` in `sheet_unit` (S4)."""

    content: Text
    units: tuple[Text, ...] = Field(min_length=1)
    clause: Clause
    sheet_label: Text
    sheet_base_unit: Text
    sheet_divisor: int = Field(gt=0)
    sheet_unit: Text
    sheet_clause: Clause


class RouteKind(Strict):
    """A kind of route the chapter lists, in our own words."""

    key: Key
    mark: Text
    label: Text
    clause: Clause


class TimeCost(Strict):
    """Whether cargo time is counted unless the user says otherwise (D6)."""

    default: bool
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


class NonMonetisedPart(Strict):
    """A part of <貨幣換算が困難な効果等による評価>: printed sentence with named figures, and without them (S5).

    A part that claims more than its figures has no sentence without them: the case says it in its own words (S3).
    """

    key: Key
    heading: Text
    sentence: Text
    figures: tuple[Key, ...]
    sentence_without_figures: Text | None = None
    clause: Clause


class Emissions(Strict):
    """Whose exhaust gas is measured."""

    sources: tuple[Literal["vehicles", "ships"], ...]
    clause: Clause


class Policy(Strict):
    """政策体系上の位置付け as printed on the chapter's sheet."""

    goal: Text
    measure: Text
    clause: Clause


class TypeSheet(Strict):
    """What the type's own sheet fixes beyond the common wording."""

    variant: Literal["result_1"]
    benefit_basis: Text
    clause: Clause


class Hints(Strict):
    """Help for the texts of the sheet in our own words; never printed (S3)."""

    specifications: Text
    issue: Text
    issue_particulars: Text
    goal: Text
    effect: Text
    effect_particulars: Text
    without_cases: Text


class ProjectType(Strict):
    """A type of project: what it is, who may build it where, what it brings and how that is measured."""

    key: Key
    number: int = Field(ge=1)
    analysis: Literal["cost_benefit"]
    chapter: Clause
    names: Names
    definition: Statement
    eligibility: Eligibility
    implementers: Implementers
    subsidy: Subsidy
    facilities: tuple[Facility, ...] = Field(min_length=1)
    demand: DemandContent
    routes: tuple[RouteKind, ...]
    time_cost: TimeCost
    effects: tuple[Effect, ...] = Field(min_length=1)
    benefits: tuple[BenefitItem, ...] = Field(min_length=1)
    non_monetised: tuple[NonMonetisedPart, ...]
    emissions: Emissions
    policy: Policy
    sheet: TypeSheet
    hints: Hints
    notes: tuple[Note, ...]

    @property
    def central_facility(self) -> Facility:
        """The first facility marked central; the loader guarantees that there is one."""
        return next(facility for facility in self.facilities if facility.central)

    def facility(self, key: str) -> Facility:
        return pick(self.facilities, "key", key)

    def effect(self, effect_id: str) -> Effect:
        return pick(self.effects, "id", effect_id)

    def benefit(self, benefit_id: str) -> BenefitItem:
        return pick(self.benefits, "id", benefit_id)
