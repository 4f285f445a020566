"""A figure's expression on one line, every given number with its name and unit (計算根拠)."""

from projects.presenters.unit_values import number
from projects.units import Operation, Quantity

_SIGNS = {
    Operation.ADD: (" + ", 1),
    Operation.SUBTRACT: (" - ", 1),
    Operation.MULTIPLY: (" × ", 2),
    Operation.DIVIDE: (" ÷ ", 2),
    Operation.POWER: ("^", 3),
}
_NAMED = {Operation.MINIMUM: "最小", Operation.MAXIMUM: "最大", Operation.TOTAL: "合計"}
_LEAF = 4


def written(quantity: Quantity) -> str:
    """「距離 250km × 1台当たりの積載量 10トン/台 × …」, for a figure that is one number."""
    return _written(quantity)[0]


def given_sources(quantity: Quantity) -> tuple[str, ...]:
    """Who says the numbers of the expression, each once, in their order."""
    own = (quantity.source,) if quantity.source else ()
    return tuple(dict.fromkeys((*own, *(one for part in quantity.operands for one in given_sources(part)))))


def _written(quantity: Quantity) -> tuple[str, int]:
    """The text and how tightly it binds."""
    operands = quantity.operands
    if quantity.operation is Operation.NEGATE and operands:
        return f"(-{_bound(operands[0], 3)})", _LEAF
    if quantity.operation in _NAMED and operands:
        return f"{_NAMED[quantity.operation]}({'、'.join(written(one) for one in operands)})", _LEAF
    if quantity.operation not in _SIGNS or not operands:
        return _leaf(quantity), _LEAF
    sign, tightness = _SIGNS[quantity.operation]
    left, right = operands
    return f"{_bound(left, tightness)}{sign}{_bound(right, tightness + 1)}", tightness


def _bound(quantity: Quantity, tightness: int) -> str:
    text, own = _written(quantity)
    return text if own >= tightness else f"({text})"


def _leaf(quantity: Quantity) -> str:
    unit = "" if quantity.unit.dimensionless else str(quantity.unit)
    return f"{quantity.label} {number(float(quantity.value))}{unit}".strip()
