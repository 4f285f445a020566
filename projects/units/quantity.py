"""A value with its unit, its origin and the expression it came from."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from decimal import Decimal
from typing import Self

import numpy as np
from numpy.typing import NDArray

from projects.units.errors import QuantityError, UnitMismatch, ZeroDivisor
from projects.units.lookup import LookupTable
from projects.units.operations import Operation, Value, apply
from projects.units.unit import Unit, as_unit

_recording: ContextVar[bool] = ContextVar("recording", default=True)


class Quantity:
    """A number, or numbers of shape (years,) or (scenarios, years), that can explain itself.

    Attributes:
        value: float or read-only float64 array; arrays given from outside are copied.
        unit: product of symbols; checked by every operation, never scaled.
        label, clause, source, place: what it is called, where the manual says so, who says the value, where it was entered.
        operation, operands, table: the expression; operands are kept only while recording is on.
    """

    __slots__ = ("clause", "label", "operands", "operation", "place", "source", "table", "unit", "value")
    __array_ufunc__ = None

    value: Value
    unit: Unit
    label: str
    clause: str
    source: str
    place: str
    operation: Operation
    operands: tuple["Quantity", ...]
    table: LookupTable | None

    def __init__(
        self,
        value: Value | Decimal,
        unit: Unit | str = "",
        label: str = "",
        clause: str = "",
        source: str = "",
        place: str = "",
    ) -> None:
        _fill(self, _own(value), as_unit(unit), label, clause, source, place, Operation.GIVEN, (), None)

    def named(self, label: str, clause: str = "", source: str = "") -> Self:
        """The same figure under a name of its own; clause and source stay unless given."""
        new = object.__new__(type(self))
        clause, source = clause or self.clause, source or self.source
        expression = (self.place, self.operation, self.operands, self.table)
        _fill(new, self.value, self.unit, label, clause, source, *expression)
        return new

    def to(self, unit: Unit | str) -> Self:
        """The figure itself when its unit is `unit`; raises UnitMismatch otherwise, nothing is converted."""
        wanted = as_unit(unit)
        if self.unit != wanted:
            raise UnitMismatch(
                f"{name(self)}の単位は「{self.unit}」ですが、「{wanted}」が必要です。入力した原単位の単位を確かめてください。"
            )
        return self

    def __add__(self, other: "Quantity | float | Decimal") -> "Quantity":
        right = lift(other, self.unit)
        check_same_unit(self, right, "足す")
        return derived(Operation.ADD, (self, right), self.unit)

    def __radd__(self, other: "float | Decimal") -> "Quantity":
        return lift(other, self.unit) + self

    def __sub__(self, other: "Quantity | float | Decimal") -> "Quantity":
        right = lift(other, self.unit)
        check_same_unit(self, right, "引く")
        return derived(Operation.SUBTRACT, (self, right), self.unit)

    def __rsub__(self, other: "float | Decimal") -> "Quantity":
        return lift(other, self.unit) - self

    def __mul__(self, other: "Quantity | float | Decimal") -> "Quantity":
        right = lift(other)
        return derived(Operation.MULTIPLY, (self, right), self.unit * right.unit)

    def __rmul__(self, other: "float | Decimal") -> "Quantity":
        return lift(other) * self

    def __truediv__(self, other: "Quantity | float | Decimal") -> "Quantity":
        right = lift(other)
        if not (right.value if isinstance(right.value, float) else right.value.all()):
            raise ZeroDivisor(f"{name(right)}が0のため割り算ができません。0でない値を入力してください。")
        return derived(Operation.DIVIDE, (self, right), self.unit / right.unit)

    def __rtruediv__(self, other: "float | Decimal") -> "Quantity":
        return lift(other) / self

    def __pow__(self, other: "Quantity | float") -> "Quantity":
        """A whole number raises any unit; any other exponent needs a dimensionless base and exponent."""
        right = lift(other)
        whole = not isinstance(other, Quantity) and float(other).is_integer()
        unit = self.unit ** int(float(other)) if not isinstance(other, Quantity) and whole else Unit("")
        if not whole and not (self.unit.dimensionless and right.unit.dimensionless):
            raise UnitMismatch(
                f"{name(self)}（{self.unit}）の{name(right)}（{right.unit}）乗は計算できません。単位のない値にしてください。"
            )
        with np.errstate(all="ignore"):
            raised = derived(Operation.POWER, (self, right), unit)
        if not np.all(np.isfinite(raised.value)):
            raise QuantityError(f"{name(self)}のべき乗が計算できません。値を確かめてください。")
        return raised

    def __neg__(self) -> "Quantity":
        return derived(Operation.NEGATE, (self,), self.unit)

    def __setattr__(self, attribute: str, value: object) -> None:
        raise AttributeError("a quantity never changes")

    def __repr__(self) -> str:
        return f"Quantity({self.value!r}, {str(self.unit)!r}, {self.label!r})"


@contextmanager
def recording(on: bool) -> Iterator[None]:
    """Keep operands inside the block, or drop them (scenario batches)."""
    token = _recording.set(on)
    try:
        yield
    finally:
        _recording.reset(token)


def derived(
    operation: Operation, operands: tuple[Quantity, ...], unit: Unit, table: LookupTable | None = None
) -> Quantity:
    """The result of one operation of the closed set."""
    return solved(
        apply(operation, tuple(term.value for term in operands), table), operation, operands, unit, table
    )


def solved(
    value: Value,
    operation: Operation,
    operands: tuple[Quantity, ...],
    unit: Unit,
    table: LookupTable | None = None,
) -> Quantity:
    """A result that is known already, with the expression it answers to."""
    new = object.__new__(Quantity)
    if isinstance(value, np.ndarray) and value.ndim:
        value.flags.writeable = False
    else:
        value = float(value)
    _fill(new, value, unit, "", "", "", "", operation, operands if _recording.get() else (), table)
    return new


def borrowed(values: NDArray[np.float64], unit: Unit | str, label: str) -> Quantity:
    """A quantity over an array that is not copied; its owner promises not to change it."""
    new, view = object.__new__(Quantity), values.view()
    view.flags.writeable = False
    _fill(new, view, as_unit(unit), label, "", "", "", Operation.GIVEN, (), None)
    return new


def lift(term: object, unit_of_zero: Unit | None = None) -> Quantity:
    """A plain number as a dimensionless quantity; a plain 0 may take the unit of its neighbour."""
    if isinstance(term, Quantity):
        return term
    if isinstance(term, int | float | Decimal) and not isinstance(term, bool):
        return Quantity(term, unit_of_zero if unit_of_zero is not None and not term else "")
    raise TypeError(f"give a Quantity with a label instead of {type(term).__name__}")


def check_same_unit(left: Quantity, right: Quantity, verb: str) -> None:
    if left.unit != right.unit:
        raise UnitMismatch(
            f"{name(left)}（単位「{left.unit}」）と{name(right)}（単位「{right.unit}」）は単位が違うため{verb}ことができません。"
            "入力した原単位の単位を確かめてください。"
        )


def name(term: Quantity) -> str:
    """The term as an error sentence calls it."""
    if term.label:
        return f"「{term.label}」"
    labels = [f"「{part.label}」" for part in term.operands if part.label]
    return f"{'と'.join(labels)}から計算した値" if labels else "名称のない値"


def _own(value: Value | Decimal) -> Value:
    if isinstance(value, float | int | Decimal):
        return float(value)
    copy = np.array(value, dtype=np.float64)
    if not copy.ndim:
        return float(copy)
    copy.flags.writeable = False
    return copy


def _fill(
    quantity: Quantity,
    value: Value,
    unit: Unit,
    label: str,
    clause: str,
    source: str,
    place: str,
    operation: Operation,
    operands: tuple[Quantity, ...],
    table: LookupTable | None,
) -> None:
    put = object.__setattr__
    put(quantity, "value", value)
    put(quantity, "unit", unit)
    put(quantity, "label", label)
    put(quantity, "clause", clause)
    put(quantity, "source", source)
    put(quantity, "place", place)
    put(quantity, "operation", operation)
    put(quantity, "operands", operands)
    put(quantity, "table", table)
