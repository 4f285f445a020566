"""Years and yen: discounting, CBR, NPV and EIRR on arrays (pure, numpy)."""

from evaluations.engine.appraise import Appraisal, Item, appraise, check_finite
from evaluations.engine.discounting import discount_factors, discount_rate
from evaluations.engine.rates.eirr import Eirr, EirrStatus, eirr
from evaluations.engine.rates.many import Rates, eirr_of_many, eirr_of_multiplied
from evaluations.engine.valuation import Valuation, value

__all__ = [
    "Appraisal",
    "Eirr",
    "EirrStatus",
    "Item",
    "Rates",
    "Valuation",
    "appraise",
    "check_finite",
    "discount_factors",
    "discount_rate",
    "eirr",
    "eirr_of_many",
    "eirr_of_multiplied",
    "value",
]
