"""The figures agree with a second calculation that shares no code with the application, on cases drawn at random."""

import csv
import io
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
import yaml

from evaluations.appraisal import Figures, Item, Outcome, evaluate
from evaluations.presenters.year_csv import BYTE_ORDER_MARK, year_csv
from projects.document import edition_of, read_document
from projects.document.choices import CargoUnit
from tests.cases.random_case.case import random_case
from tests.cases.reference.benefits import alternatives, volumes
from tests.cases.reference.case import Yearly
from tests.cases.reference.costs import subsidy, total_project_cost
from tests.cases.reference.indicators import Reference

SEEDS = range(200)
CLOSE = 1e-9
MOVED = {
    ("demand", "low"): ("0.9", "1"),
    ("demand", "high"): ("1.1", "1"),
    ("construction", "low"): ("1", "0.9"),
    ("construction", "high"): ("1", "1.1"),
}
LABELS = {unit.value: unit.label for unit in CargoUnit}
MEASURED_ALIKE = (
    "type[34]_*.yaml",
    "types[34]_*.yaml",
)  # the second calculation knows routes and yearly amounts
WORKED = sorted(path for names in MEASURED_ALIKE for path in (Path(__file__).parent / "h23_06").glob(names))

each_seed = pytest.mark.parametrize("seed", SEEDS)


@each_seed
def test_years_and_project_cost_agree(seed: int) -> None:
    figures, case = _figures(seed), _reference(seed).case
    names = ("base_year", "first_year", "opening_year", "target_year", "last_year", "service_years")

    assert [getattr(figures, name) for name in names] == [getattr(case, name) for name in names]
    assert figures.years == tuple(range(case.first_year, case.last_year + 1))
    assert _close(figures.total_project_cost, total_project_cost(case))
    assert _close(figures.subsidy, subsidy(case))


@each_seed
def test_every_item_agrees_in_every_year_and_in_its_present_value(seed: int) -> None:
    figures, reference = _figures(seed), _reference(seed)
    items = {item.name: item for item in figures.items}
    expected = {**reference.benefits, **reference.costs}

    assert {name for name, item in items.items() if any(item.yearly)} == {
        name for name, yearly in expected.items() if any(yearly.values())
    }
    for name, item in items.items():
        _assert_same_years(figures, item, expected.get(name, {}))
        assert _close(item.pv, reference.present_value(expected.get(name, {})), item.yearly), name


@each_seed
def test_indicators_and_sensitivity_agree(seed: int) -> None:
    document, measured = random_case(seed), _figures(seed).measured
    assert measured is not None
    _assert_same_outcome(measured, _reference(seed))
    for (factor, end), (demand, construction) in MOVED.items():
        outcome: Outcome = getattr(getattr(measured.sensitivity, factor), end)
        _assert_same_outcome(outcome, Reference(document, demand=demand, construction=construction))


@each_seed
def test_cargo_at_the_facility_agrees(seed: int) -> None:
    figures, case = _figures(seed), _reference(seed).case
    found = {
        (one.component, one.unit): (one.with_volume, one.without_volume, one.tons_with)
        for one in figures.volumes
    }
    expected = {
        (component, LABELS[unit]): volume
        for component in case.components
        for unit, volume in volumes(case, component).items()
    }

    assert found.keys() == expected.keys()
    for key, printed in found.items():
        assert all(map(_same, printed, expected[key])), key


@each_seed
def test_the_alternatives_without_the_project_agree(seed: int) -> None:
    register, expected = _figures(seed).without_register, alternatives(_reference(seed).case)

    assert (register is None) == (expected is None)
    if register is None or expected is None:
        return
    for found in register.alternatives:
        cost = expected[found.case]
        assert (found.cost is None) == (found.lacking != ()) == (cost is None)
        assert found.cost is None or cost is None or _close(found.cost, cost)


@pytest.mark.parametrize("seed", SEEDS[:10])
def test_the_table_of_years_people_download_adds_up_to_the_same_totals(seed: int) -> None:
    heads, *lines = csv.reader(io.StringIO(year_csv(_figures(seed)).removeprefix(BYTE_ORDER_MARK)))
    sums = {"便益": Decimal(), "費用": Decimal()}
    for line in lines:
        for head, cell in list(zip(heads, line, strict=True))[4:]:
            sums[head.partition(":")[0]] += Decimal(cell) * Decimal(line[heads.index("割引係数")])

    assert _close(sums["便益"], _reference(seed).benefit_pv)
    assert _close(sums["費用"], _reference(seed).cost_pv)


@pytest.mark.parametrize("path", WORKED, ids=lambda path: path.stem)
def test_the_second_calculation_leads_to_the_figures_worked_by_hand(path: Path) -> None:
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    outcomes = case["expected"]["outcomes"]
    scenarios = {"base": ("1", "1")} | {f"{factor}_{end}": moved for (factor, end), moved in MOVED.items()}

    assert outcomes.keys() == scenarios.keys()
    for name, (demand, construction) in scenarios.items():
        reference = Reference(case["document"], demand=demand, construction=construction)
        assert reference.benefit_pv.quantize(Decimal("0.01")) == Decimal(outcomes[name]["benefit_pv"])
        assert reference.cost_pv.quantize(Decimal("0.01")) == Decimal(outcomes[name]["cost_pv"])
        assert reference.rates == pytest.approx([float(outcomes[name]["eirr"])], abs=1e-9)


@cache
def _reference(seed: int) -> Reference:
    return Reference(random_case(seed))


@cache
def _figures(seed: int) -> Figures:
    document = read_document(random_case(seed))
    evaluation = evaluate(document, edition_of(document))
    assert evaluation.figures is not None, evaluation.problems
    return evaluation.figures


def _assert_same_years(figures: Figures, item: Item, expected: Yearly) -> None:
    for year, yen in zip(figures.years, item.yearly, strict=True):
        assert _close(yen, expected.get(year, Decimal()), item.yearly), (item.name, year)
    assert set(figures.years) >= {year for year, yen in expected.items() if yen}


def _assert_same_outcome(outcome: Outcome, reference: Reference) -> None:
    assert _close(outcome.benefit_pv, reference.benefit_pv)
    assert _close(outcome.cost_pv, reference.cost_pv)
    assert outcome.cbr is not None
    assert _close(outcome.cbr, reference.cbr)
    assert _close(outcome.npv, reference.npv, (outcome.benefit_pv, outcome.cost_pv))
    assert outcome.eirr.roots == pytest.approx(reference.rates, rel=CLOSE, abs=1e-11)
    assert (outcome.eirr.value is None) == (len(reference.rates) != 1)


def _close(value: float | Decimal, expected: Decimal, among: tuple[float, ...] = ()) -> bool:
    """Within 1e-9 of the value; a difference of large amounts is measured against those."""
    scale = max([abs(float(expected)), *map(abs, among)])
    return abs(float(value) - float(expected)) <= CLOSE * scale


def _same(value: float | None, expected: Decimal | None) -> bool:
    if value is None or expected is None:
        return value is None and expected is None
    return _close(value, expected)
