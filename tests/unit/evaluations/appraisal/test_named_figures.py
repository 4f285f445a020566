"""Figures that pages print besides the result: each has a name, and leads to what it was worked out from."""

import pytest

from evaluations.appraisal import evaluate
from projects.units import Quantity, leaves_first
from tests.unit.evaluations.sound_case import EDITION, Draft, sound, worked

_OLD_PRICES = {"tax_rate": "10", "price_factor": "1", "price_source": "例"}


def places(quantity: Quantity) -> set[str]:
    return {one.place for one in leaves_first([quantity])}


def spent_early(draft: Draft) -> None:
    """Spending in 2024, two years before the adoption in 2026."""
    draft.add("costs", "years", id="early", year=2024, amounts={"yard_works": "1000000"}, **_OLD_PRICES)


def test_the_years_of_a_case_count_from_its_base_year() -> None:
    evaluation = evaluate(sound(), EDITION)
    assert evaluation.figures is not None

    assert evaluation.explained["t"].yearly == evaluation.figures.t
    assert "schedule#evaluation_year" in places(evaluation.explained["t"].quantity)


def test_the_calculation_begins_with_the_adoption_or_the_first_spending_before_it() -> None:
    usual, early = (evaluate(sound(*changes), EDITION).explained for changes in ((), (spent_early,)))

    assert (usual["years/first"].value, early["years/first"].value) == (2026, 2024)
    assert places(early["years/first"].quantity) >= {"costs#early.year", "schedule#adoption_year"}


def test_the_discount_rate_is_the_manuals() -> None:
    rate = evaluate(sound(), EDITION).explained["discount_rate"]

    assert (rate.value, rate.quantity.clause) == (0.04, EDITION.discount_rate_clause)


def test_alternatives_are_set_against_the_cheapest() -> None:
    """Worked by hand in the case: w1 is chosen and dearer than w2."""
    explained = evaluate(worked("type3_dearer_alternative"), EDITION).explained
    costs = {
        key: one.value for key, one in explained.items() if key.count("/") == 1 and "alternatives" in key
    }

    assert len(costs) > 1
    for key, cost in costs.items():
        assert explained[f"{key}/above"].value == pytest.approx(cost - min(costs.values()))
    assert min(explained[f"{key}/above"].value for key in costs) == 0
