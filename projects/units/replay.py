"""The expression behind figures, evaluated again with other inputs: the same operations on many scenarios at once."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from projects.units.lookup import LookupTable
from projects.units.operations import Operation, Value, apply
from projects.units.quantity import Quantity

Key = str


@dataclass(frozen=True)
class _Step:
    """One operation; operands are slots of the tape. `last` are the slots nobody reads afterwards.

    `key` names the result itself where it may be moved: a value read off a table.
    """

    slot: int
    key: Key | None
    operation: Operation
    operands: tuple[int, ...]
    table: LookupTable | None
    last: tuple[int, ...]


class Tape:
    """What of an expression depends on its moved inputs, in the order in which it is computed.

    Args:
        roots: the figures wanted. They must have been computed while recording was on.
        key_of: the name under which a quantity is moved that was given or read off a table; None for one that stays
            as it is. Several quantities of one name move together.
    """

    def __init__(self, roots: Sequence[Quantity], key_of: Callable[[Quantity], Key | None]) -> None:
        self._key_of = key_of
        self._slots: dict[int, int] = {}
        self._fixed: list[Value | None] = []
        self._moved: list[tuple[int, Key, Value]] = []
        steps: list[tuple[int, Quantity]] = []
        for node in leaves_first(roots):
            slot = self._slots[id(node)] = len(self._fixed)
            key = key_of(node)
            if key is not None and not node.operands:
                self._moved.append((slot, key, node.value))
                self._fixed.append(None)
            elif key is not None or any(self._fixed[self._slots[id(one)]] is None for one in node.operands):
                steps.append((slot, node))
                self._fixed.append(None)
            else:
                self._fixed.append(node.value)
        self._roots = tuple(self._slots[id(root)] for root in roots)
        self._steps = self._planned(steps)
        self._nodes = tuple(roots)  # ids stay taken as long as the nodes live

    def run(self, values: Mapping[Key, Callable[[Value], Value]]) -> tuple[Value, ...]:
        """The roots with each moved input put through its change; an input without a change keeps its value.

        A change answers with shape (scenarios, 1), or (scenarios, years) for a yearly input. What has no value in a
        scenario (a zero divisor) is NaN or infinite there.
        """
        held: list[Value | None] = list(self._fixed)
        for slot, key, value in self._moved:
            change = values.get(key)
            held[slot] = value if change is None else change(value)
        with np.errstate(all="ignore"):
            for step in self._steps:
                operands = tuple(_known(held[slot]) for slot in step.operands)
                result = apply(step.operation, operands, step.table)
                change = None if step.key is None else values.get(step.key)
                held[step.slot] = result if change is None else change(result)
                for slot in step.last:
                    held[slot] = None
        return tuple(_known(held[slot]) for slot in self._roots)

    def _planned(self, steps: Sequence[tuple[int, Quantity]]) -> tuple[_Step, ...]:
        """Backwards through the steps: an intermediate array is let go as soon as it was read for the last time."""
        kept = {*self._roots}
        planned: list[_Step] = []
        for slot, node in reversed(steps):
            operands = tuple(self._slots[id(one)] for one in node.operands)
            last = tuple({one for one in operands if one not in kept and self._fixed[one] is None})
            kept |= {*operands}
            planned.append(_Step(slot, self._key_of(node), node.operation, operands, node.table, last))
        return tuple(reversed(planned))


def leaves_first(roots: Sequence[Quantity]) -> Iterator[Quantity]:
    """Every quantity of an expression once, operands before what is made of them."""
    seen: set[int] = set()
    stack = [(root, False) for root in reversed(roots)]
    while stack:
        node, done = stack.pop()
        if done:
            yield node
        elif id(node) not in seen:
            seen.add(id(node))
            stack.append((node, True))
            stack += [(one, False) for one in reversed(node.operands)]


def _known(value: Value | None) -> Value:
    if value is None:
        raise RuntimeError("an operand was let go before it was read")
    return value
