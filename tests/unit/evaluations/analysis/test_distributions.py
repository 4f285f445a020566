"""Quantiles by hand, and moments by integrating them."""

import math
from decimal import Decimal
from statistics import NormalDist

import numpy as np
import pytest

from evaluations.analysis.simulation import LogNormal, Normal, Shape, Triangular, Uniform, parameters

Z = NormalDist()


def _quantile(distribution: Triangular | Uniform | Normal | LogNormal, chance: float) -> float:
    return float(distribution.quantiles(np.array([Z.inv_cdf(chance)]))[0])


@pytest.mark.parametrize(
    ("chance", "value"),
    [(1 / 16, 0.5), (1 / 4, 1), (1 / 2, 4 - math.sqrt(6)), (15 / 16, 4 - math.sqrt(3 / 4))],
)
def test_quantiles_of_a_triangle_from_0_over_1_to_4(chance: float, value: float) -> None:
    triangle = Triangular(low=Decimal(0), mode=Decimal(1), high=Decimal(4))
    assert _quantile(triangle, chance) == pytest.approx(value)


@pytest.mark.parametrize(("mode", "median"), [("2", 4 - math.sqrt(2)), ("4", 2 + math.sqrt(2))])
def test_a_triangle_may_have_its_top_at_either_end(mode: str, median: float) -> None:
    assert _quantile(Triangular(low=Decimal(2), mode=Decimal(mode), high=Decimal(4)), 0.5) == pytest.approx(
        median
    )


def test_no_draw_leaves_a_bounded_range() -> None:
    far = np.array([-40.0, 40.0])
    assert Triangular(low=Decimal(1), mode=Decimal(2), high=Decimal(4)).quantiles(far).tolist() == [1, 4]
    assert Uniform(low=Decimal(1), high=Decimal(4)).quantiles(far).tolist() == [1, 4]


def test_a_uniform_range_is_cut_in_proportion() -> None:
    assert _quantile(Uniform(low=Decimal(-2), high=Decimal(8)), 0.3) == pytest.approx(1)


def test_a_normal_has_its_sd_on_either_side() -> None:
    wide = Normal(mean=Decimal(5), sd=Decimal(2))
    assert _quantile(wide, Z.cdf(1)) == pytest.approx(7)
    assert _quantile(wide, Z.cdf(-2)) == pytest.approx(1)


@pytest.mark.parametrize("variation", ["5", "20", "100"])
def test_a_log_normal_has_its_median_and_its_coefficient_of_variation(variation: str) -> None:
    skewed = LogNormal(median=Decimal(3), variation=Decimal(variation))
    assert _quantile(skewed, 0.5) == pytest.approx(3)
    z = np.linspace(-12, 12, 24_001)
    weight = np.exp(-z * z / 2) / np.exp(-z * z / 2).sum()
    values = skewed.quantiles(z)
    mean = float((weight * values).sum())
    sd = math.sqrt(float((weight * (values - mean) ** 2).sum()))
    assert sd / mean == pytest.approx(float(variation) / 100)


def test_the_help_of_the_log_normal_says_its_example_right() -> None:
    spread = math.exp(LogNormal(median=Decimal(1), variation=Decimal(20)).sigma)
    assert f"{spread:.2f}" in parameters(Shape.LOG_NORMAL)[1].help


def test_every_shape_says_what_it_asks() -> None:
    asked = {shape.label: [(one.label, one.unit) for one in parameters(shape)] for shape in Shape}
    assert asked == {
        "三角分布": [("最小", ""), ("最頻値", ""), ("最大", "")],
        "一様分布": [("最小", ""), ("最大", "")],
        "正規分布": [("平均", ""), ("標準偏差", "")],
        "対数正規分布": [("中央値", ""), ("変動係数", "%")],
    }
    assert all(one.help for shape in Shape for one in parameters(shape))
