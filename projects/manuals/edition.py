"""An edition of the manual: what holds for every type, the types themselves and how we read them."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from projects.manuals.plausibility import PlausibleRange
from projects.manuals.project_type import Bearer, ProjectType, Treatment
from projects.manuals.strict import Clause, Key, Note, Statement, Strict, Text, pick
from projects.manuals.unit_values import UnitValue


class SensitivityFactor(Strict):
    """A factor moved up and down by `change` (表Ⅱ-1-5)."""

    key: Key
    name: Text
    change: Annotated[Decimal, Field(gt=0, lt=1)]
    clause: Clause


class CostItem(Strict):
    """A line of 表Ⅱ-1-4; `tax_mark` is the mark an amount starts with (C1)."""

    key: Key
    name: Text
    content: Text
    tax_mark: Literal["included", "exempt"]


class CostKind(Strict):
    """建設費, 管理運営費 or 再投資費 with its lines and the formula that removes the tax."""

    key: Key
    name: Text
    content: Text | None = None
    items: tuple[CostItem, ...]
    formula: Text
    clause: Clause


class EffectClass(Strict):
    """A pair of bearer and class an effect may have (表Ⅱ-1-3)."""

    bearer: Bearer
    name: Text
    clause: Clause


class TreatmentLabel(Strict):
    """How the tables of effects print a treatment."""

    key: Treatment
    label: Text


class Implementer(Strict):
    """A kind of 事業主体: short name for choices, and the manual's wording (E2)."""

    key: Key
    name: Text
    wording: Text
    clause: Clause


class SheetRow(Strict):
    """A row of the sheet: its printed label and the labels within it."""

    key: Key
    label: Text
    parts: Mapping[Key, Text] = Field(default_factory=dict)


class SheetWording(Strict):
    """Title and row labels of a sheet in the manual's order (S1)."""

    variant: Literal["result_1", "result_2", "indicators"]
    title: Text
    rows: tuple[SheetRow, ...]
    clause: Clause

    def label(self, place: str) -> str:
        """The printed label of a row ("total_cost") or of a part of it ("period.completion")."""
        key, _, part = place.partition(".")
        row = next((row for row in self.rows if row.key == key), None)
        if row is None or (part and part not in row.parts):
            raise KeyError(f"sheet {self.variant} has no label {place!r}")
        return row.parts[part] if part else row.label


class EditionFacts(Strict):
    """edition.yaml: what is the same for every type."""

    key: Key
    title: Text
    issued: Text
    issuer: Text
    type_count: int = Field(ge=1)
    type_count_clause: Clause
    discount_rate: Annotated[Decimal, Field(gt=0, lt=1)]
    discount_rate_clause: Clause
    calculation_period: Statement
    service_period: Statement
    base_year: Statement
    prices: Statement
    reinvestment: Statement
    residual_value: Statement
    without_cases: Statement
    sensitivity: tuple[SensitivityFactor, ...]
    cost_kinds: tuple[CostKind, ...]
    effect_classes: tuple[EffectClass, ...]
    treatments: tuple[TreatmentLabel, ...]
    implementers: tuple[Implementer, ...]
    sheets: tuple[SheetWording, ...]
    notes: tuple[Note, ...]


class ServiceLife(Strict):
    """A line of 表Ⅱ-1-2: physical life of a central facility in years."""

    key: Key
    name: Text
    years: int = Field(gt=0, le=100)
    note: Text | None = None
    clause: Clause


class ServiceLives(Strict):
    """service_lives.yaml."""

    basis: Statement
    service_lives: tuple[ServiceLife, ...]


class Interpretation(Strict):
    """A decision where the manual is silent or contradicts itself (本システムの解釈)."""

    id: Annotated[str, Field(pattern=r"^[A-Z][0-9]{1,2}$")]
    subject: Text
    decision: Text
    reason: Text
    clause: Clause


class Interpretations(Strict):
    """interpretations.yaml."""

    interpretations: tuple[Interpretation, ...]


class Edition(EditionFacts):
    """A whole edition: the facts of edition.yaml and the other files of its folder."""

    service_lives_basis: Statement
    service_lives: tuple[ServiceLife, ...]
    types: Mapping[str, ProjectType]
    unit_values: Mapping[str, UnitValue]
    plausible_ranges: tuple[PlausibleRange, ...]
    interpretations: tuple[Interpretation, ...]
    digest: str

    @property
    def missing_numbers(self) -> tuple[int, ...]:
        """The numbers of the edition's table of types that no file describes."""
        known = {kind.number for kind in self.types.values()}
        return tuple(number for number in range(1, self.type_count + 1) if number not in known)

    def type(self, key: str) -> ProjectType:
        """The type of this key; KeyError names the edition when there is none."""
        if key not in self.types:
            raise KeyError(f"edition {self.key} has no project type {key!r}")
        return self.types[key]

    def tax_mark(self, cost_item: str) -> str:
        """How an amount of a cost item (表Ⅱ-1-4) starts out; 再投資費 has no items and its formula divides (C1)."""
        marks = {item.key: item.tax_mark for kind in self.cost_kinds for item in kind.items}
        return marks.get(cost_item, "included")

    def service_life(self, key: str) -> ServiceLife:
        return pick(self.service_lives, "key", key)

    def plausible_range(self, key: str) -> PlausibleRange:
        return pick(self.plausible_ranges, "key", key)

    def interpretation(self, interpretation_id: str) -> Interpretation:
        return pick(self.interpretations, "id", interpretation_id)

    def sheet(self, variant: str) -> SheetWording:
        return pick(self.sheets, "variant", variant)

    def sensitivity_factor(self, key: str) -> SensitivityFactor:
        return pick(self.sensitivity, "key", key)

    def treatment_label(self, treatment: Treatment) -> str:
        return pick(self.treatments, "key", treatment).label

    def implementer(self, key: str) -> Implementer:
        return pick(self.implementers, "key", key)

    def cite(self, clause: str) -> str:
        """A full citation: 「…マニュアル(平成23年6月、国土交通省港湾局)表Ⅱ-1-2」."""
        place = f"第{clause[0]}編{clause[1:]}" if clause[0] in "ⅠⅡⅢ" else clause
        return f"「{self.title}」({self.issued}、{self.issuer}){place}"
