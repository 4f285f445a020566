"""The only rate of each flow, right to twelve digits, from the series of its cell."""

import math

import numpy as np

from evaluations.engine.rates.cells import TERMS
from evaluations.engine.rates.components import Array, Components, Mask, Whole
from evaluations.engine.rates.products import product

_RELATIVE = 4e-13
_EPS = 2.0**-52
_FIRST_STEPS, _MOST_STEPS = 3, 60
_NEAR = 1e-7
"""A step of Newton's from so near leaves less than rounding does."""


def polished(components: Components, block: Array, cell: Whole) -> tuple[Array, Mask]:
    """The rates of flows whose only rate lies in the given cells, and where they are surely right.

    Args:
        block: multipliers, shape (flows, components).
        cell: rising, shape (flows,).
    """
    cells = components.cells
    series, doubt = _series(components, block, cell)
    u, error = _corrected(series, _zeros(series), doubt)
    rate = np.expm1(cells.centres[cell] + cells.halves[cell] * u)
    good = _good(rate, cells.halves[cell] * error)
    small = np.flatnonzero(~good & (cell == cells.around_zero))
    if small.size:
        rate[small], good[small] = _small_rates(
            components, block[small], series[:, small], u[small], doubt[small]
        )
    return rate, good


def _good(rate: Array, error: Array) -> Mask:
    """`error`: on the s scale."""
    good: Mask = error * (1 + rate) <= _RELATIVE * np.abs(rate)
    return good


def _series(components: Components, block: Array, cell: Whole) -> tuple[Array, Array]:
    """The series of each flow in its cell, shape (TERMS, flows), and how far it may well be off."""
    series, doubt = np.empty((TERMS, len(block))), np.empty(len(block))
    start = 0
    for end in [*(np.flatnonzero(cell[1:] != cell[:-1]) + 1).tolist(), len(cell)]:
        here = int(cell[start])
        series[:, start:end] = product(components.series(here), block[start:end])
        doubt[start:end] = np.vecdot(np.abs(block[start:end]), components.doubts(here)[1])
        start = end
    return series, doubt


def _zeros(series: Array) -> Array:
    """Where the series change their sign between −1 and 1: Newton's steps, halving where they stray."""
    u = _first_guess(series)
    rising = series.sum(axis=0) > 0
    low, high = np.full_like(u, -1), np.full_like(u, 1)
    moved = np.full_like(u, np.inf)
    for _ in range(_FIRST_STEPS):
        u, moved = _step(series, u, low, high, rising)
    rest = np.flatnonzero(~(moved < _NEAR))
    if rest.size:
        some, at, low, high, rising = series[:, rest], u[rest], low[rest], high[rest], rising[rest]
        for _ in range(_MOST_STEPS):
            at, moved = _step(some, at, low, high, rising)
            if (moved < _NEAR).all():
                break
        u[rest] = at
    return u


def _first_guess(series: Array) -> Array:
    """The zero of the first terms, by reverting their series."""
    t = -series[0] / series[1]
    second, third = series[2] / series[1], series[3] / series[1]
    guess = np.nan_to_num(t * (1 - t * (second - t * (2 * second * second - third))))
    inside: Array = np.clip(guess, -1, 1)
    return inside


def _step(series: Array, u: Array, low: Array, high: Array, rising: Mask) -> tuple[Array, Array]:
    """The next u, and how far that is; moves one of the ends `low` and `high`."""
    value, slope = _value_and_slope(series, u)
    beyond = (value > 0) == rising
    np.copyto(high, u, where=beyond)
    np.copyto(low, u, where=~beyond)
    new = u - value / slope
    new = np.where((new >= low) & (new <= high), new, (low + high) / 2)
    return new, np.abs(new - u)


def _value_and_slope(series: Array, u: Array) -> tuple[Array, Array]:
    slope = series[-1].copy()
    value = slope * u
    value += series[-2]
    for terms in series[-3::-1]:
        slope *= u
        slope += value
        value *= u
        value += terms
    return value, slope


def _corrected(series: Array, u: Array, doubt: Array) -> tuple[Array, Array]:
    """A last step, and how far it may end from the zero."""
    value, slope = _value_and_slope(series, u)
    step = value / slope
    error = (doubt + np.abs(value) / 1024) / np.abs(slope)
    return u - step, np.where(np.abs(step) < _NEAR, error, np.inf)


def _small_rates(
    components: Components, block: Array, series: Array, u: Array, doubt: Array
) -> tuple[Array, Mask]:
    """Rates so small that rounding in the plain sum of the flow tells: here that sum is exact."""
    total = np.array([math.fsum(flow) for flow in components.flows(block).tolist()])
    series = np.concatenate([total[None], series[1:]])
    for _ in range(_FIRST_STEPS):
        u, _ = _corrected(series, u, doubt)
    u, error = _corrected(series, u, 2 * _EPS * np.abs(total) + np.abs(u) * doubt)
    half = components.cells.halves[components.cells.around_zero]
    rate = np.where(total == 0, 0.0, np.expm1(half * u))
    return rate, _good(rate, np.where(total == 0, 0.0, half * error))
