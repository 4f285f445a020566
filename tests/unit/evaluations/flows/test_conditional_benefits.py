"""Yen that a type without B/C measures under its condition (B9, 表Ⅲ-10-1※)."""

import pytest

from evaluations.appraisal import Figures, evaluate
from tests.unit.evaluations.sound_case import EDITION, Draft, sound, worked

GATE = "components/c2/benefits/road_congestion"


def with_relieved_road(draft: Draft) -> None:
    """A gate beside the transit shed: 1,000 vehicles × 100 days × 2 minutes × 40 yen = 8,000,000 yen a year."""
    draft.payload["components"].append({"id": "c2", "type": "gate_monitoring"})
    stretch = {
        "id": "s",
        "vehicles": "1000",
        "days": "100",
        "minutes": "2",
        "time_value": "40",
        "vehicle": "car",
    }
    draft.answer(GATE, method="road_congestion", road_congestion={"stretches": [stretch]})


def figures_of(evaluated: Figures | None) -> Figures:
    assert evaluated is not None
    return evaluated


def test_a_case_of_its_own_shows_them_without_making_a_b() -> None:
    figures = figures_of(evaluate(worked("type10_waiting"), EDITION).figures)

    assert {item.kind for item in figures.items} == {"benefit", "cost"}
    assert (figures.benefit_pv, figures.cbr, figures.measured) == (None, None, None)


def test_beside_a_type_with_b_they_are_part_of_b_as_their_costs_are_part_of_c() -> None:
    """8,000,000 yen from 2028 to 2065, whose discount factors sum up to 17.9066792089 (see type3_by_routes)."""
    alone, combined = (
        figures_of(evaluate(case, EDITION).figures) for case in (sound(), sound(with_relieved_road))
    )

    assert alone.benefit_pv is not None
    assert combined.benefit_pv == pytest.approx(alone.benefit_pv + 8_000_000 * 17.9066792089, abs=0.01)
