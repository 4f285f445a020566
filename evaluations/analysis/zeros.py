"""Zeros of many functions at once, each between two points at which its sign differs."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Rows = NDArray[np.int64]
_MOST_STEPS = 300
_TIGHT = 4 * float(np.finfo(np.float64).eps)


class Gap(NamedTuple):
    """What a function answers at points: its value, which is to become 0, and how far off that is."""

    value: Array
    error: Array


class Ends(NamedTuple):
    """Points on both sides of each sign change and the values there, shape (functions,)."""

    left: Array
    right: Array
    at_left: Array
    at_right: Array


class Found(NamedTuple):
    """The point of the least error that was met, that error, and where the sign changed last. Shape (functions,)."""

    point: Array
    error: Array
    left: Array
    right: Array


Function = Callable[[Rows, Array], Gap]
"""Functions by number at a point each."""


def zeros(function: Function, ends: Ends, *, enough: float) -> Found:
    """Look for a zero between the ends of each function.

    Secant steps of the Illinois kind (an end that stays twice counts half), every third one a halving, until the error
    is `enough` or the ends meet to the last digits: there, a function that has no zero jumps over it.
    """
    left, right, at_left, at_right = (np.array(one, dtype=np.float64) for one in ends)
    rising = at_left < 0
    point, error = left.copy(), np.full(left.shape, np.inf)
    side = np.zeros(left.shape, dtype=np.int64)
    rows: Rows = np.arange(len(left))
    for step in range(_MOST_STEPS):
        if not rows.size:
            break
        middle = (left[rows] + right[rows]) / 2
        tried = middle if step % 3 == 2 else _secant(rows, left, right, at_left, at_right, middle)
        value, off = function(rows, tried)
        better = off < error[rows]
        point[rows[better]], error[rows[better]] = tried[better], off[better]
        below = (value < 0) == rising[rows]
        _replace(rows[below], tried[below], value[below], left, at_left, at_right, side, 1)
        _replace(rows[~below], tried[~below], value[~below], right, at_right, at_left, side, -1)
        width = right[rows] - left[rows]
        rows = rows[(error[rows] > enough) & (width > _TIGHT * np.abs(right[rows]))]
    return Found(point, error, left, right)


def _secant(rows: Rows, left: Array, right: Array, at_left: Array, at_right: Array, middle: Array) -> Array:
    """Where the line through both ends meets 0; the middle where that is no point between them."""
    with np.errstate(all="ignore"):
        share = at_left[rows] / (at_left[rows] - at_right[rows])
        tried = left[rows] + share * (right[rows] - left[rows])
    inside = (tried > left[rows]) & (tried < right[rows])
    return np.where(inside, tried, middle)


def _replace(
    rows: Rows, tried: Array, value: Array, end: Array, at_end: Array, at_other: Array, side: Rows, sign: int
) -> None:
    """The point becomes an end; the other end counts half when it stays for the second time."""
    end[rows], at_end[rows] = tried, value
    stays = rows[side[rows] == sign]
    at_other[stays] /= 2
    side[rows] = sign
