"""The figures of a case as they are stored and printed: unrounded, exact through JSON."""

from decimal import Decimal
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, model_validator

from evaluations.flows.emissions import EmissionTotal
from evaluations.flows.indicators import IndicatorAmount
from evaluations.flows.volumes import Volume
from evaluations.flows.without_register import WithoutRegister
from projects.manuals import Analysis


class _Frozen(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class EirrFigure(_Frozen):
    """EIRR with its status; `value` only when there is exactly one root."""

    status: Literal["一意", "複数", "なし", "範囲外"]
    value: float | None
    roots: tuple[float, ...]


class Outcome(_Frozen):
    """The indicators of one scenario. Yen; `cbr` is None when there is no cost."""

    benefit_pv: float
    cost_pv: float
    cbr: float | None
    npv: float
    eirr: EirrFigure


class Range(_Frozen):
    """The indicators with one factor moved down and up (表Ⅱ-1-5)."""

    low: Outcome
    high: Outcome


class Sensitivity(_Frozen):
    """The official sensitivity analysis (D7)."""

    demand: Range
    construction: Range


class Item(_Frozen):
    """One benefit or cost: yen a year in the base scenario, sum and present value."""

    name: str
    label: str
    kind: Literal["benefit", "cost"]
    component: str
    yearly: tuple[float, ...]
    total: float
    pv: float


class Measured(Outcome):
    """The indicators of the base scenario with their sensitivity: what only a case with benefits has."""

    sensitivity: Sensitivity


class Figures(_Frozen):
    """All figures of the base scenario, the yearly items and the sensitivity. Yen and fiscal years.

    Where the types are assessed by indicators (`analysis`), no benefit is measured: `benefit_pv`, `cbr`, `npv`,
    `eirr` and `sensitivity` are None and `measured` too; costs and years are those of any case.
    `without_time_cost` is the base scenario without cargo time, where a type shows both (D6).
    """

    analysis: Analysis = "cost_benefit"
    benefit_pv: float | None
    cost_pv: float
    cbr: float | None
    npv: float | None
    eirr: EirrFigure | None
    base_year: int
    first_year: int
    adoption_year: int
    completion_year: int
    opening_year: int
    target_year: int
    last_year: int
    service_years: int
    discount_rate: float
    tax_rate: Decimal
    years: tuple[int, ...]
    t: tuple[int, ...]
    factors: tuple[float, ...]
    items: tuple[Item, ...]
    sensitivity: Sensitivity | None
    total_project_cost: Decimal
    subsidy: Decimal
    subsidy_is_default: bool
    volumes: tuple[Volume, ...]
    indicators: tuple[IndicatorAmount, ...] = ()
    emissions: tuple[EmissionTotal, ...] = ()
    without_register: WithoutRegister | None = None
    without_time_cost: Outcome | None = None

    @model_validator(mode="after")
    def _fits_its_analysis(self) -> Self:
        missing = [self.benefit_pv, self.npv, self.eirr, self.sensitivity].count(None)
        if missing != (0 if self.analysis == "cost_benefit" else 4) or (missing and self.cbr is not None):
            raise ValueError(f"figures of {self.analysis} hold other indicators than these")
        return self

    @property
    def measured(self) -> Measured | None:
        """B, C, B/C, B-C, EIRR and sensitivity; None where no benefit is measured."""
        if self.benefit_pv is None or self.npv is None or self.eirr is None or self.sensitivity is None:
            return None
        return Measured(
            benefit_pv=self.benefit_pv,
            cost_pv=self.cost_pv,
            cbr=self.cbr,
            npv=self.npv,
            eirr=self.eirr,
            sensitivity=self.sensitivity,
        )
