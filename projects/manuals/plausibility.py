"""What values other projects and surveys had: typed values far outside are asked about, none is ever taken."""

from decimal import Decimal
from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from projects.manuals.strict import Key, Strict, Text
from projects.manuals.value_forms import UnitText


class Example(Strict):
    """One value that was seen, and where."""

    name: Text
    value: Decimal
    source: Text


class PlausibleRange(Strict):
    """Examples of one kind of value; a typed value is doubted beyond `margin` times their ends."""

    key: Key
    name: Text
    unit: UnitText
    margin: Annotated[Decimal, Field(gt=1)]
    examples: tuple[Example, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _above_zero(self) -> Self:
        if any(example.value <= 0 for example in self.examples):
            raise PydanticCustomError("refused", "例の値(value)は0より大きい値にしてください")
        return self

    @property
    def low(self) -> Decimal:
        return min(example.value for example in self.examples)

    @property
    def high(self) -> Decimal:
        return max(example.value for example in self.examples)

    def doubts(self, value: Decimal) -> bool:
        return not self.low / self.margin <= value <= self.high * self.margin


class Plausibility(Strict):
    """plausibility.yaml."""

    ranges: tuple[PlausibleRange, ...]
