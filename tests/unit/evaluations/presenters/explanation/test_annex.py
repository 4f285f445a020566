"""The annex: every step once, every number in it leads to a step, other scenarios with their own numbers."""

from evaluations.presenters.explanation import annex
from evaluations.presenters.explanation.annex import MOST_STEPS, AnnexStep
from evaluations.presenters.explanation.formula import text_of
from tests.unit.evaluations.presenters.explanation.scenes import case_of, figures_of
from tests.unit.evaluations.sound_case import worked


def steps(name: str, *figures: str) -> list[AnnexStep]:
    document = worked(name)
    explained = figures_of(document)
    chosen = {figure: explained[figure] for figure in figures} or explained
    return list(annex(case_of(document), chosen).steps)


def numbers_of(step: AnnexStep) -> str:
    assert step.step is not None
    return text_of(step.step.numbers)


def test_every_step_is_written_once_and_every_reference_leads_to_one() -> None:
    found = steps("type3_by_routes")

    assert len({step.id for step in found}) == len(found)
    assert [step.number for step in found] == list(range(1, len(found) + 1))
    by_number = {step.number: step for step in found}
    for step in found:
        for part in step.formula:
            if part.number is not None:
                assert by_number[part.number].id == part.id
                assert by_number[part.number].name in part.token.text
    base = [step for step in found if not step.scenario and step.step]
    silent = [
        (step.name, part.token.text)
        for step in base
        for part in step.formula
        if part.token.term
        and part.number is None
        and not any(line.id == part.token.term for line, _, _ in step.terms)
    ]
    assert silent == [], "each term of the base case has a step, or its origin beside it"


def test_a_scenario_has_its_own_benefit_and_shares_the_cost_it_does_not_move() -> None:
    """需要-10%: B = 1,965,907,833.58; C is that of the base case."""
    figures = ("cbr", "sensitivity/demand/low/cbr")
    found = steps("type3_by_routes", *figures)

    low = next(
        step for step in found if step.scenario == "需要-10%の場合" and step.name.startswith("費用便益比")
    )
    assert numbers_of(low) == "1,965,907,834円 ÷ 1,657,196,548円"
    assert [step.name for step in found].count("総便益(B)") == 2
    assert [step.name for step in found].count("総費用(C)") == 1


def test_equal_years_stand_together() -> None:
    """上屋 500,000,000 in 2026 and in 2027, nothing afterwards."""
    found = steps("type3_by_routes", "items/shed_works/yearly")

    given = next(step for step in found if step.name == "工事費: 上屋")
    assert [(cell.years, cell.value) for line in given.years for cell in line] == [
        ("令和8～9", "550,000,000"),
        ("令和10～47", "0"),
    ]


def test_a_long_annex_ends_and_says_so() -> None:
    document = worked("types1_9_combined")
    whole = annex(case_of(document), figures_of(document))

    assert len(whole.steps) + whole.omitted <= MOST_STEPS
    assert whole.omitted == 0
