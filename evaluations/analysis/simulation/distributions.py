"""The distributions an input may have: what each asks, and its quantiles."""

import math
from decimal import Decimal
from typing import Annotated, Any, Literal, NamedTuple, Self

import numpy as np
from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from evaluations.analysis.simulation.model import Array
from evaluations.analysis.simulation.normal import cumulative
from projects.document.fields import Part, given
from projects.document.values import Choice, Number, plain_decimal, refusal

WIDEST_VARIATION = 1000  # %


class Shape(Choice):
    """分布の形"""

    TRIANGULAR = "triangular", "三角分布"
    UNIFORM = "uniform", "一様分布"
    NORMAL = "normal", "正規分布"
    LOG_NORMAL = "log_normal", "対数正規分布"


class Parameter(NamedTuple):
    """One number a distribution asks for; `unit` is empty where it is that of the input or of the multiplier."""

    name: str
    label: str
    unit: str
    help: str


def refused_at(field: str, sentence: str) -> PydanticCustomError:
    """The error of answers that are wrong together, told at one of them."""
    return PydanticCustomError("refused", "{sentence}", {"sentence": sentence, "field": field})


def _above_zero(value: Decimal) -> Decimal:
    if value <= 0:
        raise refusal("0より大きい値を記入してください。")
    return value


def _moves(value: Decimal) -> Decimal:
    if value < 0:
        raise refusal("標準偏差に負の値は記入できません。0より大きい値を記入してください。")
    if value == 0:
        raise refusal(
            "標準偏差が0では値が動きません。0より大きい値を記入するか、この入力を分布の表から除いてください。"
        )
    return value


def _variation(value: Decimal) -> Decimal:
    if not 0 < value <= WIDEST_VARIATION:
        raise refusal(f"変動係数は0より大きく、{WIDEST_VARIATION:,}以下の値(%)を記入してください。")
    return value


class Triangular(Part):
    """三角分布: a lowest, a likeliest and a highest value, straight lines between."""

    shape: Literal[Shape.TRIANGULAR] = Shape.TRIANGULAR
    low: Number = given("最小", help="これより小さくはならないとみる値です。", default=...)
    mode: Number = given(
        "最頻値", help="最も起こりやすいとみる値です。最小や最大と同じでもかまいません。", default=...
    )
    high: Number = given("最大", help="これより大きくはならないとみる値です。", default=...)

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        _check_range(self.low, self.high)
        if not self.low <= self.mode <= self.high:
            raise refused_at(
                "mode",
                f"最頻値({plain_decimal(self.mode)})が、最小({plain_decimal(self.low)})から"
                f"最大({plain_decimal(self.high)})までの範囲にありません。範囲の中の値を記入してください。",
            )
        return self

    def quantiles(self, z: Array) -> Array:
        """The values that belong to standard normals z, same shape."""
        low, mode, high = float(self.low), float(self.mode), float(self.high)
        width, u, v = high - low, cumulative(z), cumulative(-z)
        rising = low + np.sqrt(u * (width * (mode - low)))
        falling = high - np.sqrt(v * (width * (high - mode)))
        return np.where(u < (mode - low) / width, rising, falling)


class Uniform(Part):
    """一様分布: every value of a range is as likely as another."""

    shape: Literal[Shape.UNIFORM] = Shape.UNIFORM
    low: Number = given("最小", help="これより小さくはならないとみる値です。", default=...)
    high: Number = given("最大", help="これより大きくはならないとみる値です。", default=...)

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        _check_range(self.low, self.high)
        return self

    def quantiles(self, z: Array) -> Array:
        """The values that belong to standard normals z, same shape."""
        low, high = float(self.low), float(self.high)
        return low + (high - low) * cumulative(z)


class Normal(Part):
    """正規分布: not cut off, so that a wide one has values below zero."""

    shape: Literal[Shape.NORMAL] = Shape.NORMAL
    mean: Number = given("平均", help="分布の中心の値です。", default=...)
    sd: Annotated[Number, AfterValidator(_moves)] = given(
        "標準偏差",
        help="値の約68%が平均±標準偏差に、約95%が平均±標準偏差の2倍に入ります。標準偏差が大きいと、負の値も生じます。",
        default=...,
    )

    def quantiles(self, z: Array) -> Array:
        """The values that belong to standard normals z, same shape."""
        return float(self.mean) + float(self.sd) * z


class LogNormal(Part):
    """対数正規分布: the logarithm is normal, so that a value is never below zero and sometimes far above the middle."""

    shape: Literal[Shape.LOG_NORMAL] = Shape.LOG_NORMAL
    median: Annotated[Number, AfterValidator(_above_zero)] = given(
        "中央値", help="半分の場合がこれより小さく、半分の場合がこれより大きいとみる値です。", default=...
    )
    variation: Annotated[Number, AfterValidator(_variation)] = given(
        "変動係数",
        unit="%",
        help="標準偏差を平均で割った割合です。例えば20%とすると、値の約68%が、中央値を1.22で割った値から1.22を掛けた値までに入ります。",
        default=...,
    )

    @property
    def sigma(self) -> float:
        """Standard deviation of the logarithm: √ln(1 + v²) for a coefficient of variation v."""
        return math.sqrt(math.log1p((float(self.variation) / 100) ** 2))

    def quantiles(self, z: Array) -> Array:
        """The values that belong to standard normals z, same shape."""
        return float(self.median) * np.asarray(_exp(self.sigma * z), dtype=np.float64)


Distribution = Annotated[Triangular | Uniform | Normal | LogNormal, Field(discriminator="shape")]

SHAPES: dict[Shape, type[Triangular | Uniform | Normal | LogNormal]] = {
    Shape.TRIANGULAR: Triangular,
    Shape.UNIFORM: Uniform,
    Shape.NORMAL: Normal,
    Shape.LOG_NORMAL: LogNormal,
}

_exp = np.frompyfunc(math.exp, 1, 1)  # numpy's own differs in the last bit from one processor to another


def parameters(shape: Shape) -> tuple[Parameter, ...]:
    """What a distribution asks, in the order of asking."""
    fields = SHAPES[shape].model_fields
    return tuple(
        Parameter(name, info.title or name, _unit(info.json_schema_extra), info.description or "")
        for name, info in fields.items()
        if name != "shape"
    )


def _unit(extra: Any) -> str:
    return str(extra.get("x-unit", "")) if isinstance(extra, dict) else ""


def _check_range(low: Decimal, high: Decimal) -> None:
    if high < low:
        raise refused_at(
            "high",
            f"最大({plain_decimal(high)})が最小({plain_decimal(low)})より小さくなっています。"
            "最小より大きい値を記入してください。",
        )
    if high == low:
        raise refused_at(
            "high",
            "最小と最大が同じでは値が動きません。違う値を記入するか、この入力を分布の表から除いてください。",
        )
