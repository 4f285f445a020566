"""Unit values of the registry in words: their figure, how surely it is known, and what their source leaves open."""

from collections.abc import Iterable
from decimal import Decimal

from projects.document.values import plain_decimal
from projects.manuals import State, UnitValue
from projects.manuals.unit_values import STATE_LABELS, STATUS_LABELS, TAX_LABELS
from projects.notation import exact_decimal, group_digits, wareki
from projects.units import QuantityError

NO_VALUE = "値なし"
NOT_STATED = "記載なし"


def number(value: float) -> str:
    """All digits, grouped, without zeros behind the point: 12,780."""
    return group_digits(Decimal(plain_decimal(exact_decimal(value))))


def standing(value: UnitValue) -> str:
    """「公表資料・確定」."""
    return f"{STATUS_LABELS[value.status]}・{STATE_LABELS[value.state]}"


def figure(value: UnitValue) -> str:
    """The number, or what stands instead of one: a table, a range, a formula, nothing."""
    if value.bands is not None:
        return f"{value.bands.argument}ごとの表"
    if value.range is not None:
        return f"{group_digits(value.range.low)}～{group_digits(value.range.high)}"
    if value.formula is not None:
        return value.formula.expression
    if value.combustion is not None:
        return f"{group_digits(value.combustion.heat)}×{group_digits(value.combustion.carbon)}×44÷12"
    return NO_VALUE if value.value is None else group_digits(value.value)


def tax_words(value: UnitValue) -> str:
    """Empty where the value is no money."""
    return TAX_LABELS.get(value.tax, NOT_STATED) if value.tax else ""


def price_year_words(value: UnitValue) -> str:
    if not value.is_money:
        return ""
    return wareki(value.price_year) if value.price_year else NOT_STATED


def unstated_words(value: UnitValue) -> str:
    """「消費税の扱い・価格の年度は出典に記載がありません。」; empty where nothing is left open."""
    return f"{'・'.join(value.unstated)}は出典に記載がありません。" if value.unstated else ""


def options(values: Iterable[UnitValue]) -> tuple[tuple[str, str], ...]:
    """What to choose from, abolished values last."""
    ordered = sorted(values, key=lambda value: value.state is State.ABOLISHED)
    return tuple((value.key, f"{value.name}({standing(value)})") for value in ordered)


def understood(value: UnitValue, argument: Decimal | None) -> str:
    """What choosing a value means for a row: its number, standing, and what its source leaves open."""
    if not value.gives_a_value:
        return f"{figure(value)}({standing(value)})"
    try:
        found = value.quantity(argument)
    except QuantityError as error:
        return error.sentence
    return f"{number(float(found.value))}{value.unit}({standing(value)})。{unstated_words(value)}"
