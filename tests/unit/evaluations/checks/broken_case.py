"""A case that breaks one rule, and the changes that break it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from projects.document import Document, Place
from projects.manuals import Edition
from tests.unit.evaluations.sound_case import (
    EDITION,
    SHIPS,
    TRANSPORT,
    Change,
    sound,
    sound_assessed,
    sound_bulk,
    sound_earthquake,
    sound_feeder,
    sound_inspection,
    sound_security,
    sound_stacked,
)


@dataclass(frozen=True)
class Broken:
    code: str
    place: Place
    change: Change
    edition: Edition = EDITION
    sound: Callable[..., Document] = sound


def at(section: str, row: str = "", field: str = "") -> Place:
    return Place(section, row, field)


def answer(section: str, **answers: Any) -> Change:
    return lambda draft: draft.answer(section, **answers)


def row(section: str, table: str, name: str, **answers: Any) -> Change:
    return lambda draft: draft.row(section, table, name, **answers)


def add(section: str, table: str, **answers: Any) -> Change:
    return lambda draft: draft.add(section, table, **answers)


def drop(section: str, table: str, name: str) -> Change:
    return lambda draft: draft.drop(section, table, name)


def leg(name: str, **answers: Any) -> Change:
    return row(TRANSPORT, "route_cost.legs", name, **answers)


def haul(name: str, **answers: Any) -> Change:
    return row(TRANSPORT, "disaster_haulage.hauls", name, **answers)


def haulage(**answers: Any) -> Change:
    return lambda draft: draft.part(TRANSPORT, "disaster_haulage").update(answers)


def earthquake(code: str, place: Place, change: Change) -> Broken:
    """A case of type 8 instead of type 3."""
    return Broken(code, place, change, sound=sound_earthquake)


def feeder(code: str, place: Place, change: Change) -> Broken:
    """A case of type 1 instead of type 3."""
    return Broken(code, place, change, sound=sound_feeder)


def inspection(code: str, place: Place, change: Change) -> Broken:
    """A case of type 2 instead of type 3."""
    return Broken(code, place, change, sound=sound_inspection)


def stacked(code: str, place: Place, change: Change) -> Broken:
    """A case of type 5 instead of type 3."""
    return Broken(code, place, change, sound=sound_stacked)


def bulk(code: str, place: Place, change: Change) -> Broken:
    """A case of type 6 instead of type 3."""
    return Broken(code, place, change, sound=sound_bulk)


def ship(name: str, **answers: Any) -> Change:
    return row(SHIPS, "ship_time.moorings", name, **answers)


def security(code: str, place: Place, change: Change) -> Broken:
    """A case of type 9 instead of type 3."""
    return Broken(code, place, change, sound=sound_security)


def assessed(name: str, code: str, place: Place, change: Change) -> Broken:
    """Another worked case that is assessed by indicators."""
    return Broken(code, place, change, sound=partial(sound_assessed, name))
