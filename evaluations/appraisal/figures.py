"""The figures of a case as they are stored and printed: unrounded, exact through JSON."""

from decimal import Decimal
from typing import Literal

from pydantic import BaseModel, ConfigDict

from evaluations.flows.volumes import Volume


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


class Figures(Outcome):
    """All figures of the base scenario, the yearly items and the sensitivity. Yen and fiscal years."""

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
    sensitivity: Sensitivity
    total_project_cost: Decimal
    subsidy: Decimal
    subsidy_is_default: bool
    volumes: tuple[Volume, ...]
