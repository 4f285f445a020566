"""What must hold for every case, whatever its numbers."""

from collections.abc import Callable, Iterator
from copy import deepcopy
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluations.appraisal import Figures, Measured, evaluate
from projects.document import parse_document, read_document
from tests.unit.evaluations.sound_case import EDITION, TRANSPORT, Draft, Payload, sound_payload

few = settings(max_examples=25)
YEN_FIELDS = {"annual", "residual_value", "rate", "time_value"}
YEARLESS = {"data_year"}
TABLES = [
    ("facilities", "facilities"),
    ("costs", "lines"),
    ("costs", "years"),
    ("costs", "operation"),
    ("demand", "groups"),
    ("demand", "ramp"),
    ("without_cases", "cases"),
    (TRANSPORT, "route_cost.routes"),
]


def whole(least: int, most: int) -> st.SearchStrategy[str]:
    return st.integers(least, most).map(str)


@st.composite
def cases(draw: st.DrawFn) -> Payload:
    """The sound case with other volumes, shares, ratios, rates, times and amounts."""
    draft = Draft(deepcopy(sound_payload()))
    for group in draft.table("demand", "groups"):
        group["volume"] = draw(whole(1, 10**7))
    for row in draft.table("demand", "ramp"):
        row["ratio"] = draw(whole(0, 100))
    for leg in draft.table(TRANSPORT, "route_cost.legs"):
        leg["rate"] = draw(whole(0, 10**5))
        leg["hours"] = draw(st.decimals(0, 100, places=2).map(str))
        leg["time_value"] = draw(whole(0, 10**4))
        leg["time_value_source"] = "例"
    for year in draft.table("costs", "years"):
        year["amounts"] = {line: draw(whole(1, 10**11)) for line in year["amounts"]}
    for line in draft.table("costs", "operation"):
        line["annual"] = draw(whole(0, 10**9))
    share = draw(st.integers(0, 100))
    draft.row(TRANSPORT, "route_cost.routes", "e_other", share=str(share))
    draft.row(TRANSPORT, "route_cost.routes", "e_port", share=str(100 - share))
    return draft.payload


def figures_of(payload: Payload) -> Figures:
    evaluation = evaluate(read_document(payload), EDITION)
    assert evaluation.figures is not None, evaluation.problems
    return evaluation.figures


def measured(figures: Figures) -> Measured:
    assert figures.measured is not None
    return figures.measured


def fields(value: Any) -> Iterator[tuple[dict[str, Any], str]]:
    """Every field of a payload with the object that holds it."""
    if isinstance(value, dict):
        for name, inner in list(value.items()):
            yield value, name
            yield from fields(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from fields(inner)


def changed(payload: Payload, change: Callable[[dict[str, Any], str], None]) -> Payload:
    copy = deepcopy(payload)
    for holder, name in fields(copy["sections"]):
        change(holder, name)
    return copy


def assert_same_ratios(one: Figures, other: Figures, within: float) -> None:
    assert other.cbr == pytest.approx(one.cbr, rel=within)
    rate, other_rate = measured(one).eirr, measured(other).eirr
    assert other_rate.status == rate.status
    assert other_rate.roots == pytest.approx(rate.roots, rel=within, abs=within)


@few
@given(cases())
def test_twice_the_cargo_is_twice_the_benefit_of_the_routes(payload: Payload) -> None:
    def double(holder: dict[str, Any], name: str) -> None:
        if name == "volume":
            holder[name] = str(2 * int(holder[name]))

    once, twice = figures_of(payload), figures_of(changed(payload, double))
    (single,) = (item for item in once.items if item.name == TRANSPORT)
    (doubled,) = (item for item in twice.items if item.name == TRANSPORT)

    assert doubled.yearly == pytest.approx([2 * amount for amount in single.yearly], rel=1e-12)
    assert twice.cost_pv == once.cost_pv


@few
@given(cases(), st.integers(2, 1000))
def test_the_size_of_the_money_unit_moves_neither_cbr_nor_eirr(payload: Payload, times: int) -> None:
    def grow(holder: dict[str, Any], name: str) -> None:
        if name in YEN_FIELDS:
            holder[name] = str(times * Decimal(holder[name]))
        if name == "amounts":
            holder[name] = {line: str(times * int(yen)) for line, yen in holder[name].items()}

    one, other = figures_of(payload), figures_of(changed(payload, grow))

    assert_same_ratios(one, other, within=1e-9)
    assert other.benefit_pv == pytest.approx(times * measured(one).benefit_pv, rel=1e-9)


@few
@given(cases(), st.integers(-5, 130))
def test_moving_all_years_alike_moves_neither_cbr_nor_eirr(payload: Payload, years: int) -> None:
    def move(holder: dict[str, Any], name: str) -> None:
        if (name == "year" or name.endswith("_year")) and name not in YEARLESS:
            holder[name] += years

    one, other = figures_of(payload), figures_of(changed(payload, move))

    assert other.base_year == one.base_year + years
    assert_same_ratios(one, other, within=1e-12)


@few
@given(cases(), st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(payload: Payload, random: Any) -> None:
    shuffled = Draft(deepcopy(payload))
    for section, table in TABLES:
        random.shuffle(shuffled.table(section, table))

    one, other = figures_of(payload), figures_of(shuffled.payload)

    assert other.benefit_pv == pytest.approx(one.benefit_pv, rel=1e-12, abs=1e-3)
    assert other.cost_pv == pytest.approx(one.cost_pv, rel=1e-12)
    assert other.total_project_cost == one.total_project_cost


@few
@given(cases())
def test_export_and_import_leave_the_figures_bit_for_bit(payload: Payload) -> None:
    document = read_document(payload)
    again = parse_document(document.canonical())

    assert again == document
    assert evaluate(again, EDITION).figures == evaluate(document, EDITION).figures
