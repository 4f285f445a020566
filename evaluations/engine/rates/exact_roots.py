"""Roots of a polynomial with binary coefficients between two points, counted exactly.

Floating-point numbers are fractions with a power of two below the line, so the polynomial has integer coefficients. Its
square-free part is split by Descartes' rule of signs (Vincent, Collins, Akritas) until every interval holds one root.
"""

from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate, pairwise
from math import gcd, lcm

import numpy as np
from numpy.typing import NDArray

Polynomial = list[int]
"""Integer coefficients, constant first; the last one is not zero."""

_PRIME = 2**31 - 1
_FINEST = Fraction(1, 2**80)
_LARGEST_STEP = Fraction(1, 2**20)


@dataclass(frozen=True)
class ExactRoot:
    """A rate correct to the last digit, and whether the sum changes its sign there."""

    rate: float
    crossing: bool


def exact_roots(
    amounts: NDArray[np.float64], powers: NDArray[np.int64], low: float, high: float
) -> list[ExactRoot]:
    """Roots x of Σ amounts · x^powers in the open interval (low, high), as rates 1/x − 1."""
    whole = _integers(amounts, powers)
    simple = whole if _square_free(whole) else _divided(whole, _common(whole, _derivative(whole)))
    places = _isolated(simple, Fraction(low), Fraction(high))
    return [
        ExactRoot(float(1 / _narrowed(simple, place) - 1), _changes_sign(whole, simple, place))
        for place in places
    ]


def polished_rate(amounts: NDArray[np.float64], powers: NDArray[np.int64], near: float) -> float:
    """The rate of the simple root x close to `near`, by one step of Newton in exact arithmetic."""
    polynomial, point = _integers(amounts, powers), Fraction(near)
    slope = _value(_derivative(polynomial), point)
    step = _value(polynomial, point) / slope if slope else Fraction(0)
    return float(1 / (point - step if abs(step) < point * _LARGEST_STEP else point) - 1)


def _integers(amounts: NDArray[np.float64], powers: NDArray[np.int64]) -> Polynomial:
    parts = [Fraction(amount) for amount in amounts.tolist()]
    below = lcm(*(part.denominator for part in parts))
    coefficients = [0] * (int(powers[-1]) + 1)
    for part, power in zip(parts, powers.tolist(), strict=True):
        coefficients[power] = int(part * below)
    return _primitive(coefficients)


def _isolated(polynomial: Polynomial, low: Fraction, high: Fraction) -> list[tuple[Fraction, Fraction]]:
    """Intervals with one root each; a root met exactly is an interval of one point. Roots must be simple."""
    found: list[tuple[Fraction, Fraction]] = []
    waiting = [(_mapped(polynomial, low, high), low, high)]
    while waiting:
        inner, left, right = waiting.pop()
        count = _variations(_shifted(inner[::-1]))
        if count == 1:
            found.append((left, right))
        if count <= 1:
            continue
        middle = (left + right) / 2
        degree = len(inner) - 1
        first = [coefficient << (degree - power) for power, coefficient in enumerate(inner)]
        second = _shifted(first)
        if second[0] == 0:
            found.append((middle, middle))
            second = second[1:]
        waiting += [(first, left, middle), (second, middle, right)]
    return sorted(found)


def _mapped(polynomial: Polynomial, low: Fraction, high: Fraction) -> Polynomial:
    """The polynomial in y with x = low + (high − low) y, made integer."""
    below = lcm(low.denominator, high.denominator)
    start, width = int(low * below), int((high - low) * below)
    degree = len(polynomial) - 1
    scaled = [coefficient * below ** (degree - power) for power, coefficient in enumerate(polynomial)]
    for done in range(degree):
        for power in range(degree - 1, done - 1, -1):
            scaled[power] += start * scaled[power + 1]
    return _primitive([coefficient * width**power for power, coefficient in enumerate(scaled)])


def _shifted(polynomial: Polynomial) -> Polynomial:
    """p(y + 1)."""
    rest, result = polynomial[::-1], []
    while rest:
        rest = list(accumulate(rest))
        result.append(rest.pop())
    return result


def _variations(polynomial: Polynomial) -> int:
    signs = [coefficient > 0 for coefficient in polynomial if coefficient]
    return sum(before != after for before, after in pairwise(signs))


def _narrowed(polynomial: Polynomial, place: tuple[Fraction, Fraction]) -> Fraction:
    left, right = place
    sign = _sign_beside(polynomial, left, 1)
    while right - left > _FINEST * right:
        middle = (left + right) / 2
        here = _sign(polynomial, middle)
        if here == 0:
            return middle
        left, right = (middle, right) if here == sign else (left, middle)
    return (left + right) / 2


def _changes_sign(whole: Polynomial, simple: Polynomial, place: tuple[Fraction, Fraction]) -> bool:
    left, right = place
    if whole is simple:
        return True
    before, after = (-1, 1) if left == right else (1, -1)
    return _sign_beside(whole, left, before) != _sign_beside(whole, right, after)


def _sign_beside(polynomial: Polynomial, point: Fraction, side: int) -> int:
    """The sign just right (side 1) or left (side −1) of a point that may be a root."""
    turn = 1
    while (here := _sign(polynomial, point)) == 0:
        polynomial, turn = _derivative(polynomial), turn * side
    return here * turn


def _sign(polynomial: Polynomial, point: Fraction) -> int:
    value = _scaled_value(polynomial, point)
    return (value > 0) - (value < 0)


def _value(polynomial: Polynomial, point: Fraction) -> Fraction:
    return Fraction(_scaled_value(polynomial, point), point.denominator ** (len(polynomial) - 1))


def _scaled_value(polynomial: Polynomial, point: Fraction) -> int:
    """p(point) times denominator^degree."""
    value, scale = 0, 1
    for coefficient in reversed(polynomial):
        value = value * point.numerator + coefficient * scale
        scale *= point.denominator
    return value


def _square_free(polynomial: Polynomial) -> bool:
    """Whether no root is repeated, proved modulo a prime; False may also mean "not proved"."""
    left = [coefficient % _PRIME for coefficient in polynomial]
    right = [coefficient % _PRIME for coefficient in _derivative(polynomial)]
    if not left[-1] or not right[-1]:
        return False
    while len(right) > 1:
        left, right = right, _remainder_modulo(left, right)
    return bool(right)


def _remainder_modulo(left: Polynomial, right: Polynomial) -> Polynomial:
    inverse = pow(right[-1], -1, _PRIME)
    rest, divisor = np.array(left, dtype=np.int64), np.array(right[:-1], dtype=np.int64)
    while len(rest) >= len(right):
        factor = int(rest[-1]) * inverse % _PRIME
        rest = rest[:-1]
        tail = rest[len(rest) - len(divisor) :]
        tail[:] = (tail - factor * divisor) % _PRIME
    return _trimmed(rest.tolist())


def _common(left: Polynomial, right: Polynomial) -> Polynomial:
    """The greatest common divisor, primitive."""
    while right:
        left, right = right, _primitive(_pseudo_remainder(left, right))
    return left


def _pseudo_remainder(left: Polynomial, right: Polynomial) -> Polynomial:
    rest = list(left)
    while len(rest) >= len(right):
        top = rest.pop()
        rest = [coefficient * right[-1] for coefficient in rest]
        offset = len(rest) - len(right) + 1
        for power, coefficient in enumerate(right[:-1]):
            rest[offset + power] -= top * coefficient
        rest = _trimmed(rest)
    return rest


def _divided(dividend: Polynomial, divisor: Polynomial) -> Polynomial:
    """The quotient of a division that leaves nothing (over the rationals), primitive."""
    rest = [Fraction(coefficient) for coefficient in dividend]
    quotient: list[Fraction] = []
    while len(rest) >= len(divisor):
        factor = rest.pop() / divisor[-1]
        quotient.append(factor)
        offset = len(rest) - len(divisor) + 1
        for power, coefficient in enumerate(divisor[:-1]):
            rest[offset + power] -= factor * coefficient
    below = lcm(*(factor.denominator for factor in quotient))
    return _primitive([int(factor * below) for factor in reversed(quotient)])


def _derivative(polynomial: Polynomial) -> Polynomial:
    return [power * coefficient for power, coefficient in enumerate(polynomial)][1:]


def _primitive(polynomial: Polynomial) -> Polynomial:
    trimmed = _trimmed(polynomial)
    content = gcd(*trimmed) or 1
    return [coefficient // content for coefficient in trimmed]


def _trimmed(polynomial: Polynomial) -> Polynomial:
    end = len(polynomial)
    while end and not polynomial[end - 1]:
        end -= 1
    return polynomial[:end]
