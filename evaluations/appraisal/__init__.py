"""What a case is worth: document and edition to figures. Pure: no database, no Django."""

from evaluations.appraisal.answer_key import ANSWER, answer_key
from evaluations.appraisal.evaluate import Evaluation, evaluate
from evaluations.appraisal.explained import Basis, Explained
from evaluations.appraisal.figures import EirrFigure, Figures, Item, Measured, Outcome, Range, Sensitivity
from evaluations.flows.emissions import EmissionTotal, emission_totals
from evaluations.flows.indicators import IndicatorAmount, indicator_amounts
from evaluations.flows.timeline import Timeline, facility_life, timeline_of
from evaluations.flows.volumes import Volume
from evaluations.flows.without_register import Alternative, WithoutRegister, without_register

__all__ = [
    "ANSWER",
    "Alternative",
    "Basis",
    "EirrFigure",
    "EmissionTotal",
    "Evaluation",
    "Explained",
    "Figures",
    "IndicatorAmount",
    "Item",
    "Measured",
    "Outcome",
    "Range",
    "Sensitivity",
    "Timeline",
    "Volume",
    "WithoutRegister",
    "answer_key",
    "emission_totals",
    "evaluate",
    "facility_life",
    "indicator_amounts",
    "timeline_of",
    "without_register",
]
