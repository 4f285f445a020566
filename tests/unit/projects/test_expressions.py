"""Expressions as people read them."""

from projects.presenters.expressions import given_sources, written
from projects.units import Quantity, minimum

DISTANCE = Quantity(250, "km", "距離")
TRIPS = Quantity(1000, "台/年", "延べ台数", source="架空(例示)")


def test_every_number_has_its_name_and_unit() -> None:
    assert written(DISTANCE * TRIPS) == "距離 250km × 延べ台数 1,000台/年"


def test_brackets_stand_where_they_change_the_figure_and_nowhere_else() -> None:
    one, two, three = (Quantity(value) for value in (1, 2, 3))

    assert written((one + two) * three) == "(1 + 2) × 3"
    assert written(one + two * three) == "1 + 2 × 3"
    assert written(one - (two - three)) == "1 - (2 - 3)"
    assert written(one - two - three) == "1 - 2 - 3"
    assert written(one / (two * three)) == "1 ÷ (2 × 3)"
    assert written((one * two) ** (-three)) == "(1 × 2)^(-3)"
    assert written(minimum(one + two, three)) == "最小(1 + 2、3)"


def test_each_source_is_named_once() -> None:
    assert given_sources(DISTANCE * TRIPS + DISTANCE * TRIPS) == ("架空(例示)",)
