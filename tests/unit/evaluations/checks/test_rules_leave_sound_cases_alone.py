"""What no rule finds fault with: the sound cases, and what looks like a break of a rule and is none."""

from collections.abc import Callable
from functools import partial

import pytest

from evaluations.appraisal import evaluate
from evaluations.checks import findings
from projects.document import Document
from tests.unit.evaluations.checks.broken.disaster import both_measure_the_small_lots
from tests.unit.evaluations.checks.broken_case import answer, row
from tests.unit.evaluations.sound_case import (
    EDITION,
    INDICATORS,
    OTHER_TRANSPORT,
    Draft,
    sound,
    sound_assessed,
    sound_bulk,
    sound_combined,
    sound_earthquake,
    sound_feeder,
    sound_inspection,
    sound_stacked,
)

ASSESSED = ("type9", "type10_gate", "type10_both", "type11", "type12", "type13")
STREAM = {
    "lines": [{"id": "a", "name": "例", "tax": "exempt", "basis": "例"}],
    "years": [{"id": "b", "year": 2030, "amounts": {"a": "1"}}],
}


def test_land_is_not_taxed_unless_it_is_marked() -> None:
    """C1: 用地費 starts out as 非課税."""
    marked, unmarked = sound(), sound(row("costs", "lines", "site", tax=None))

    assert findings(unmarked, EDITION) == []
    assert evaluate(unmarked, EDITION).figures == evaluate(marked, EDITION).figures


def test_a_reason_answers_for_cargo_that_two_types_measure() -> None:
    """E3: the same cargo may pass two facilities."""
    reason = answer("demand", shared_cargo_reason="例")
    found = findings(sound_combined(both_measure_the_small_lots, reason), EDITION)

    assert "K780" not in {finding.code for finding in found}


def test_the_cargo_of_one_type_needs_no_route_in_another() -> None:
    """E3: 小口貨物 goes by its own routes, コンテナ by theirs."""
    by_stream = sound_combined(answer(OTHER_TRANSPORT, method="annual_stream", annual_stream=STREAM))

    assert "K701" not in {finding.code for finding in findings(by_stream, EDITION)}


def test_a_gate_in_a_port_that_is_named_needs_no_reason() -> None:
    """E1: of 「国際戦略港湾等」 only the first class is named."""
    case = sound_assessed("type10_gate", answer("overview", port_class="strategic", eligibility_reason=None))

    assert findings(case, EDITION) == []


def test_what_the_facilities_do_not_ask_for_is_neither_missing_nor_lost() -> None:
    """E3: a weighing machine alone has no gates; what was entered for them stays in the document."""

    def no_gate(draft: Draft) -> None:
        draft.drop("facilities", "facilities", "camera")
        draft.drop("costs", "lines", "cameras")
        draft.row("costs", "years", "y2026", amounts={"scales": "55000000"})
        draft.drop(INDICATORS, "values", "road_traffic")

    case = sound_assessed("type10_both", no_gate)
    figures = evaluate(case, EDITION).figures

    assert findings(case, EDITION) == []
    assert figures is not None
    assert {one.key for one in figures.indicators} == {
        "container_volume",
        "international_calls",
        "facility_cost",
    }
    assert "exit_gates" in {row.id for row in case.indicators("c1").values}


@pytest.mark.parametrize(
    "case",
    [
        sound,
        sound_feeder,
        sound_inspection,
        sound_stacked,
        sound_bulk,
        sound_earthquake,
        sound_combined,
        *(partial(sound_assessed, name) for name in ASSESSED),
    ],
)
def test_the_sound_case_has_no_findings_and_figures(case: Callable[..., Document]) -> None:
    assert findings(case(), EDITION) == []
    assert evaluate(case(), EDITION).figures is not None
