"""標準値との相違 as a table of the result page."""

from dataclasses import dataclass

from evaluations.appraisal import answer_key
from evaluations.flows.departures import Departure, departures
from evaluations.presenters.number import Number
from evaluations.presenters.places import place_url
from projects.document import Document
from projects.manuals import Edition
from projects.models import Project
from projects.presenters.unit_values import number, standing

EMPTY_CELL = "値なし"
NO_REASON = "(理由が未記入)"


@dataclass(frozen=True)
class DepartureLine:
    subject: str
    url: str
    standard: str
    used: Number
    reason: str
    source: str
    standing: str


def departure_lines(project: Project, document: Document, edition: Edition) -> tuple[DepartureLine, ...]:
    return tuple(_line(project, one) for one in departures(document, edition))


def _line(project: Project, one: Departure) -> DepartureLine:
    return DepartureLine(
        subject=one.subject,
        url=place_url(project, one.place),
        standard=EMPTY_CELL if one.standard is None else f"{number(one.standard)}{one.unit}",
        used=_used(one),
        reason=one.reason or NO_REASON,
        source=one.source,
        standing=standing(one.unit_value) if one.unit_value else "",
    )


def _used(one: Departure) -> Number:
    """A typed value leads to its answer; one that an index moved is told by its reason."""
    place = one.place
    key = answer_key(place.section, place.row, place.field) if one.as_typed else ""
    return Number(f"{number(one.used)}{one.unit}", key, f"{one.subject}の用いた値")
