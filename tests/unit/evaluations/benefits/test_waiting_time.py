"""Hours that cargo need not wait any more (第Ⅲ編 2.4 a; B2). Worked out beside each case."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from evaluations.benefits import measure
from evaluations.benefits.waiting_time import average_wait
from projects.document.choices import CargoUnit
from projects.document.methods import WaitingTime
from projects.document.methods.waiting_time import WaitingSpan
from projects.units import Quantity
from tests.unit.evaluations.benefits.contexts import make_cargo, make_context

EVENING = {"begin": "17", "end": "21", "next_start": "8.5", "days_later": "1"}


def hours(**answers: str) -> object:
    return average_wait(WaitingSpan.model_validate({"id": "a", **answers})).value


def benefit(**answers: Any) -> list[list[float]]:
    """A row a scenario: 10 boxes on 100 days of 2027 to 2029, at 200 yen an hour, open from 2028."""
    plain = {"id": "a", "days": "100", "boxes_per_day": "10", "time_value": "200"}
    given = WaitingTime.model_validate({"spans": [{**plain, **answers}]})
    years = np.array([2027, 2028, 2029])
    opened = Quantity(np.array([0.0, 1.0, 1.0]))
    level = Quantity(np.array([[0, 0.5, 1], [0, 0.45, 0.9]]))
    moving = replace(make_cargo({CargoUnit.BOX_40: 5000})["box_40"], level=level)
    context = make_context(years=years, in_service=opened, cargo={"box_40": moving})
    value = np.asarray(measure("waiting_time", given, context).value)
    return [list(map(float, row)) for row in np.atleast_2d(value)]


def test_the_mean_wait_runs_from_the_middle_of_the_span_to_the_next_start() -> None:
    assert hours(**EVENING) == 13.5
    # From midnight: 23 to 26 has its middle at 24.5; the next start is 24 + 9 = 33.
    assert hours(begin="23", end="26", next_start="9", days_later="1") == 8.5
    # The same day: 9 to 12, start at 13.
    assert hours(begin="9", end="12", next_start="13", days_later="0") == 2.5


def test_typed_hours_win_over_the_mean() -> None:
    assert hours(**EVENING, hours="6") == 6


def test_boxes_a_day_are_those_of_the_target_year_and_move_like_their_cargo() -> None:
    # 100 days x 10 boxes x 13.5 h x 200 yen = 2,700,000 in the target year.
    assert benefit(group="box_40", **EVENING) == [
        pytest.approx([0, 1_350_000, 2_700_000]),
        pytest.approx([0, 1_215_000, 2_430_000]),
    ]


def test_without_a_cargo_group_the_boxes_are_the_same_in_every_year_of_service() -> None:
    assert benefit(hours="2") == [[0, 400_000, 400_000]]
