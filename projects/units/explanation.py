"""The expression behind a figure as plain data (計算根拠)."""

import math
from typing import Any

import numpy as np

from projects.units.quantity import Quantity

Explanation = dict[str, Any]


def explain(quantity: Quantity) -> Explanation:
    """The figure, how it was computed and from what, as nested JSON data.

    Every node has an id ("n1" is the figure itself). A node used more than once is written out where it first appears;
    later it stands as {"same_as": id}. Numbers that are not finite become null.
    """
    return _node(quantity, {})


def _node(quantity: Quantity, seen: dict[int, str]) -> Explanation:
    if known := seen.get(id(quantity)):
        return {"same_as": known}
    seen[id(quantity)] = identifier = f"n{len(seen) + 1}"
    return {
        "id": identifier,
        "label": quantity.label,
        "operation": quantity.operation.value,
        "unit": str(quantity.unit),
        "value": _plain(quantity.value),
        "clause": quantity.clause,
        "source": quantity.source,
        "place": quantity.place,
        "operands": [_node(operand, seen) for operand in quantity.operands],
    }


def _plain(value: Any) -> Any:
    if isinstance(value, np.ndarray):
        return [_plain(part) for part in value.tolist()]
    if isinstance(value, list):
        return [_plain(part) for part in value]
    return value if math.isfinite(value) else None
