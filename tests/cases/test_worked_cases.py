"""Cases worked by hand, one YAML file each: the document, the arithmetic step by step, the figures it leads to."""

from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from evaluations.appraisal import Figures, Item, Outcome, evaluate
from projects.document import edition_of, read_document

CASES = sorted(path for path in Path(__file__).parent.glob("*/*.yaml") if path.parent.name != "published")
YEN = Decimal("0.01")
RATIO = Decimal("0.00000001")
RATE = Decimal("0.000000001")

each_case = pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
MEASURED = [path for path in CASES if "\n  outcomes:" in path.read_text(encoding="utf-8")]
COMPARED = [path for path in CASES if "\n  without_register:" in path.read_text(encoding="utf-8")]
EMITTING = [
    path for path in CASES if "\n  emissions:" in path.read_text(encoding="utf-8").partition("\nexpected:")[2]
]
ASSESSED = [path for path in CASES if path not in MEASURED]
INDICATED = [path for path in CASES if "\n  indicators:" in path.read_text(encoding="utf-8")]


@each_case
def test_the_years_are_those_worked_out_by_hand(path: Path) -> None:
    expected, figures = _case(path)["expected"], _figures(path)

    first, last = expected["t"]
    assert figures.t == tuple(range(first, last + 1))
    assert {name: getattr(figures, name) for name in expected["timeline"]} == expected["timeline"]


@each_case
def test_every_item_has_the_yearly_amounts_and_the_present_value_worked_out_by_hand(path: Path) -> None:
    expected, items = _case(path)["expected"], {item.name: item for item in _figures(path).items}

    assert set(items) == set(expected["yearly"]) == set(expected["present_values"])
    for name, amounts in expected["yearly"].items():
        assert _by_year(path, items[name]) == pytest.approx(_spelled_out(amounts), abs=float(YEN)), name
        assert _near(items[name].pv, expected["present_values"][name], YEN), name


@pytest.mark.parametrize("path", MEASURED, ids=lambda path: path.stem)
@pytest.mark.parametrize(
    "scenario", ["base", "demand_low", "demand_high", "construction_low", "construction_high"]
)
def test_the_indicators_are_those_worked_out_by_hand(path: Path, scenario: str) -> None:
    _assert_outcome(_outcome(_figures(path), scenario), _case(path)["expected"]["outcomes"][scenario])


@pytest.mark.parametrize("path", MEASURED, ids=lambda path: path.stem)
def test_the_result_without_time_cost_stands_beside_it_where_both_are_shown(path: Path) -> None:
    expected, outcome = _case(path)["expected"]["outcomes"], _figures(path).without_time_cost

    assert (outcome is not None) == ("without_time_cost" in expected)
    if outcome is not None:
        _assert_outcome(outcome, expected["without_time_cost"])


def _assert_outcome(outcome: Outcome, expected: dict[str, str]) -> None:
    for name in ("benefit_pv", "cost_pv", "npv"):
        assert _near(getattr(outcome, name), expected[name], YEN), name
    assert outcome.cbr is not None
    assert _near(outcome.cbr, expected["cbr"], RATIO)
    assert outcome.eirr.status == "一意"
    assert outcome.eirr.value is not None
    assert _near(outcome.eirr.value, expected["eirr"], RATE)


@pytest.mark.parametrize("path", ASSESSED, ids=lambda path: path.stem)
def test_a_case_assessed_by_indicators_has_its_cost_and_no_benefit(path: Path) -> None:
    expected, figures = _case(path)["expected"], _figures(path)

    assert _near(figures.cost_pv, expected["cost_pv"], YEN)
    assert (figures.measured, figures.benefit_pv, figures.cbr, figures.npv) == (None, None, None, None)
    assert (figures.eirr, figures.sensitivity) == (None, None)


@pytest.mark.parametrize("path", INDICATED, ids=lambda path: path.stem)
def test_the_indicators_of_every_component_that_has_some_are_known(path: Path) -> None:
    expected, figures = _case(path)["expected"], _figures(path)

    assert {one.key: one.amount for one in figures.indicators} == {
        key: Decimal(amount) for key, amount in expected["indicators"].items()
    }
    assert [one.key for one in figures.indicators if one.derived] == expected["derived"]


@each_case
def test_project_cost_subsidy_and_volumes_are_those_worked_out_by_hand(path: Path) -> None:
    expected, figures = _case(path)["expected"], _figures(path)

    assert figures.total_project_cost == Decimal(expected["total_project_cost"])
    assert _near(figures.subsidy, expected["subsidy"], YEN)
    printed = [volume.model_dump(exclude={"component"}) for volume in figures.volumes]
    assert printed == [
        {key: value if key == "unit" or value is None else float(value) for key, value in row.items()}
        for row in expected["volumes"]
    ]


@pytest.mark.parametrize("path", COMPARED, ids=lambda path: path.stem)
def test_the_alternatives_cost_what_was_worked_out_by_hand(path: Path) -> None:
    expected, register = _case(path)["expected"]["without_register"], _figures(path).without_register
    assert register is not None

    for found, one in zip(register.alternatives, expected["alternatives"], strict=True):
        assert (found.case, list(found.lacking)) == (one["case"], one["lacking"])
        assert found.cost is one["cost"] is None or _near(found.cost or 0, one["cost"], YEN)
    assert register.chosen == expected["chosen"]
    assert register.cheapest == frozenset(expected["cheapest"])
    assert register.dearer_choice is not None
    assert register.dearer_choice.case == expected["dearer_choice"]
    assert list(register.left_out) == expected["left_out"]


@pytest.mark.parametrize("path", EMITTING, ids=lambda path: path.stem)
def test_the_reductions_of_exhaust_gas_are_those_worked_out_by_hand(path: Path) -> None:
    found = {one.substance: one.reduction for one in _figures(path).emissions}

    assert found == pytest.approx(_case(path)["expected"]["emissions"])


@cache
def _case(path: Path) -> dict[str, Any]:
    case: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return case


@cache
def _figures(path: Path) -> Figures:
    document = read_document(_case(path)["document"])
    evaluation = evaluate(document, edition_of(document))
    assert evaluation.figures is not None, evaluation.problems
    return evaluation.figures


def _outcome(figures: Figures, scenario: str) -> Outcome:
    assert figures.measured is not None
    if scenario == "base":
        return figures.measured
    factor, _, end = scenario.partition("_")
    outcome: Outcome = getattr(getattr(figures.measured.sensitivity, factor), end)
    return outcome


def _by_year(path: Path, item: Item) -> dict[int, float]:
    years = _figures(path).years
    return {year: amount for year, amount in zip(years, item.yearly, strict=True) if amount}


def _spelled_out(spells: dict[int | str, Any]) -> dict[int, float]:
    """One entry a year: a key is a year (2028) or a span of years (2030-2065), an amount the same in all years of a
    span or the first one, which each year multiplies."""
    amounts: dict[int, float] = {}
    for spell, amount in spells.items():
        first, _, last = str(spell).partition("-")
        geometric = amount if isinstance(amount, dict) else {"first": amount, "times": 1}
        for passed, year in enumerate(range(int(first), int(last or first) + 1)):
            amounts[year] = float(geometric["first"]) * float(geometric["times"]) ** passed
    return amounts


def _near(value: float | Decimal, expected: str, within: Decimal) -> bool:
    return abs(Decimal(value) - Decimal(expected)) <= within
