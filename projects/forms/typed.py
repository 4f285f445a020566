"""A section as typed texts under the names of its controls, and what row buttons do to them.

A stored section is written back as its author would have typed it, so that one path reads stored and posted
answers alike.
"""

import re
import secrets
from collections.abc import Iterable, Mapping

from django.core.exceptions import BadRequest
from django.utils.datastructures import MultiValueDict

from projects.document import FieldSpec, FileRef, Kind, Part, Place, Row, Section, field_specs
from projects.document.size import MOST_ROWS
from projects.document.values import ROW_ID_PATTERN
from projects.forms.naming import anchor, cell_name, rows_name, shown_name, unit_name
from projects.forms.reading import SHOWN_UNITS, clean_text, show_value
from projects.forms.scene import Scene
from projects.forms.table_shapes import shape_of

Typed = MultiValueDict[str, str]


def tables_of(model: type[Part], prefix: str = "") -> dict[str, type[Part]]:
    """Path -> row model of every table of a section, those of nested parts included."""
    found: dict[str, type[Part]] = {}
    for name, spec in field_specs(model).items():
        if spec.part is None:
            continue
        if spec.kind is Kind.ROWS:
            found[prefix + name] = spec.part
        else:
            found |= tables_of(spec.part, f"{prefix}{name}.")
    return found


def typed_of(scene: Scene, section: Section, unread: Mapping[str, str]) -> Typed:
    """The texts of a section; texts that could not be read stand where they were typed."""
    typed: Typed = MultiValueDict()
    _write_part(typed, scene, section, unread)
    return typed


def accept(posted: Mapping[str, str] | Typed, model: type[Part]) -> Typed:
    """Posted texts, cleaned. Raises BadRequest for row ids no page of ours sends.

    An empty file control posts an empty text under the name that also carries the file kept before.
    """
    lists = posted.lists() if isinstance(posted, MultiValueDict) else ((k, [v]) for k, v in posted.items())
    typed: Typed = MultiValueDict({name: [clean_text(str(one)) for one in texts] for name, texts in lists})
    seen: set[str] = set()
    for table in tables_of(model):
        ids = typed.getlist(rows_name(table))
        if len(ids) > MOST_ROWS or not all(re.fullmatch(ROW_ID_PATTERN, one) for one in ids):
            raise BadRequest("row ids")
        if len(set(ids)) != len(ids) or seen & set(ids):
            raise BadRequest("row ids twice")
        seen |= set(ids)
    for name in file_names(model, typed):
        typed[name] = next((text for text in typed.getlist(name) if text), "")
    return typed


def file_names(model: type[Part], typed: Typed) -> list[str]:
    """The names of all controls that take a file."""
    names = [name for name, spec in field_specs(model).items() if spec.kind is Kind.FILE]
    for table, row_model in tables_of(model).items():
        columns = [name for name, spec in field_specs(row_model).items() if spec.kind is Kind.FILE]
        names += [cell_name(table, row, name) for row in typed.getlist(rows_name(table)) for name in columns]
    return names


def rows_in_use(typed: Typed) -> frozenset[str]:
    """Rows that other answers point at: chosen in a reference, or the column of an amount."""
    used: set[str] = set()
    for name in typed:
        text = typed.get(name)
        if text and not name.startswith(rows_name("")):
            used |= {text, name.rpartition(".amounts.")[2]}
    return frozenset(used)


def unit_shown(typed: Typed, path: str, units: Mapping[str, str]) -> str:
    """The unit in which the amounts of a field or table are written."""
    shown = typed.get(shown_name(path)) or units.get(path) or shape_of(path).unit
    return shown if shown in SHOWN_UNITS else "円"


def units_wanted(typed: Typed) -> dict[str, str]:
    """The units people chose, by path."""
    prefix = unit_name("")
    return {
        name.removeprefix(prefix): unit
        for name, unit in typed.items()
        if name.startswith(prefix) and unit in SHOWN_UNITS
    }


def row_add(typed: Typed, table: str, cells: Mapping[str, str] | None = None) -> str:
    """A new row at the end of a table; returns its fresh id."""
    row = fresh_id()
    typed.appendlist(rows_name(table), row)
    for column, text in (cells or {}).items():
        typed[cell_name(table, row, column)] = text
    return row


def row_remove(typed: Typed, table: str, row: str) -> None:
    """Without a row, nothing else changed."""
    typed.setlist(rows_name(table), [one for one in typed.getlist(rows_name(table)) if one != row])


def row_move(typed: Typed, table: str, row: str, step: int, group_by: str = "") -> None:
    """A row one place up or down, within its group where the table has groups."""
    rows = list(typed.getlist(rows_name(table)))
    if row not in rows:
        return
    group = typed.get(cell_name(table, row, group_by)) if group_by else None
    peers = [one for one in rows if not group_by or typed.get(cell_name(table, one, group_by)) == group]
    target = peers.index(row) + step
    if 0 <= target < len(peers):
        here, there = rows.index(row), rows.index(peers[target])
        rows[here], rows[there] = rows[there], rows[here]
        typed.setlist(rows_name(table), rows)


def years_fill(typed: Typed, table: str, years: Iterable[int], present: Mapping[str, int | None]) -> int:
    """A row for every year that has none yet, all rows in order of year; returns how many were added.

    `present` gives the year of each row as it was read, None where it was not.
    """
    order = {row: year for row, year in present.items() if year is not None}
    missing = [year for year in years if year not in order.values()]
    for year in missing:
        order[row_add(typed, table, {"year": str(year)})] = year
    rows = typed.getlist(rows_name(table))
    typed.setlist(rows_name(table), sorted(rows, key=lambda row: order.get(row, 9999)))
    return len(missing)


def fresh_id() -> str:
    """A row id that no other row has."""
    return f"r{secrets.token_hex(5)}"


def _write_part(typed: Typed, scene: Scene, part: Part, unread: Mapping[str, str], prefix: str = "") -> None:
    for name, spec in field_specs(type(part)).items():
        path, value = prefix + name, getattr(part, name)
        if spec.kind is Kind.PART:
            _write_part(typed, scene, value, unread, f"{path}.")
        elif spec.kind is Kind.ROWS:
            typed[shown_name(path)] = unit_shown(typed, path, scene.units)
            for row in value:
                typed.appendlist(rows_name(path), row.id)
                _write_row(typed, scene, path, row, unread)
        else:
            unit = typed[shown_name(path)] = unit_shown(typed, path, scene.units)
            typed[path] = unread.get(anchor(Place(scene.key, "", path))) or _shown(spec, value, unit)


def _write_row(typed: Typed, scene: Scene, table: str, row: Row, unread: Mapping[str, str]) -> None:
    unit = unit_shown(typed, table, scene.units)
    for name, spec in field_specs(type(row)).items():
        value = getattr(row, name)
        if spec.kind is Kind.AMOUNTS:
            for line, amount in value.items():
                typed[cell_name(table, row.id, f"{name}.{line}")] = show_value(amount, spec.kind, unit)
        else:
            typed[cell_name(table, row.id, name)] = _shown(scene.spec_in_row(spec, row.id), value, unit)
    here = f"{anchor(Place(scene.key, row.id))}."
    for place, text in unread.items():
        if place.startswith(here):
            typed[cell_name(table, row.id, place.removeprefix(here))] = text


def _shown(spec: FieldSpec, value: object, unit: str) -> str:
    if isinstance(value, FileRef):
        return value.sha256
    return show_value(value, spec.kind, unit)
