"""Years and yen: discounting, CBR, NPV and EIRR on arrays (pure, numpy)."""

from evaluations.engine.appraise import Appraisal, Item, appraise
from evaluations.engine.discounting import discount_factors
from evaluations.engine.eirr import Eirr, EirrStatus, eirr
from evaluations.engine.horizon import Horizon

__all__ = ["Appraisal", "Eirr", "EirrStatus", "Horizon", "Item", "appraise", "discount_factors", "eirr"]
