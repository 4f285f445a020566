"""Lines with indicators in them, as the edition words them for each sheet (S6)."""

from collections.abc import Iterator

from projects.document import Document, types_of
from projects.document.sections.indicators import Ship
from projects.manuals import Edition, Indicators, IndicatorType, PrintedLine
from sheets.formatting import count_text, mean_text, oku, volume_text
from sheets.layout.given import Given
from sheets.layout.parts import Run

Line = tuple[Run, ...]


def assessed(document: Document, edition: Edition) -> Iterator[tuple[str, IndicatorType]]:
    """The components that are assessed by indicators, with their types."""
    for component, kind in zip(document.components, types_of(document, edition), strict=True):
        if isinstance(kind, IndicatorType):
            yield component.id, kind


def printed_lines(given: Given, component: str, indicators: Indicators, line: PrintedLine) -> list[Line]:
    """One line; a line about ships once for each ship, and once to be filled in while there is none."""
    if not any(indicators.value(key).kind == "ships" for key in line.indicators):
        return [_line(given, component, indicators, line, None)]
    ships = given.document.indicators(component).ships or (None,)
    return [_line(given, component, indicators, line, ship) for ship in ships]


def is_known(given: Given, component: str, indicators: Indicators, key: str) -> bool:
    if indicators.value(key).kind == "ships":
        return bool(given.document.indicators(component).ships)
    return key in given.amounts(component)


def _line(given: Given, component: str, indicators: Indicators, line: PrintedLine, ship: Ship | None) -> Line:
    runs: list[Run] = []
    for literal, placeholder in line.parts:
        runs += [Run(literal)] if literal else []
        if not placeholder:
            continue
        key, _, field = placeholder.partition(".")
        text = _of_ship(ship, field) if field else _amount(given, component, indicators, key, line.divisor)
        runs.append(given.written(text))
    return tuple(runs)


def _amount(given: Given, component: str, indicators: Indicators, key: str, divisor: int) -> str | None:
    found = given.amounts(component).get(key)
    if found is None:
        return None
    if indicators.value(key).kind == "money":
        return oku(found.amount)
    if divisor != 1:
        return volume_text(found.amount, divisor)
    return mean_text(found.amount) if found.derived else count_text(found.amount)


def _of_ship(ship: Ship | None, field: str) -> str | None:
    if ship is None:
        return None
    facts = {"capacity": ship.capacity, "tonnage": ship.tonnage}
    if field not in facts:
        return ship.name
    value = facts[field]
    return None if value is None else count_text(value)
