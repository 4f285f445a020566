"""Correlated standard normals: the matrix of the given pairs, whether it can exist, and its factor."""

import math
from collections.abc import Mapping, Sequence

import numpy as np

from evaluations.analysis.simulation.model import Array
from evaluations.analysis.simulation.spec import Correlation

ROUNDING = 1e-9  # an eigenvalue may be so far below zero by rounding alone


def correlated_keys(correlations: Sequence[Correlation]) -> tuple[str, ...]:
    """Every input that moves with another, sorted: the order in which a spec names them changes nothing."""
    return tuple(sorted({key for pair in correlations for key in (pair.first, pair.second)}))


def correlation_matrix(correlations: Sequence[Correlation]) -> Array:
    """The coefficients in the order of `correlated_keys`, 0 where none is given, shape (inputs, inputs)."""
    place = {key: number for number, key in enumerate(correlated_keys(correlations))}
    matrix = np.eye(len(place))
    for pair in correlations:
        here, there = place[pair.first], place[pair.second]
        matrix[here, there] = matrix[there, here] = float(pair.coefficient)
    return matrix


def is_possible(matrix: Array) -> bool:
    """Whether inputs can be correlated like this: no eigenvalue below zero."""
    return not matrix.size or float(np.linalg.eigvalsh(matrix).min()) >= -ROUNDING * len(matrix)


def factor(matrix: Array) -> Array:
    """The lower triangle L with L·Lᵀ = matrix (Cholesky); a column is 0 where an input follows wholly from others.

    Written out, since a library's order of summation, and so its last bits, depends on the processor.
    """
    size = len(matrix)
    lower = np.zeros((size, size))
    for column in range(size):
        rest = float(matrix[column, column]) - _product(lower, column, column)
        if rest <= ROUNDING:
            continue
        lower[column, column] = root = math.sqrt(rest)
        for row in range(column + 1, size):
            lower[row, column] = (float(matrix[row, column]) - _product(lower, row, column)) / root
    return lower


def correlate(normals: Mapping[str, Array], keys: Sequence[str], lower: Array) -> dict[str, Array]:
    """All normals, those of `keys` mixed by the factor; the first of them and all others stay as they are."""
    mixed = dict(normals)
    for row, key in enumerate(keys):
        mixed[key] = sum(
            (float(lower[row, column]) * normals[keys[column]] for column in range(row + 1)),
            start=np.zeros_like(normals[key]),
        )
    return mixed


def _product(lower: Array, row: int, column: int) -> float:
    return math.fsum(float(lower[row, k]) * float(lower[column, k]) for k in range(column))
