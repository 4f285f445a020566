"""Documents that went wrong: a sound one changed at random as bytes, as JSON and in its values."""

import json
import random
from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Any

from tests.unit.evaluations.sound_case import (
    sound_earthquake_payload,
    sound_payload,
    sound_security_payload,
)

Change = Callable[[random.Random, Any], None]
Spot = tuple[Any, Any]  # a dict or list and the key or position in it

HOSTILE: tuple[Any, ...] = (
    None, True, 0, -1, 10**39, 1.5, "", " ", "\x00", "-", "0", "-0", "-1", "1e400", "NaN", "Infinity", "１２",
    "9" * 21, "0.000000000001", "9" * 16, "0" * 64, 1926, 2025, 2200, 9999, "長" * 4000, "長" * 5000,
    "<script>alert(1)</script>", "=1+1", "../../etc/passwd", "\ud800", "💥", [], {}, [[]], {"id": "a"}, "none",
    "c1", "included", "route_cost", "annual_stream", "disaster_haulage", "first_loss",
)  # fmt: skip
HOSTILE_BYTES = (
    b"",
    b"\x00",
    b"\xff",
    b'"',
    b"{",
    b"]",
    b",",
    b":",
    b"\\",
    b"NaN",
    b"1e400",
    b"\xe3\x81",
    b"\\ud83d",
)
NAMES = ("id", "year", "__class__", "", "sections", "組", "a" * 500, "format")


def mutated(seed: int, count: int, *, pictures: bool = True) -> Iterator[bytes]:
    """Bytes of every kind of mishap, one or several at once; the same for the same seed.

    Without pictures a document that stays sound can be taken in alone.
    """
    chance = random.Random(seed)
    payloads = [
        deepcopy(sound_payload()),
        deepcopy(sound_security_payload()),
        deepcopy(sound_earthquake_payload()),
    ]
    for payload in payloads if not pictures else ():
        del payload["sections"]["narrative"]["location_map"]
    sound = [_bytes(payload) for payload in (payloads[0], payloads[1], payloads[1], payloads[2])]
    for number in range(count):
        data = chance.choice(sound)
        if number % 4 != 0:
            data = _bytes(changed(chance, json.loads(data), VALUES if number % 4 > 1 else VALUES + SHAPES))
        yield _damaged(chance, data) if number % 4 == 0 else data


def changed(chance: random.Random, payload: Any, changes: tuple[Change, ...]) -> Any:
    """The payload with one to three changes, mostly one: a document then often stays a document."""
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        chance.choice(changes)(chance, payload)
    return payload


def _bytes(payload: Any) -> bytes:
    return json.dumps(payload, ensure_ascii=False).encode(errors="surrogatepass")


def _damaged(chance: random.Random, data: bytes) -> bytes:
    start = chance.randrange(len(data))
    end = min(len(data), start + chance.choice((1, 1, 3, 50, 5000)))
    match chance.randrange(4):
        case 0:
            return data[:start]
        case 1:
            return data[:start] + chance.choice(HOSTILE_BYTES) + data[end:]
        case 2:
            return data[:end] + data[start:end] + data[end:]
        case _:
            return data[:start] + bytes([data[start] ^ 1 << chance.randrange(8)]) + data[start + 1 :]


def _spots(holder: Any) -> Iterator[Spot]:
    for key, value in list(holder.items() if isinstance(holder, dict) else enumerate(holder)):
        yield holder, key
        if isinstance(value, dict | list):
            yield from _spots(value)


def _spot(chance: random.Random, payload: Any, *, leaf: bool = False) -> Spot:
    spots = [spot for spot in _spots(payload) if not leaf or not isinstance(spot[0][spot[1]], dict | list)]
    return chance.choice(spots) if spots else ({"nothing": None}, "nothing")


def _replace(chance: random.Random, payload: Any) -> None:
    holder, key = _spot(chance, payload, leaf=True)
    holder[key] = chance.choice(HOSTILE)


def _nudge(chance: random.Random, payload: Any) -> None:
    """A number becomes another number, so that the document stays readable and strange."""
    numbers = [(h, k) for h, k in _spots(payload) if _is_number(h[k])]
    if not numbers:
        return
    holder, key = chance.choice(numbers)
    if isinstance(holder[key], int):
        holder[key] = min(2200, max(1926, holder[key] + chance.choice((-99, -5, -1, 1, 5, 174))))
    else:
        holder[key] = chance.choice(("0", "1", "0.000000000001", "999999999999999", "100", "5000", "0.5"))


def _is_number(value: Any) -> bool:
    return (isinstance(value, int) and 1926 <= value <= 2200) or (
        isinstance(value, str) and value.replace(".", "", 1).isdecimal()
    )


def _exchange(chance: random.Random, payload: Any) -> None:
    """Two answers change places: references then point to other rows, or nowhere."""
    (one, here), (other, there) = _spot(chance, payload, leaf=True), _spot(chance, payload, leaf=True)
    one[here], other[there] = other[there], one[here]


def _remove(chance: random.Random, payload: Any) -> None:
    holder, key = _spot(chance, payload)
    del holder[key]


def _rename(chance: random.Random, payload: Any) -> None:
    holder, key = _spot(chance, payload)
    if isinstance(holder, dict):
        holder[chance.choice(NAMES)] = holder.pop(key)


def _wrap(chance: random.Random, payload: Any) -> None:
    holder, key = _spot(chance, payload)
    for _ in range(chance.choice((1, 2, 300))):
        holder[key] = [holder[key]] if chance.random() < 0.5 else {"a": holder[key]}


def _repeat(chance: random.Random, payload: Any) -> None:
    lists = [holder[key] for holder, key in _spots(payload) if isinstance(holder[key], list) and holder[key]]
    if lists:
        rows = chance.choice(lists)
        rows.extend([chance.choice(rows)] * chance.choice((1, 5, 300)))


VALUES: tuple[Change, ...] = (_replace, _nudge, _nudge, _exchange, _remove)
SHAPES: tuple[Change, ...] = (_rename, _wrap, _repeat)
