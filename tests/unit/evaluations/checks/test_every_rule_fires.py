"""Each rule of the catalogue finds the case that was made to break it, at its place."""

import pytest

from evaluations.appraisal import evaluate
from evaluations.checks import RULES, findings
from tests.unit.evaluations.checks.broken import (
    benefits,
    bulk_handling,
    costs,
    demand,
    disaster,
    emissions,
    facilities,
    indicators,
    overview,
    required,
    routes,
    schedule,
    terminals,
    unit_values,
    waiting_and_roads,
)
from tests.unit.evaluations.checks.broken_case import Broken

BROKEN = [
    broken
    for chapter in (
        required,
        overview,
        schedule,
        facilities,
        costs,
        demand,
        benefits,
        routes,
        waiting_and_roads,
        terminals,
        bulk_handling,
        disaster,
        unit_values,
        emissions,
        indicators,
    )
    for broken in chapter.BROKEN
]


@pytest.mark.parametrize("broken", BROKEN, ids=lambda broken: f"{broken.code} {broken.place}")
def test_the_rule_finds_the_case_that_breaks_it_at_its_place(broken: Broken) -> None:
    document = broken.sound(broken.change)
    found = [one for one in findings(document, broken.edition) if one.code == broken.code]

    assert broken.place in [one.place for one in found]
    assert all(one.sentence.endswith(("。", "。)")) for one in found)


@pytest.mark.parametrize(
    "broken", [one for one in BROKEN if RULES[one.code].stops], ids=lambda one: f"{one.code} {one.place}"
)
def test_a_rule_that_stops_leaves_the_case_without_figures_and_says_why(broken: Broken) -> None:
    evaluation = evaluate(broken.sound(broken.change), broken.edition)

    assert evaluation.figures is None
    assert broken.place in [problem.place for problem in evaluation.problems]


@pytest.mark.parametrize(
    "broken", [one for one in BROKEN if not RULES[one.code].stops], ids=lambda one: f"{one.code} {one.place}"
)
def test_a_rule_that_does_not_stop_leaves_the_figures(broken: Broken) -> None:
    assert evaluate(broken.sound(broken.change), broken.edition).figures is not None


def test_every_rule_has_a_case_that_breaks_it() -> None:
    assert {broken.code for broken in BROKEN} == set(RULES)
