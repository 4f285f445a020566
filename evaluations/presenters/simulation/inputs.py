"""The inputs of a simulation as they were moved, in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from evaluations.analysis.simulation import Basis, Drawn, Spec, Uncertain, parameters
from projects.document.values import plain_decimal
from projects.notation import NOT_PRINTED
from projects.notation.numbers import exact_decimal, format_fixed, group_digits


@dataclass(frozen=True)
class DrawnLine:
    """An input as it was moved, and the multipliers that were drawn."""

    label: str
    base: str
    distribution: str
    least: str
    mean: str
    most: str


def drawn_lines(spec: Spec, drawn: Sequence[Drawn]) -> tuple[DrawnLine, ...]:
    moved = {one.input: one for one in spec.inputs}
    return tuple(
        DrawnLine(
            label=one.label,
            base=NOT_PRINTED if one.value is None else f"{amount_text(one.value)}{one.unit}",
            distribution=_distribution(moved[one.input], one.unit),
            least=format_fixed(one.least, 3),
            mean=format_fixed(one.mean, 3),
            most=format_fixed(one.most, 3),
        )
        for one in drawn
    )


def _distribution(moved: Uncertain, unit: str) -> str:
    """「三角分布(最小 0.9倍、最頻値 1倍、最大 1.2倍)」"""
    asked, own = moved.distribution, "倍" if moved.basis is Basis.FACTOR else unit
    values = [
        f"{one.label} {group_digits(getattr(asked, one.name))}{one.unit or own}"
        for one in parameters(asked.shape)
    ]
    return f"{asked.shape.label}({'、'.join(values)})"


def correlation_lines(spec: Spec, drawn: Sequence[Drawn]) -> tuple[tuple[str, str, str], ...]:
    labels = {one.input: one.label for one in drawn}
    return tuple(
        (labels[pair.first], labels[pair.second], plain_decimal(pair.coefficient))
        for pair in spec.correlations
    )


def amount_text(value: float) -> str:
    """All digits of a value, without those that say nothing: 1, not 1.0."""
    return group_digits(Decimal(plain_decimal(exact_decimal(value))))
