"""What general traffic saves on relieved roads (表Ⅲ-1-1※; B9). Yen a year, worked out beside each case."""

from typing import Any

import numpy as np
import pytest

from evaluations.benefits import measure
from projects.document.choices import CargoUnit
from projects.document.methods import RoadCongestion
from projects.units import Quantity
from tests.unit.evaluations.benefits.contexts import make_cargo, make_context


def benefit(*stretches: dict[str, Any]) -> list[float]:
    """One amount a scenario (demand as it is, 10 % lower) in a year of service.

    Unless said otherwise 1,000 vehicles on 300 days save 2 minutes of 50 yen.
    """
    plain = {"vehicles": "1000", "days": "300", "minutes": "2", "time_value": "50"}
    rows = [{"id": f"s{number}", **plain, **row} for number, row in enumerate(stretches)]
    given = RoadCongestion.model_validate({"stretches": rows})
    context = make_context(cargo=make_cargo({CargoUnit.TEU: 1}, 1.0, 0.9))
    value = np.asarray(measure("road_congestion", given, context).value)
    return [float(row) for row in np.broadcast_to(value, (2, 1))[:, 0]]


def test_only_a_stretch_that_names_its_cargo_moves_with_demand() -> None:
    # 300,000 vehicles x 2 min x 50 yen = 30,000,000.
    assert benefit({}) == [30_000_000, 30_000_000]
    assert benefit({"group": "teu"}) == pytest.approx([30_000_000, 27_000_000])


def test_a_shorter_way_saves_running_cost_net_of_tax() -> None:
    shorter = {"distance": "1.5", "running_cost": "22", "tax": "included"}

    # 300,000 x (2 x 50 + 1.5 x 20).
    assert benefit(shorter)[0] == pytest.approx(300_000 * 130)


def test_trips_the_project_does_not_change_save_nothing_and_slower_ones_cost() -> None:
    assert benefit({"minutes": "0"})[0] == 0
    assert benefit({"minutes": "0"}, {"minutes": "-1", "vehicles": "10"})[0] == -3000 * 50


def test_nothing_is_saved_before_the_road_is_relieved() -> None:
    given = RoadCongestion.model_validate(
        {"stretches": [{"id": "a", "vehicles": "1", "days": "1", "minutes": "1", "time_value": "1"}]}
    )
    context = make_context(years=np.array([2027, 2028]), in_service=Quantity(np.array([0.0, 1.0])))

    assert list(np.asarray(measure("road_congestion", given, context).value)) == [0, 1]
