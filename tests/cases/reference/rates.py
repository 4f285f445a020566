"""Internal rates of return by looking along the scale of rates and halving where the sign changes."""

import math
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

LOWEST, HIGHEST, STEP = math.log(0.01), math.log(1001), 0.01  # −99 % … 100,000 %, as ln(1 + rate)
HALVINGS = 48


def internal_rates(flows: Sequence[Decimal]) -> list[float]:
    """Rates at which Σ flow / (1 + rate)^t changes its sign, rising; two within a step of each other are missed."""
    rough = [float(flow) for flow in flows]
    points = [LOWEST + STEP * place for place in range(math.ceil((HIGHEST - LOWEST) / STEP) + 1)]
    positive = [_sum_in_floats(rough, math.exp(-point)) > 0 for point in points]
    return [
        _halved(flows, left, right)
        for (left, before), (right, after) in pairwise(zip(points, positive, strict=True))
        if before != after
    ]


def _halved(flows: Sequence[Decimal], left: float, right: float) -> float:
    near, far = Decimal(left).exp(), Decimal(right).exp()
    positive = _sum(flows, 1 / near) > 0
    for _ in range(HALVINGS):
        middle = (near + far) / 2
        if (_sum(flows, 1 / middle) > 0) == positive:
            near = middle
        else:
            far = middle
    return float(near - 1)


def _sum(flows: Sequence[Decimal], factor: Decimal) -> Decimal:
    result = Decimal()
    for flow in reversed(flows):
        result = result * factor + flow
    return result


def _sum_in_floats(flows: Sequence[float], factor: float) -> float:
    result = 0.0
    for flow in reversed(flows):
        result = result * factor + flow
    return result
