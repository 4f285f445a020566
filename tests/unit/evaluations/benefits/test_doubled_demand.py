"""Whatever the numbers: twice the cargo is twice a linear benefit, and leaves alone what does not follow cargo (D2, D7)."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluations.benefits import measure
from projects.document.choices import CargoUnit
from projects.document.methods import METHODS
from tests.unit.evaluations.benefits.contexts import make_cargo, make_context

amounts = st.integers(0, 10**6).map(str)
shares = st.integers(0, 100).map(str)
days = st.integers(1, 366).map(str)


def once_and_twice(method: str, answers: Mapping[str, Any], boxes: int = 1000) -> tuple[float, float]:
    """Yen a year with the cargo as it is, and with twice as much."""
    cargo = make_cargo({CargoUnit.BOX_20: boxes}, 1.0, 2.0)
    part = METHODS[method].model_validate(answers)
    value = np.asarray(measure(method, part, make_context(cargo=cargo)).value)
    once, twice = np.broadcast_to(value, (2, 1))[:, 0]
    return float(once), float(twice)


@given(share=shares, revenue=amounts, cost=amounts)
def test_revenue_of_turning_cargo_doubles(share: str, revenue: str, cost: str) -> None:
    plain = {"size": "box_20", "rate": revenue, "tax": "included"}
    once, twice = once_and_twice(
        "operating_revenue",
        {
            "turned": [{"id": "t", "group": "box_20", "share": share}],
            "revenues": [{"id": "r", **plain}],
            "costs": [{"id": "c", **plain, "rate": cost}],
        },
    )

    assert twice == pytest.approx(2 * once)


@given(boxes=amounts, value=amounts, days=days, hours=st.integers(0, 100).map(str))
def test_time_saved_by_waiting_cargo_doubles(boxes: str, value: str, days: str, hours: str) -> None:
    span = {"id": "s", "days": days, "boxes_per_day": boxes, "hours": hours, "time_value": value}
    once, twice = once_and_twice("waiting_time", {"spans": [{**span, "group": "box_20"}]})

    assert twice == pytest.approx(2 * once)


@given(vehicles=amounts, minutes=st.integers(-60, 60).map(str), value=amounts, days=days)
def test_only_roads_that_follow_cargo_are_relieved_twice_as_much(
    vehicles: str, minutes: str, value: str, days: str
) -> None:
    stretch = {"vehicles": vehicles, "days": days, "minutes": minutes, "time_value": value}
    following = [{"id": "a", **stretch, "group": "box_20"}]
    fixed = [{"id": "b", **stretch}]
    alone, alone_twice = once_and_twice("road_congestion", {"stretches": fixed})
    once, twice = once_and_twice("road_congestion", {"stretches": [*following, *fixed]})

    assert alone == alone_twice
    assert once == pytest.approx(2 * alone)
    assert twice == pytest.approx(3 * alone)


@given(boxes=st.integers(0, 10**6), without=st.integers(1, 10**6), more=st.integers(0, 10**6))
def test_more_room_never_costs_and_spares_no_more_than_the_room_it_adds(
    boxes: int, without: int, more: int
) -> None:
    """A threshold does not double: 0 ≤ boxes spared ≤ room added, for any cargo (B5)."""
    terminal = {"id": "t", "unit": "box_20", "rate": "1", "tax": "exempt"}
    terminal |= {"capacity_without": str(without), "capacity_with": str(without + more)}
    cargo = {"id": "c", "terminal": "t", "group": "box_20", "share_without": "100", "share_with": "100"}
    for spared in once_and_twice("extra_haulage", {"terminals": [terminal], "cargo": [cargo]}, boxes):
        assert 0 <= spared <= more
