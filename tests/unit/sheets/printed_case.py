"""Figures made by hand, so that every printed text has a known value."""

from decimal import Decimal
from typing import Any

from evaluations.appraisal import EirrFigure, Figures, Outcome, Range, Sensitivity, Volume

OKU = 10**8


def make_outcome(cbr: float | None) -> Outcome:
    return Outcome(benefit_pv=0.0, cost_pv=0.0, cbr=cbr, npv=0.0, eirr=unique(0.05))


def unique(value: float) -> EirrFigure:
    return EirrFigure(status="一意", value=value, roots=(value,))


def make_figures(**changes: Any) -> Figures:
    """B 25.84億円, C 18.46億円, 1.4 (1.2～1.5, 1.5～1.3), EIRR 6.2 %, 総事業費 18.5億円, 補助金 6.2億円."""
    facts: dict[str, Any] = {
        "benefit_pv": 25.84 * OKU,
        "cost_pv": 18.46 * OKU,
        "cbr": 25.84 / 18.46,
        "npv": 7.38 * OKU,
        "eirr": unique(0.06249),
        "base_year": 2025,
        "first_year": 2026,
        "adoption_year": 2026,
        "completion_year": 2027,
        "opening_year": 2028,
        "target_year": 2030,
        "last_year": 2065,
        "service_years": 38,
        "discount_rate": 0.04,
        "tax_rate": Decimal("0.1"),
        "years": (2026, 2027),
        "t": (1, 2),
        "factors": (1 / 1.04, 1 / 1.04**2),
        "items": (),
        "sensitivity": Sensitivity(
            demand=Range(low=make_outcome(1.249), high=make_outcome(1.54)),
            construction=Range(low=make_outcome(1.52), high=make_outcome(1.29)),
        ),
        "total_project_cost": Decimal(1_850_000_000),
        "subsidy": Decimal(616_666_666),
        "subsidy_is_default": True,
        "volumes": (
            Volume(
                component="main",
                unit="フレートトン",
                with_volume=85_000,
                without_volume=0,
                tons_with=85_000,
            ),
        ),
    }
    return Figures(**(facts | changes))
