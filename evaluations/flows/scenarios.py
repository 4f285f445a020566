"""The five cases of the official sensitivity analysis, computed together (D7, 表Ⅱ-1-5)."""

from dataclasses import dataclass

import numpy as np

from projects.manuals import Edition
from projects.units import Quantity

BASE, DEMAND_LOW, DEMAND_HIGH, CONSTRUCTION_LOW, CONSTRUCTION_HIGH = range(5)
DEMAND, CONSTRUCTION = "scenario/demand", "scenario/construction"
"""Where the two factors stand in an expression: in no section."""


@dataclass(frozen=True)
class Scenarios:
    """Factors by which demand and construction cost are moved; dimensionless, shape (scenarios, 1)."""

    demand: Quantity
    construction: Quantity


def official_scenarios(edition: Edition) -> Scenarios:
    """Base case, demand down and up, construction cost down and up, in this order."""
    demand, construction = np.ones((5, 1)), np.ones((5, 1))
    change = float(edition.sensitivity_factor("demand").change)
    demand[DEMAND_LOW], demand[DEMAND_HIGH] = 1 - change, 1 + change
    change = float(edition.sensitivity_factor("construction").change)
    construction[CONSTRUCTION_LOW], construction[CONSTRUCTION_HIGH] = 1 - change, 1 + change
    return Scenarios(
        Quantity(demand, "", "需要の変動", clause="表Ⅱ-1-5", place=DEMAND),
        Quantity(construction, "", "建設費の変動", clause="表Ⅱ-1-5", place=CONSTRUCTION),
    )
