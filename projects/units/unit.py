"""Units as products of named symbols with integer powers; no prefixes, no scaling."""

import re
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from typing import Self

_FACTOR = re.compile(r"([^\s\^・·/]+)(?:\^(-?[0-9]+))?")


class Unit:
    """A unit such as 円/トン・時 (円·トン^-1·時^-1). `Unit("")` is dimensionless and prints "1"."""

    __slots__ = ("_hash", "powers", "text")

    _hash: int
    powers: tuple[tuple[str, int], ...]
    text: str

    def __init__(self, text: str = "") -> None:
        self._set(_powers(text))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read "円/台", "円/台・年", "円/台/年", "1/年"; every symbol behind the first slash divides.

        Raises:
            ValueError: an empty symbol or a malformed power.
        """
        return cls(text)

    @property
    def dimensionless(self) -> bool:
        return not self.powers

    def __mul__(self, other: "Unit") -> "Unit":
        return _product(self, other, 1)

    def __truediv__(self, other: "Unit") -> "Unit":
        return _product(self, other, -1)

    def __pow__(self, exponent: int) -> "Unit":
        return _from_powers({symbol: power * exponent for symbol, power in self.powers})

    def __eq__(self, other: object) -> bool:
        return self is other or (isinstance(other, Unit) and self.powers == other.powers)

    def __hash__(self) -> int:
        return self._hash

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"Unit({self.text!r})"

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("a unit never changes")

    def __reduce__(self) -> tuple[type["Unit"], tuple[str]]:
        return (Unit, (self.text,))

    def _set(self, powers: Mapping[str, int]) -> None:
        ordered = tuple(sorted((symbol, power) for symbol, power in powers.items() if power))
        object.__setattr__(self, "powers", ordered)
        object.__setattr__(self, "_hash", hash(ordered))
        object.__setattr__(self, "text", _text(ordered))


@lru_cache(maxsize=1024)
def as_unit(unit: Unit | str) -> Unit:
    """The unit, parsed once when given as text."""
    return unit if isinstance(unit, Unit) else Unit(unit)


@lru_cache(maxsize=4096)
def _product(left: Unit, right: Unit, sign: int) -> Unit:
    powers = Counter(dict(left.powers))
    for symbol, power in right.powers:
        powers[symbol] += sign * power
    return _from_powers(powers)


def _from_powers(powers: Mapping[str, int]) -> Unit:
    unit = Unit.__new__(Unit)
    unit._set(powers)
    return unit


def _powers(text: str) -> Counter[str]:
    powers: Counter[str] = Counter()
    for place, side in enumerate(text.split("/")):
        if side.strip() in ("", "1") and (place == 0 or text.strip() in ("", "1")):
            continue
        for factor in re.split("[・·]", side):
            found = _FACTOR.fullmatch(factor.strip())
            if not found:
                raise ValueError(f"cannot read unit {text!r}")
            powers[found[1]] += (-1 if place else 1) * int(found[2] or 1)
    return powers


def _text(powers: tuple[tuple[str, int], ...]) -> str:
    above = "・".join(_symbol(symbol, power) for symbol, power in powers if power > 0)
    below = "・".join(_symbol(symbol, -power) for symbol, power in powers if power < 0)
    return f"{above or '1'}/{below}" if below else above or "1"


def _symbol(symbol: str, power: int) -> str:
    return symbol if power == 1 else f"{symbol}^{power}"
