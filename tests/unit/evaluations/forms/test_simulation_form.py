"""A simulation written out as its author would type it, and read again."""

from typing import Any

import pytest

from evaluations.analysis.simulation.spec import MOST_CORRELATIONS
from evaluations.forms.simulation import SimulationForm, act, typed_anew, typed_of_spec
from projects.forms.naming import rows_name
from tests.unit.evaluations.analysis.linear_case import LinearCase, correlated, moved, spec

CASE = LinearCase({"a": 80.0, "b": 30.5, "c": 5.0, "row": 1.0}, rows=("row",))
SHAPES: dict[str, dict[str, str]] = {
    "triangular": {"low": "0.9", "mode": "1", "high": "1234.5"},
    "uniform": {"low": "-0.9", "high": "1.2"},
    "normal": {"mean": "1", "sd": "0.000001"},
    "log_normal": {"median": "1", "variation": "20"},
}


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("basis", ["factor", "value"])
def test_what_was_asked_can_be_asked_again(shape: str, basis: str) -> None:
    asked = spec(
        moved("a", {"shape": shape, **SHAPES[shape]}, basis),
        moved("b"),
        most=1_000_000,
        half_width="0.5",
        correlations=[correlated("a", "b", "-0.25")],
    )
    form = SimulationForm(typed_of_spec(asked), CASE.inputs, checked=True)
    assert form.is_valid(), form.complaints
    assert form.spec == asked


def test_a_card_says_the_base_value_and_the_unit_of_what_is_typed() -> None:
    typed = typed_of_spec(spec(moved("b", basis="value"), moved("row")))
    by_value, by_factor = SimulationForm(typed, CASE.inputs).input_cards
    assert (by_value.base, [one.unit for one in by_value.answers]) == ("基準の値: 30.5円", ["円", "円"])
    assert "年度ごとに異なります" in by_factor.base
    assert [one.unit for one in by_factor.answers] == ["倍", "倍"]


def test_a_full_table_takes_no_more_cards() -> None:
    typed: Any = typed_anew()
    for _ in range(MOST_CORRELATIONS):
        act("add:correlations", typed)
    assert act("add:correlations", typed) == "correlations-add"
    assert len(typed.getlist(rows_name("correlations"))) == MOST_CORRELATIONS
    assert SimulationForm(typed, CASE.inputs).full == {"inputs": False, "correlations": True}
