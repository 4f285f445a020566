"""Figures as the sheet prints them (C5). Rounding happens here and nowhere before."""

from decimal import Decimal

from evaluations.appraisal import EirrFigure, Figures, Range
from evaluations.flows.volumes import TEU_A_YEAR
from projects.notation import (
    NOT_PRINTED,
    exact_decimal,
    format_grouped,
    group_digits,
    oku,
    percent_text,
    ratio_text,
    wareki,
)

__all__ = [
    "NOT_PRINTED",
    "count_text",
    "eirr_text",
    "fiscal_year_text",
    "mean_text",
    "oku",
    "range_ends",
    "ratio_text",
    "volume_text",
    "volume_with",
    "year_text",
]

_UNIQUE = "一意"


def fiscal_year_text(year: int) -> str:
    """令和8年度."""
    return wareki(year)


def year_text(year: int) -> str:
    """令和8年, as the form writes the year of a forecast."""
    return wareki(year).removesuffix("度")


def eirr_text(eirr: EirrFigure) -> str:
    """Per cent with one decimal when there is exactly one root, else 「−」."""
    return percent_text(eirr.value if eirr.status == _UNIQUE else None)


def range_ends(moved: Range) -> tuple[str, str]:
    """B/C at −10 % first, then at +10 %, each end rounded by itself."""
    return ratio_text(moved.low.cbr), ratio_text(moved.high.cbr)


def volume_text(amount: Decimal | float, divisor: int) -> str:
    """A volume in the sheet's larger unit (S4): one decimal, two below one whole unit, as money is printed."""
    scaled = exact_decimal(amount) / divisor
    return format_grouped(scaled, 2 if abs(scaled) < 1 else 1)


def count_text(value: Decimal) -> str:
    """A number as it was entered, with grouping commas."""
    return group_digits(value)


def mean_text(value: Decimal) -> str:
    """A number worked out as a mean (S6): whole, unless that would leave nothing of it."""
    return format_grouped(value, 2 if abs(value) < 1 else 0)


def volume_with(figures: Figures, component: str, unit: str) -> float | None:
    """Target-year volume of a component with the project in トン/年 or TEU/年 (S4); None when some of its cargo is not
    counted so."""
    volumes = [volume for volume in figures.volumes if volume.component == component]
    amounts = [volume.teu_with if unit == TEU_A_YEAR else volume.tons_with for volume in volumes]
    if not amounts or any(one is None for one in amounts):
        return None
    return sum(one for one in amounts if one is not None)
