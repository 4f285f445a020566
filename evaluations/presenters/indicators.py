"""The indicators of a case as people read them: how far they are entered, and what they say."""

from collections.abc import Iterator
from dataclasses import dataclass

from evaluations.appraisal import Figures
from evaluations.presenters.figures import Figure
from projects.document import Document, indicators_key, types_of, unanswered
from projects.document.sections.indicators import IndicatorValue, Ship
from projects.manuals import Edition, Indicator, IndicatorType
from projects.notation import NOT_PRINTED, echo_money, group_digits, wareki
from projects.notation.numbers import format_grouped


@dataclass(frozen=True)
class IndicatorLine:
    """One indicator with its unit, the year of its data and where it comes from."""

    label: str
    value: str
    year: str
    source: str


def indicator_progress(document: Document, edition: Edition) -> Figure | None:
    """How many of the required indicators have value, year and source; None where the project has none."""
    asked, done = 0, 0
    for component, kind in _assessed(document, edition):
        key = indicators_key(component)
        values = {one.key for one in kind.indicators.values if one.kind != "ships"}
        rows = {problem.place.row for problem in unanswered(key, document, edition)}
        for indicator in kind.indicators.values:
            waits = rows - values if indicator.kind == "ships" else rows & {indicator.key}
            asked += indicator.required
            done += indicator.required and not waits
    if not asked:
        return None
    note = "「効果に関する指標」の節で記入します。" if done < asked else ""
    return Figure("値・年度・出典がそろった数", "指標", f"{done}/{asked}", "件", note)


def indicator_lines(figures: Figures, document: Document, edition: Edition) -> tuple[IndicatorLine, ...]:
    """Every indicator that has a value, in the order of the manual."""
    return tuple(
        line
        for component, kind in _assessed(document, edition)
        for line in _lines(figures, document, component, kind)
    )


def _assessed(document: Document, edition: Edition) -> Iterator[tuple[str, IndicatorType]]:
    for component, kind in zip(document.components, types_of(document, edition), strict=True):
        if isinstance(kind, IndicatorType):
            yield component.id, kind


def _lines(
    figures: Figures, document: Document, component: str, kind: IndicatorType
) -> Iterator[IndicatorLine]:
    section = document.indicators(component)
    rows = {row.id: row for row in section.values}
    amounts = {one.key: one for one in figures.indicators if one.component == component}
    for indicator in kind.indicators.values:
        amount = amounts.get(indicator.key)
        if indicator.kind == "ships":
            yield from (_ship(indicator, ship) for ship in section.ships)
        elif amount is not None and amount.derived and indicator.derived is not None:
            origin = kind.indicators.value(indicator.derived.of)
            value = f"{format_grouped(amount.amount, 0)}{indicator.unit}"
            yield IndicatorLine(
                indicator.label, value, NOT_PRINTED, f"{origin.label} ÷ {indicator.derived.divisor}"
            )
        elif amount is not None:
            yield _line(indicator, rows[indicator.key])


def _line(indicator: Indicator, row: IndicatorValue) -> IndicatorLine:
    assert row.value is not None  # the figures hold an amount that was typed
    is_money = indicator.kind == "money"
    value = echo_money(int(row.value)) if is_money else f"{group_digits(row.value)}{indicator.unit}"
    return IndicatorLine(indicator.label, value, _year(row.data_year), row.source or NOT_PRINTED)


def _ship(indicator: Indicator, ship: Ship) -> IndicatorLine:
    label = f"{indicator.label}: {ship.name}" if ship.name else indicator.label
    sizes = [
        f"{group_digits(size)}{unit}"
        for size, unit in ((ship.capacity, "人乗り"), (ship.tonnage, "トン"))
        if size is not None
    ]
    return IndicatorLine(
        label, "、".join(sizes) or NOT_PRINTED, _year(ship.data_year), ship.source or NOT_PRINTED
    )


def _year(year: int | None) -> str:
    return wareki(year) if year is not None else NOT_PRINTED
