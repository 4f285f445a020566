"""The indicators of a case as amounts: those entered, and those worked out from another one (S6)."""

from decimal import Decimal

from pydantic import BaseModel, ConfigDict

from projects.document import Document, types_of
from projects.manuals import Edition, IndicatorType


class IndicatorAmount(BaseModel):
    """One indicator of one component in its stored unit (the edition names it); `derived` when nobody typed it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    component: str
    key: str
    amount: Decimal
    derived: bool


def indicator_amounts(document: Document, edition: Edition) -> tuple[IndicatorAmount, ...]:
    """Every indicator that is known, in the edition's order. Ships are rows of the document, not amounts."""
    found: list[IndicatorAmount] = []
    for component, kind in zip(document.components, types_of(document, edition), strict=True):
        if not isinstance(kind, IndicatorType):
            continue
        typed = {row.id: row.value for row in document.indicators(component.id).values}
        for indicator in kind.indicators.values:
            amount, rule = typed.get(indicator.key), indicator.derived
            derived = amount is None and rule is not None
            if amount is None and rule is not None and (origin := typed.get(rule.of)) is not None:
                amount = origin / rule.divisor
            if amount is not None:
                found.append(
                    IndicatorAmount(component=component.id, key=indicator.key, amount=amount, derived=derived)
                )
    return tuple(found)
