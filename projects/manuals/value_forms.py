"""The forms a unit value may have: a range, bands of an argument, heat and carbon of a fuel, or a formula."""

from collections.abc import Mapping
from decimal import Decimal
from itertools import pairwise
from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from projects.manuals.strict import Key, Strict, Text
from projects.units import LookupTable, Quantity, Unit

FORMULAS: Mapping[str, frozenset[str]] = {
    "improved_ton_km": frozenset({"a", "b", "c"}),
    "engine_power": frozenset({"factor", "exponent"}),
    "rated_fuel": frozenset({"factor", "exponent"}),
    "engine_load": frozenset({"cubic", "constant", "least_tonnage"}),
    "nox_of_power": frozenset({"factor", "exponent"}),
    "berth_fuel": frozenset({"factor", "exponent"}),
}
"""The formulas whose coefficients an edition may hold, and the names of these."""


def refused(sentence: str) -> PydanticCustomError:
    """The error that says in its own words what is wrong with an entry."""
    return PydanticCustomError("refused", "{sentence}", {"sentence": sentence})


def _readable_unit(text: str) -> str:
    try:
        Unit(text)
    except ValueError:
        raise refused(f"「{text}」は単位として読めません") from None
    return text


UnitText = Annotated[Text, AfterValidator(_readable_unit)]


class Band(Strict):
    """Up to and with `upto` (None: without limit), one value or an empty cell."""

    upto: Decimal | None
    value: Decimal | None


class Increment(Strict):
    """What every started `step` beyond `beyond` adds, as far as `upto`; an empty cell adds nothing that is known."""

    beyond: Decimal
    upto: Decimal | None = None
    step: Annotated[Decimal, Field(gt=0)]
    value: Decimal | None


class Bands(Strict):
    """A table of bands of one argument, in rising order, and the increments beyond its last band (D5)."""

    argument: Text
    argument_unit: UnitText
    rows: tuple[Band, ...] = Field(min_length=1)
    increments: tuple[Increment, ...] = ()

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        limits = [band.upto for band in self.rows]
        closed = [limit for limit in limits if limit is not None]
        if None in limits[:-1] or any(later <= earlier for earlier, later in pairwise(closed)):
            raise refused("区分の上限(upto)が小さい順に並んでいません")
        end = limits[-1]
        for increment in self.increments:
            if increment.beyond != end:
                raise refused("加算の始まり(beyond)が、前の区分の終わりと合いません")
            if increment.upto is not None and (increment.upto - increment.beyond) % increment.step:
                raise refused("加算の範囲が、加算の単位(step)で割り切れません")
            end = increment.upto
        return self

    def table(self, label: str, unit: str, source: str, place: str = "") -> LookupTable:
        """The bands with every started step of a bounded increment written out as a band of its own."""
        arguments = [float("inf") if band.upto is None else float(band.upto) for band in self.rows]
        values = [None if band.value is None else float(band.value) for band in self.rows]
        step = increment = None
        for added in self.increments:
            before = values[-1]
            if added.value is None or before is None:
                break
            if added.upto is None:
                step, increment = float(added.step), float(added.value)
                break
            steps = int((added.upto - added.beyond) / added.step)
            arguments += [float(added.beyond + added.step * count) for count in range(1, steps + 1)]
            values += [before + float(added.value * count) for count in range(1, steps + 1)]
        return LookupTable(
            label,
            self.argument_unit,
            unit,
            tuple(arguments),
            tuple(values),
            source=source,
            step=step,
            increment=increment,
            place=place,
        )


class Range(Strict):
    """The ends of what a source found: shown, never used as a value."""

    low: Decimal
    high: Decimal


class Combustion(Strict):
    """Heat and carbon of a fuel; CO₂ is their product with 44/12 (GJ/kL, t-C/GJ)."""

    heat: Annotated[Decimal, Field(gt=0)]
    carbon: Annotated[Decimal, Field(gt=0)]

    def quantity(self, source: str = "", place: str = "") -> Quantity:
        """t-CO₂/kL."""
        carbon = Quantity(self.heat, "GJ/kL", "単位発熱量", source=source, place=place) * Quantity(
            self.carbon, "t-C/GJ", "炭素の排出係数", source=source, place=place
        )
        return (
            carbon
            * Quantity(44, "t-CO₂", "二酸化炭素の分子量", source=source)
            / Quantity(12, "t-C", "炭素の原子量", source=source)
        )


class Formula(Strict):
    """The coefficients of a formula that the code knows by its key, and the formula as people read it."""

    key: Key
    expression: Text
    coefficients: Mapping[Key, Decimal]

    @model_validator(mode="after")
    def _known(self) -> Self:
        if self.key not in FORMULAS:
            raise refused(f"式「{self.key}」はありません。使えるのは {'、'.join(FORMULAS)} です")
        if set(self.coefficients) != FORMULAS[self.key]:
            raise refused(f"係数は {'、'.join(sorted(FORMULAS[self.key]))} です")
        return self
