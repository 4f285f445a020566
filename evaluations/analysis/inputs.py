"""The inputs of a case that an analysis may move: what was entered, and the unit values it uses."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from evaluations.flows.scenarios import CONSTRUCTION, DEMAND
from projects.document import Entered, RowIndex
from projects.manuals import REGISTRY
from projects.units import Operation, Quantity, leaves_first

RATE = "社会的割引率"
_WHOLE = {DEMAND: "需要(全体)", CONSTRUCTION: "建設費(全体)"}
_SHARES = frozenset({"経路の割合", "ターミナルを通る割合", "貨物の割合", "横持ちする割合", "転換する割合"})
"""Shares of a whole: one alone cannot move without the others."""
_HIGHEST = {
    "地震の発生確率(1年当たり)": 1.0,
    "地震が起きたときに機能を失う確率": 1.0,
    "需要に連動する割合": 1.0,
    "消費税率": 1.0,
    "年間の日数": 366.0,
}
"""What these inputs can be at most, in their own unit (the bounds of their fields)."""
_TIMES = frozenset(
    {"延長する時間帯の始まり", "延長する時間帯の終わり", "次の検査開始時刻", "次の検査開始までの日数"}
)
"""A time of a day has no zero to multiply from: a tenth more of 17:00 means nothing."""


class Group(StrEnum):
    """What an input is about, in the order of lists."""

    DEMAND = "需要"
    COST = "費用"
    UNIT_VALUE = "原単位"
    CONDITION = "便益の条件"


@dataclass(frozen=True)
class Input:
    """One input: everything of the expression that has its key moves together.

    `value` is None where the input has an amount for every year or is a table; `entered` where the document says it, None for the
    two factors of the official analysis and for values of the registry. `highest_factor` is the largest one that leaves the
    input a value it can have; None where nothing bounds it. What does not scale means nothing when multiplied.
    """

    key: str
    label: str
    unit: str
    value: float | None
    group: Group
    source: str
    entered: Entered | None
    highest_factor: float | None = None
    scales: bool = True


def key_of(quantity: Quantity) -> str | None:
    """The key of a quantity that may be moved; None for constants, years and shares of a whole.

    A table of the registry moves as a whole, wherever it is read.
    """
    if quantity.table is not None:
        return _key(quantity.table.place, quantity.table.label) if quantity.table.place else None
    if quantity.operation is not Operation.GIVEN or quantity.label in _SHARES:
        return None
    if quantity.label == RATE and not quantity.place:
        return RATE
    return _key(quantity.place, quantity.label) if quantity.place else None


def inputs_of(roots: Iterable[Quantity], index: RowIndex) -> dict[str, Input]:
    """The inputs behind figures by key: the official factors first, then as groups and labels go."""
    found: dict[str, Input] = {}
    for node in leaves_first(list(roots)):
        key = key_of(node)
        if key is not None and key != RATE and key not in found:
            found[key] = _input(key, node, index)
    groups = list(Group)
    ordered = sorted(
        found.values(), key=lambda one: (not is_factor(one.key), groups.index(one.group), one.label)
    )
    return {one.key: one for one in _told_apart(ordered)}


def _told_apart(inputs: Iterable[Input]) -> Iterator[Input]:
    """Inputs of one label are numbered."""
    met = Counter[str]()
    for one in inputs:
        met[one.label] += 1
        yield one if met[one.label] == 1 else replace(one, label=f"{one.label}({met[one.label]})")


def is_factor(key: str) -> bool:
    """Whether the key is one of the two factors of the official analysis (表Ⅱ-1-5)."""
    return key in _WHOLE


@lru_cache(maxsize=4096)
def _key(place: str, label: str) -> str:
    """Place and label, the latter as a digest: it may hold a name of any length."""
    if place in _WHOLE:
        return place
    return f"{place}~{hashlib.blake2s(label.encode(), digest_size=6).hexdigest()}"


def factor_keys() -> tuple[str, str]:
    """The keys of demand as a whole and of construction cost as a whole."""
    return DEMAND, CONSTRUCTION


def _input(key: str, node: Quantity, index: RowIndex) -> Input:
    place = node.table.place if node.table else node.place
    entered, whole = index.find(place, node.label), _WHOLE.get(place)
    named = entered is not None and entered.name and entered.name not in node.label
    label = f"{entered.name}: {node.label}" if entered and named else node.label
    value = 1.0 if whole else node.value if isinstance(node.value, float) and not node.table else None
    highest = _HIGHEST.get(node.label)
    return Input(
        key=key,
        label=whole or label,
        unit=str(node.unit) if node.unit.powers else "",
        value=value,
        group=_group(node, place, entered),
        source=node.source,
        entered=entered,
        highest_factor=highest / value if highest and value else None,
        scales=node.label not in _TIMES,
    )


def _group(node: Quantity, place: str, entered: Entered | None) -> Group:
    section = entered.place.section if entered else ""
    if place == DEMAND or section == "demand":
        return Group.DEMAND
    if place == CONSTRUCTION or section in ("costs", "facilities"):
        return Group.COST
    if place.startswith(REGISTRY) or str(node.unit).startswith("円/"):
        return Group.UNIT_VALUE
    return Group.CONDITION
