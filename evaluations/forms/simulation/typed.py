"""A simulation as typed texts under the names of its controls, and what the buttons of its cards do to them."""

import re
import secrets
from collections.abc import Mapping

from django.core.exceptions import BadRequest
from django.utils.datastructures import MultiValueDict

from evaluations.analysis.simulation import Basis, Shape, Spec, parameters
from evaluations.analysis.simulation.spec import HIGHEST_SEED, MOST_CORRELATIONS, MOST_INPUTS
from projects.document import Kind
from projects.document.values import ROW_ID_PATTERN
from projects.forms.naming import cell_name, rows_name
from projects.forms.reading import clean_text, show_value
from projects.forms.typed import Typed, row_add, row_remove

INPUTS, CORRELATIONS = "inputs", "correlations"
MOST = {INPUTS: MOST_INPUTS, CORRELATIONS: MOST_CORRELATIONS}
FIRST = {INPUTS: "input", CORRELATIONS: "first"}  # where the keyboard goes in a new card
BLANK: Mapping[str, Mapping[str, str]] = {INPUTS: {"basis": Basis.FACTOR.value}, CORRELATIONS: {}}
PARAMETERS = tuple(dict.fromkeys(one.name for shape in Shape for one in parameters(shape)))
REDRAW = "redraw"
TIMES = "倍"
USUAL_TRIALS = "10,000"  # as many as it takes before the interval may end a simulation


def accept(posted: MultiValueDict[str, str]) -> Typed:
    """Posted texts, cleaned. Raises BadRequest for cards no page of ours sends."""
    typed: Typed = MultiValueDict(
        {name: [clean_text(one) for one in texts] for name, texts in posted.lists()}
    )
    rows = [row for table in MOST for row in typed.getlist(rows_name(table))]
    if len(set(rows)) != len(rows) or not all(re.fullmatch(ROW_ID_PATTERN, row) for row in rows):
        raise BadRequest("row ids")
    if any(len(typed.getlist(rows_name(table))) > most for table, most in MOST.items()):
        raise BadRequest("too many rows")
    return typed


def typed_anew() -> Typed:
    """A simulation nobody has thought about yet: one empty card and a seed of chance."""
    typed: Typed = MultiValueDict()
    typed["most"], typed["seed"] = USUAL_TRIALS, str(secrets.randbelow(HIGHEST_SEED + 1))
    row_add(typed, INPUTS, BLANK[INPUTS])
    return typed


def typed_of_spec(spec: Spec) -> Typed:
    """A spec as its author would type it."""
    typed: Typed = MultiValueDict()
    for name in ("most", "half_width"):
        typed[name] = show_value(getattr(spec, name), Kind.NUMBER)
    typed["seed"] = str(spec.seed)
    for moved in spec.inputs:
        typed.appendlist(rows_name(INPUTS), moved.id)
        asked = moved.distribution
        cells = {"input": moved.input, "basis": moved.basis.value, "shape": asked.shape.value}
        cells |= {
            one.name: show_value(getattr(asked, one.name), Kind.NUMBER) for one in parameters(asked.shape)
        }
        _write(typed, INPUTS, moved.id, cells)
    for pair in spec.correlations:
        typed.appendlist(rows_name(CORRELATIONS), pair.id)
        cells = {"first": pair.first, "second": pair.second}
        cells["coefficient"] = show_value(pair.coefficient, Kind.NUMBER)
        _write(typed, CORRELATIONS, pair.id, cells)
    return typed


def is_action(do: str) -> bool:
    """Whether a pressed button only changes the page and asks for nothing."""
    return do == REDRAW or do.partition(":")[0] in ("add", "remove")


def act(do: str, typed: Typed) -> str:
    """Change the typed texts as the button says; returns the id of the control where the keyboard goes on."""
    action, _, target = do.partition(":")
    table, _, row = target.partition(":")
    if action == REDRAW:
        return ""
    if table not in MOST:
        raise BadRequest(do)
    if action == "remove":
        row_remove(typed, table, row)
        return f"{table}-add"
    if len(typed.getlist(rows_name(table))) >= MOST[table]:
        return f"{table}-add"
    return f"{row_add(typed, table, BLANK[table])}.{FIRST[table]}"


def _write(typed: Typed, table: str, row: str, cells: Mapping[str, str]) -> None:
    for column, text in cells.items():
        typed[cell_name(table, row, column)] = text
