"""The expressions behind figures as terms with ids, and as plain data that is enough to compute them again (計算根拠)."""

import hashlib
import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from projects.units.lookup import LookupTable
from projects.units.quantity import Quantity
from projects.units.replay import leaves_first

Explanation = dict[str, Any]
_ID_DIGITS = 10


@dataclass(frozen=True, eq=False)
class Term:
    """One quantity of an expression.

    `id` names it by what it is, where it was entered and what it is made of, not by its numbers: in the same
    figures it stays when an entered value changes.
    """

    id: str
    quantity: Quantity
    operands: tuple["Term", ...]


class Terms:
    """The terms of figures, operands before what is made of them; equal ones are one term.

    Args:
        roots: the figures. They must have been computed while recording was on.
    """

    def __init__(self, roots: Iterable[Quantity]) -> None:
        self._roots = tuple(roots)  # ids of objects stay taken as long as the objects live
        self._of: dict[int, Term] = {}
        self._equal: dict[object, Term] = {}
        self._by_id: dict[str, Term] = {}
        for quantity in leaves_first(self._roots):
            self._of[id(quantity)] = self._term(quantity)

    def __iter__(self) -> Iterator[Term]:
        return iter(self._by_id.values())

    def __len__(self) -> int:
        return len(self._by_id)

    def of(self, quantity: Quantity) -> Term:
        """The term of a quantity of these expressions; KeyError for any other."""
        return self._of[id(quantity)]

    def find(self, term_id: str) -> Term | None:
        return self._by_id.get(term_id)

    def _term(self, quantity: Quantity) -> Term:
        operands = tuple(self._of[id(one)] for one in quantity.operands)
        identity = _identity(quantity, operands)
        given = () if operands else (np.shape(quantity.value), np.asarray(quantity.value).tobytes())
        same = (identity, quantity.clause, quantity.source, quantity.table, given)
        known = self._equal.get(same)
        if known is None:
            known = self._equal[same] = Term(self._free_id(identity), quantity, operands)
            self._by_id[known.id] = known
        return known

    def _free_id(self, identity: str) -> str:
        """Terms that differ in their numbers only are told apart by their order."""
        digest = "t" + hashlib.sha256(identity.encode()).hexdigest()[:_ID_DIGITS]
        taken, number = digest, 1
        while taken in self._by_id:
            number += 1
            taken = f"{digest}-{number}"
        return taken


def explain(figures: Mapping[str, Quantity]) -> Explanation:
    """Figures and every term behind them as JSON data.

    Returns: "figures": name -> id of its term. "terms": a list, operands before what is made of them, each with id,
    label, operation (see `Operation`), unit ("1" without dimension), value (a number; a list over years; a list over
    scenarios of lists over years or of one number), clause, source, place, operands (ids, in the order of the operation)
    and, where one was read, its table. Numbers that are not finite are null.
    """
    terms = Terms(figures.values())
    return {
        "figures": {name: terms.of(quantity).id for name, quantity in figures.items()},
        "terms": [_plain_term(term) for term in terms],
    }


def _identity(quantity: Quantity, operands: tuple[Term, ...]) -> str:
    table = (quantity.table.place, quantity.table.label) if quantity.table else ()
    parts = (quantity.operation.value, quantity.label, str(quantity.unit), quantity.place, table)
    return repr((*parts, tuple(one.id for one in operands)))


def _plain_term(term: Term) -> Explanation:
    quantity = term.quantity
    told: Explanation = {
        "id": term.id,
        "label": quantity.label,
        "operation": quantity.operation.value,
        "unit": str(quantity.unit),
        "value": _plain(quantity.value if isinstance(quantity.value, float) else quantity.value.tolist()),
        "clause": quantity.clause,
        "source": quantity.source,
        "place": quantity.place,
        "operands": [one.id for one in term.operands],
    }
    if quantity.table is not None:
        told["table"] = _plain_table(quantity.table)
    return told


def _plain_table(table: LookupTable) -> Explanation:
    """Upper limits of bands or points, with their values; null is no limit among arguments and an empty cell among values."""
    return {
        "label": table.label,
        "argument_unit": table.argument_unit,
        "value_unit": table.value_unit,
        "arguments": [_plain(one) for one in table.arguments],
        "values": [None if one is None else _plain(one) for one in table.values],
        "step": table.step,
        "increment": table.increment,
        "clause": table.clause,
        "source": table.source,
        "place": table.place,
    }


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        return [_plain(part) for part in value]
    return value if math.isfinite(value) else None
