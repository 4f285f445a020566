"""The indicators of a case as amounts: those entered, and those worked out from another one (S6)."""

from collections.abc import Iterator
from decimal import Decimal

from pydantic import BaseModel, ConfigDict

from projects.document import Assessed, Document, Place, assessed
from projects.manuals import Edition, Indicator
from projects.units import Quantity, Unit, exact


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
        IndicatorAmount(component=case.id, key=key, amount=exact(quantity), derived=bool(quantity.operands))
        for case in assessed(document, edition)
        for key, quantity in _quantities(case)
    )


def indicator_quantities(document: Document, edition: Edition) -> dict[str, Quantity]:
    """The same by component and key ("c1/passengers"), with what they were worked out from."""
    return {
        f"{case.id}/{key}": quantity
        for case in assessed(document, edition)
        for key, quantity in _quantities(case)
    }


def _quantities(case: Assessed) -> Iterator[tuple[str, Quantity]]:
    for indicator in case.indicators.values:
        rule, typed = indicator.derived, _typed(case, indicator)
        if typed is not None:
            yield indicator.key, typed
        elif rule is not None:
            origin = _typed(case, case.indicators.value(rule.of))
            if origin is not None:
                divisor = Quantity(rule.divisor, origin.unit / Unit(indicator.unit), "割る数", clause="S6")
                yield indicator.key, (origin / divisor).named(indicator.label, clause="S6")


def _typed(case: Assessed, indicator: Indicator) -> Quantity | None:
    row = case.rows.get(indicator.key)
    if row is None or row.value is None:
        return None
    place = str(Place(case.key, indicator.key, "value"))
    return Quantity(row.value, indicator.unit, indicator.label, source=row.source or "", place=place)
