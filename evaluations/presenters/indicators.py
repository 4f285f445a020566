"""The indicators of a case as people read them: how far they are entered, and what they say."""

from collections.abc import Iterator
from dataclasses import dataclass

from evaluations.appraisal import Figures, answer_key
from evaluations.presenters.figures import Figure
from evaluations.presenters.number import Number, Words, is_alone
from projects.document import Assessed, Document, assessed, unanswered
from projects.document.sections.indicators import IndicatorValue, Ship
from projects.manuals import Edition, Indicator
from projects.notation import NOT_PRINTED, echo_money, group_digits, wareki
from projects.notation.numbers import format_grouped


@dataclass(frozen=True)
class IndicatorLine:
    """One indicator with its unit, the year of its data and where it comes from."""

    label: str
    value: Words
    year: str
    source: str

    @property
    def alone(self) -> bool:
        return is_alone(self.value)


def indicator_progress(document: Document, edition: Edition) -> Figure | None:
    """How many of the required indicators have value, year and source; None where the project has none."""
    asked, done = 0, 0
    for case in assessed(document, edition):
        single = {one.key for one in case.indicators.single}
        rows = {problem.place.row for problem in unanswered(case.key, document, edition)}
        for indicator in case.indicators.values:
            waits = rows - single if indicator.kind == "ships" else rows & {indicator.key}
            asked += indicator.required
            done += indicator.required and not waits
    if not asked:
        return None
    words = (Number("「効果に関する指標」の節で記入します。"),) if done < asked else ()
    return Figure("値・年度・出典がそろった数", "指標", f"{done}/{asked}", "件", words)


def indicator_lines(figures: Figures, document: Document, edition: Edition) -> tuple[IndicatorLine, ...]:
    """Every indicator that has a value, in the order of the manual."""
    return tuple(line for case in assessed(document, edition) for line in _lines(figures, case))


def _lines(figures: Figures, case: Assessed) -> Iterator[IndicatorLine]:
    amounts = {one.key: one for one in figures.indicators if one.component == case.id}
    for indicator in case.indicators.values:
        row, amount = case.rows.get(indicator.key), amounts.get(indicator.key)
        if indicator.kind == "ships":
            yield from (_ship(case.key, indicator, ship) for ship in case.answers.ships)
        elif indicator.kind == "text" and row is not None and row.text:
            yield IndicatorLine(indicator.label, (Number(row.text),), NOT_PRINTED, NOT_PRINTED)
        elif amount is not None and amount.derived and indicator.derived is not None:
            origin = case.indicators.value(indicator.derived.of)
            value = _value(case, indicator, f"{format_grouped(amount.amount, 0)}{indicator.unit}")
            yield IndicatorLine(
                indicator.label, value, NOT_PRINTED, f"{origin.label} ÷ {indicator.derived.divisor}"
            )
        elif amount is not None and row is not None:
            yield _line(case, indicator, row)


def _line(case: Assessed, indicator: Indicator, row: IndicatorValue) -> IndicatorLine:
    assert row.value is not None  # the figures hold an amount that was typed
    is_money = indicator.kind == "money"
    text = echo_money(int(row.value)) if is_money else f"{group_digits(row.value)}{indicator.unit}"
    value = _value(case, indicator, text)
    return IndicatorLine(indicator.label, value, _year(row.data_year), row.source or NOT_PRINTED)


def _value(case: Assessed, indicator: Indicator, text: str) -> Words:
    return (Number(text, f"indicators/{case.id}/{indicator.key}", indicator.label),)


def _ship(section: str, indicator: Indicator, ship: Ship) -> IndicatorLine:
    label = f"{indicator.label}: {ship.name}" if ship.name else indicator.label
    words: Words = ()
    for field, size, unit in (
        ("capacity", ship.capacity, "人乗り"),
        ("tonnage", ship.tonnage, "トン"),
    ):
        if size is not None:
            between = (Number("、"),) if words else ()
            key = answer_key(section, ship.id, field)
            words += (*between, Number(f"{group_digits(size)}{unit}", key, label))
    return IndicatorLine(
        label, words or (Number(NOT_PRINTED),), _year(ship.data_year), ship.source or NOT_PRINTED
    )


def _year(year: int | None) -> str:
    return wareki(year) if year is not None else NOT_PRINTED
