"""Lines with indicators in them, as the edition words them for each sheet (S6)."""

from collections.abc import Iterable
from decimal import Decimal

from evaluations.appraisal import answer_key
from projects.document import Assessed, facilities_of
from projects.document.sections.facilities import Facility
from projects.document.sections.indicators import Ship
from projects.manuals import FACILITIES, PrintedLine
from sheets.formatting import count_text, mean_text, oku, volume_text
from sheets.layout.given import Given
from sheets.layout.parts import Run

Line = tuple[Run, ...]


def printed_lines(given: Given, case: Assessed, lines: Iterable[PrintedLine]) -> list[Line]:
    """The lines that are printed; one about ships once for each ship, and once to be filled in while there is none."""
    printed: list[Line] = []
    for line in lines:
        if not _is_printed(given, case, line):
            continue
        about_ships = any(case.indicators.value(key).kind == "ships" for key in line.indicators)
        ships: tuple[Ship | None, ...] = (case.answers.ships or (None,)) if about_ships else (None,)
        printed += [_line(given, case, line, ship) for ship in ships]
    return printed


def _is_printed(given: Given, case: Assessed, line: PrintedLine) -> bool:
    """What was given prints; what is still to be given, where the form demands it and nothing else answers for it."""
    if not line.indicators or any(_is_known(given, case, key) for key in line.indicators):
        return True
    instead = [case.indicators.value(key).or_else for key in line.indicators]
    return not case.indicators.is_extra(line) and not any(
        key and _is_known(given, case, key) for key in instead
    )


def _is_known(given: Given, case: Assessed, key: str) -> bool:
    if case.indicators.value(key).kind == "ships":
        return bool(case.answers.ships)
    return _value(given, case, key, 1) is not None


def _line(given: Given, case: Assessed, line: PrintedLine, ship: Ship | None) -> Line:
    runs: list[Run] = []
    for literal, placeholder in line.parts:
        runs += [Run(literal)] if literal else []
        if placeholder == FACILITIES:
            runs += _built(case) or [given.written(None)]
        elif placeholder:
            key, _, field = placeholder.partition(".")
            if field:
                runs.append(given.written(_of_ship(ship, field), _ship_key(case, ship, field)))
            else:
                runs.append(given.written(_value(given, case, key, line.divisor), _key(given, case, key)))
    return tuple(runs)


def _value(given: Given, case: Assessed, key: str, divisor: int) -> str | None:
    kind, found, row = case.indicators.value(key).kind, given.amounts(case.id).get(key), case.rows.get(key)
    if kind == "text":
        return row.text if row else None
    if found is None:
        return None
    if kind == "money":
        return oku(found.amount)
    if divisor != 1:
        return volume_text(found.amount, divisor)
    return mean_text(found.amount) if found.derived else count_text(found.amount)


def _key(given: Given, case: Assessed, key: str) -> str:
    """Without figures only what was typed has an explanation."""
    row = case.rows.get(key)
    if case.indicators.value(key).kind == "text":
        return ""
    if given.figures:
        return f"indicators/{case.id}/{key}"
    return "" if row is None or row.value is None else answer_key(case.key, key, "value")


def _built(case: Assessed) -> list[Run]:
    """エレベーター2基、ボーディングブリッジ1基."""
    runs: list[Run] = []
    for facility in facilities_of(case.document, case.component):
        runs += [Run("、")] if runs else []
        runs += _facility(facility)
    return runs


def _facility(facility: Facility) -> list[Run]:
    number = "" if facility.quantity is None else count_text(facility.quantity)
    unit = facility.quantity_unit.label if facility.quantity_unit else ""
    key = answer_key("facilities", facility.id, "quantity")
    runs = (Run(facility.name or ""), Run(number, figure=key), Run(unit))
    return [run for run in runs if run.text]


def _of_ship(ship: Ship | None, field: str) -> str | None:
    if ship is None:
        return None
    sizes = _sizes(ship)
    if field not in sizes:
        return ship.name
    size = sizes[field]
    return None if size is None else count_text(size)


def _ship_key(case: Assessed, ship: Ship | None, field: str) -> str:
    if ship is None or field not in _sizes(ship):
        return ""
    return answer_key(case.key, ship.id, field)


def _sizes(ship: Ship) -> dict[str, Decimal | None]:
    return {"capacity": ship.capacity, "tonnage": ship.tonnage}
