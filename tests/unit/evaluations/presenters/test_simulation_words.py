"""What the pages say of a computation under way, and how small numbers are printed."""

from datetime import UTC, datetime, timedelta

import pytest

from evaluations.presenters.simulation.job import time_left
from evaluations.presenters.simulation.result import _two_digits
from projects.models import Job

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("progress", "seconds", "said"),
    [
        (0, 30, ""),
        (50, 30, "残り1分未満"),
        (10, 30, "残り約5分"),  # 30 s for a tenth leave 270 s
        (99, 6_000, "残り約2分"),
    ],
)
def test_the_time_left_goes_on_at_the_pace_so_far(progress: int, seconds: int, said: str) -> None:
    started = (NOW - timedelta(seconds=seconds)).isoformat()
    assert time_left(Job(progress=progress, detail={"started": started}), NOW) == said


def test_a_job_that_has_not_begun_has_no_pace() -> None:
    assert time_left(Job(progress=0, detail={}), NOW) == ""


@pytest.mark.parametrize(
    ("value", "printed"), [(0.000214, "0.00021"), (0.5, "0.50"), (12.3, "12"), (1234.5, "1235"), (0, "0")]
)
def test_a_reach_is_printed_with_the_digits_that_count(value: float, printed: str) -> None:
    assert _two_digits(value) == printed
