"""The indicators of a case as amounts: those entered, and those worked out from another one (S6)."""

from decimal import Decimal

from pydantic import BaseModel, ConfigDict

from projects.document import Assessed, Document, assessed
from projects.manuals import Edition, Indicator


class IndicatorAmount(BaseModel):
    """One indicator of one component in its stored unit (the edition names it); `derived` when nobody typed it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    component: str
    key: str
    amount: Decimal
    derived: bool


def indicator_amounts(document: Document, edition: Edition) -> tuple[IndicatorAmount, ...]:
    """Every indicator that is known, in the edition's order. Ships and names are answers of the document."""
    return tuple(
        amount
        for case in assessed(document, edition)
        for indicator in case.indicators.values
        if (amount := _amount(case, indicator)) is not None
    )


def _amount(case: Assessed, indicator: Indicator) -> IndicatorAmount | None:
    typed, rule = _typed(case, indicator.key), indicator.derived
    if typed is not None or rule is None:
        amount, derived = typed, False
    else:
        origin = _typed(case, rule.of)
        amount, derived = None if origin is None else origin / rule.divisor, True
    if amount is None:
        return None
    return IndicatorAmount(component=case.id, key=indicator.key, amount=amount, derived=derived)


def _typed(case: Assessed, key: str) -> Decimal | None:
    row = case.rows.get(key)
    return row.value if row else None
