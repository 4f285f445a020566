"""Whether a stored result comes out again: every figure of a run beside the one computed now."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from evaluations.appraisal import Figures
from evaluations.engine_version import engine_version
from evaluations.models import Run

NEAR = 1e-12


@dataclass(frozen=True)
class Difference:
    """A figure by its path in the result, as it was stored and as it is computed now."""

    path: tuple[str, ...]
    stored: Any
    now: Any


@dataclass(frozen=True)
class Comparison:
    """Both engine versions, and the figures that differ."""

    stored_version: str
    version: str
    differences: tuple[Difference, ...]

    @property
    def is_plain(self) -> bool:
        """The same engine, the same figures: nothing to say."""
        return self.stored_version == self.version and not self.differences


def compared(run: Run, now: Figures) -> Comparison:
    """What the run holds is compared, and equal where it agrees to 1e-12; figures of later engines are not missed."""
    differences = _differences((), run.result, now.model_dump(mode="json"))
    return Comparison(run.engine_version, engine_version(), tuple(differences))


def _differences(path: tuple[str, ...], stored: Any, now: Any) -> Iterator[Difference]:
    if isinstance(stored, dict) and isinstance(now, dict):
        for key, value in stored.items():
            yield from _differences((*path, key), value, now.get(key))
    elif isinstance(stored, list) and isinstance(now, list) and len(stored) == len(now):
        for number, (left, right) in enumerate(zip(stored, now, strict=True)):
            yield from _differences((*path, _name(left, number)), left, right)
    elif not _same(stored, now):
        yield Difference(path, stored, now)


def _name(value: Any, number: int) -> str:
    """Items and volumes are told by their names, years by their number."""
    named = (
        value.get("label") or value.get("key") or value.get("component") if isinstance(value, dict) else ""
    )
    return str(named or number)


def _same(stored: Any, now: Any) -> bool:
    if isinstance(stored, bool) or not isinstance(stored, int | float | str):
        return bool(stored == now)
    try:
        left, right = float(Decimal(stored)), float(Decimal(now))
    except (ArithmeticError, TypeError, ValueError):
        return bool(stored == now)
    return math.isclose(left, right, rel_tol=NEAR)
