"""年次別直接入力: yen of the years as typed, net of tax, with the share that follows demand (D7, C1)."""

from typing import Any

import numpy as np
import pytest

from evaluations.benefits import measure
from projects.document.methods import AnnualStream
from projects.units import Quantity
from tests.unit.evaluations.benefits.contexts import make_context


def stream(line: dict[str, Any], years: dict[int, str]) -> list[list[float]]:
    """Yen of 2028…2030 with demand as it is and 10 % higher."""
    given = AnnualStream.model_validate(
        {
            "lines": [{"id": "a", "tax": "exempt", **line}],
            "years": [{"id": f"y{year}", "year": year, "amounts": {"a": yen}} for year, yen in years.items()],
        }
    )
    context = make_context(
        years=np.array([2028, 2029, 2030]), demand_factor=Quantity(np.array([[1.0], [1.1]]))
    )
    value = np.asarray(measure("annual_stream", given, context).value)
    return [list(map(float, row)) for row in np.broadcast_to(value, (2, 3))]


def test_a_blank_share_follows_demand_fully_and_a_negative_year_stays_negative() -> None:
    base, higher = stream({}, {2028: "-300", 2030: "1000"})

    assert base == [-300, 0, 1000]
    assert higher == pytest.approx([-330, 0, 1100])


def test_only_the_stated_share_follows_demand() -> None:
    assert stream({"demand_share": "30"}, {2030: "1000"})[1] == pytest.approx([0, 0, 1030])
    assert stream({"demand_share": "0"}, {2030: "1000"})[1] == [0, 0, 1000]


def test_an_amount_with_tax_is_divided_once() -> None:
    assert stream({"tax": "included"}, {2029: "1100"})[0] == pytest.approx([0, 1000, 0])
