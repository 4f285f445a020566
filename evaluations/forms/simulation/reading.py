"""Typed texts to the plain values of a spec, with a sentence for each text that cannot be read."""

from collections.abc import Mapping
from typing import Any

from evaluations.analysis.simulation import Basis, Shape, parameters
from evaluations.analysis.simulation.checking import SECTION
from evaluations.forms.simulation.typed import CORRELATIONS, INPUTS, PARAMETERS, TIMES
from projects.document import Place
from projects.document.values import plain_decimal
from projects.forms.naming import cell_name, rows_name
from projects.forms.typed import Typed
from projects.notation import NotationError, parse_decimal

UNITS = {"most": "回", "half_width": "%ポイント"}
WHOLE = ("most", "seed")
Problems = dict[Place, str]


def spec_values(typed: Typed, units: Mapping[str, str]) -> tuple[dict[str, Any], Problems]:
    """Plain values for `read_spec`; a text that cannot be read is left out and told.

    `units` are those of the inputs by key: a unit typed behind a number is dropped.
    """
    problems: Problems = {}
    values: dict[str, Any] = {}
    for name in ("seed", "most", "half_width"):
        _number(values, name, typed.get(name, ""), UNITS.get(name, ""), Place(SECTION, "", name), problems)
    values[INPUTS] = [
        _moved(typed, row, units, problems)
        for row in typed.getlist(rows_name(INPUTS))
        if not _is_blank(typed, INPUTS, row, ("input", "shape", *PARAMETERS))
    ]
    values[CORRELATIONS] = [
        _pair(typed, row, problems)
        for row in typed.getlist(rows_name(CORRELATIONS))
        if not _is_blank(typed, CORRELATIONS, row, ("first", "second", "coefficient"))
    ]
    return values, problems


def shape_of(typed: Typed, row: str) -> Shape | None:
    """The chosen distribution of a card, where there is one of ours."""
    text = typed.get(cell_name(INPUTS, row, "shape"))
    return next((shape for shape in Shape if shape.value == text), None)


def _moved(typed: Typed, row: str, units: Mapping[str, str], problems: Problems) -> dict[str, Any]:
    values = _chosen(typed, INPUTS, row, ("input", "basis"))
    asked = values["distribution"] = _chosen(typed, INPUTS, row, ("shape",))
    shape = shape_of(typed, row)
    own = units.get(values.get("input", ""), "") if values.get("basis") == Basis.VALUE else TIMES
    for one in parameters(shape) if shape else ():
        unit = one.unit or own
        text = typed.get(cell_name(INPUTS, row, one.name), "")
        _number(asked, one.name, text, unit, Place(SECTION, row, one.name), problems)
    return values


def _pair(typed: Typed, row: str, problems: Problems) -> dict[str, Any]:
    values = _chosen(typed, CORRELATIONS, row, ("first", "second"))
    text = typed.get(cell_name(CORRELATIONS, row, "coefficient"), "")
    _number(values, "coefficient", text, "", Place(SECTION, row, "coefficient"), problems)
    return values


def _chosen(typed: Typed, table: str, row: str, names: tuple[str, ...]) -> dict[str, Any]:
    found = {name: typed.get(cell_name(table, row, name), "") for name in names}
    found = {name: text for name, text in found.items() if text}
    return found if names == ("shape",) else {"id": row, **found}


def _number(
    values: dict[str, Any], name: str, text: str, unit: str, place: Place, problems: Problems
) -> None:
    if not text:
        return
    try:
        number = parse_decimal(text, unit=unit)
    except NotationError as error:
        problems[place] = error.sentence
        return
    whole = name in WHOLE and number == number.to_integral_value()
    values[name] = int(number) if whole else plain_decimal(number)


def _is_blank(typed: Typed, table: str, row: str, names: tuple[str, ...]) -> bool:
    return not any(typed.get(cell_name(table, row, name)) for name in names)
