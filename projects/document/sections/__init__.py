"""One model per section of a project document."""

from projects.document.sections.benefit_item import BenefitAnswers, BenefitItem
from projects.document.sections.costs import Costs
from projects.document.sections.demand import Demand
from projects.document.sections.effects import Effects
from projects.document.sections.emissions import Emissions
from projects.document.sections.facilities import Facilities
from projects.document.sections.hazard import Hazard
from projects.document.sections.indicators import Indicators
from projects.document.sections.narrative import Narrative
from projects.document.sections.overview import Overview
from projects.document.sections.schedule import Schedule
from projects.document.sections.without_cases import WithoutCases

__all__ = [
    "BenefitAnswers",
    "BenefitItem",
    "Costs",
    "Demand",
    "Effects",
    "Emissions",
    "Facilities",
    "Hazard",
    "Indicators",
    "Narrative",
    "Overview",
    "Schedule",
    "WithoutCases",
]
