"""The registry of unit values as a list and as pages of one value each."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from projects.manuals import State, Status, UnitValue
from projects.manuals.unit_values import STATE_LABELS, STATUS_LABELS
from projects.manuals.value_forms import Bands
from projects.notation import group_digits
from projects.presenters.unit_values import NO_VALUE, figure, price_year_words, tax_words, unstated_words

TONES = {State.DRAFT: "orange", State.SETTLED: "green", State.ABOLISHED: "soft"}
TRIPS = {"one_way": "片道", "round_trip": "往復", "not_stated": "記載なし"}


@dataclass(frozen=True)
class Tag:
    label: str
    tone: str


@dataclass(frozen=True)
class UnitValueLine:
    key: str
    name: str
    topic: str
    figure: str
    unit: str
    status: str
    state: Tag
    source: str


@dataclass(frozen=True)
class BandLine:
    """One row of a table of bands: up to where, and its value."""

    upto: str
    value: str


def unit_value_line(value: UnitValue) -> UnitValueLine:
    return UnitValueLine(
        value.key,
        value.name,
        value.topic,
        figure(value),
        value.unit,
        STATUS_LABELS[value.status],
        state_tag(value),
        value.cited,
    )


def state_tag(value: UnitValue) -> Tag:
    return Tag(STATE_LABELS[value.state], TONES[value.state])


def unit_values_found(
    values: Iterable[UnitValue],
    *,
    q: str = "",
    topic: str = "",
    status: str = "",
    state: str = "",
    sort: str = "",
) -> list[UnitValue]:
    """Every word of `q` in name, topic, unit, source or note; sorted as asked, the registry's order otherwise."""
    words = q.split()
    found = [
        value
        for value in values
        if topic in ("", value.topic)
        and status in ("", value.status)
        and state in ("", value.state)
        and all(word in _searched(value) for word in words)
    ]
    orders: Mapping[str, Any] = {
        "name": lambda value: value.name,
        "unit": lambda value: (value.unit, value.name),
        "status": lambda value: list(Status).index(value.status),
        "state": lambda value: list(State).index(value.state),
    }
    return sorted(found, key=orders[sort]) if sort in orders else found


def unit_value_facts(value: UnitValue) -> tuple[tuple[str, str], ...]:
    """What is known of one value; facts that do not apply to it are left out."""
    facts = (
        ("区分", value.topic),
        ("値", f"{figure(value)} {value.unit}" if not value.bands else figure(value)),
        ("単位", value.unit),
        ("燃料", value.fuel or ""),
        ("確かさ", STATUS_LABELS[value.status]),
        ("消費税", tax_words(value)),
        ("価格の年度", price_year_words(value)),
        ("片道・往復の別", TRIPS[value.trip] if value.trip else ""),
        ("出典に記載のないこと", unstated_words(value)),
        ("出典", value.origin.title),
        ("資料の年月", value.origin.dated),
        ("表", value.table or ""),
        ("注", value.note or ""),
    )
    return tuple((name, text) for name, text in facts if text)


def band_lines(value: UnitValue) -> tuple[BandLine, ...]:
    """The bands in order, then what every started step beyond them adds; an empty cell says so."""
    if value.bands is None:
        return ()
    unit, lines = value.bands.argument_unit, []
    for band in value.bands.rows:
        upto = "それより上" if band.upto is None else f"{group_digits(band.upto)}{unit}まで"
        lines.append(BandLine(upto, _cell(band.value)))
    return (*lines, *_increments(value.bands, unit))


def _increments(bands: Bands, unit: str) -> Iterable[BandLine]:
    for added in bands.increments:
        upto = f"{group_digits(added.upto)}{unit}まで" if added.upto is not None else ""
        text = f"{group_digits(added.beyond)}{unit}を超え{upto}、{group_digits(added.step)}{unit}ごとに加算"
        yield BandLine(text, _cell(added.value))


def _cell(value: Any) -> str:
    return NO_VALUE if value is None else group_digits(value)


def _searched(value: UnitValue) -> str:
    return " ".join((value.name, value.topic, value.unit, value.cited, value.note or "", value.key))
