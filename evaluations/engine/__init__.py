"""Years and yen: discounting, CBR, NPV and EIRR on arrays (pure, numpy)."""

from evaluations.engine.appraise import Appraisal, Item, appraise
from evaluations.engine.discounting import discount_factors
from evaluations.engine.eirr import Eirr, EirrStatus, eirr
from evaluations.engine.horizon import Horizon
from evaluations.engine.many_rates import Rates, eirr_of_many, eirr_of_multiplied

__all__ = [
    "Appraisal",
    "Eirr",
    "EirrStatus",
    "Horizon",
    "Item",
    "Rates",
    "appraise",
    "discount_factors",
    "eirr",
    "eirr_of_many",
    "eirr_of_multiplied",
]
