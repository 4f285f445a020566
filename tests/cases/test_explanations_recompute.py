"""計算根拠 is the computation: every figure of every worked case comes out again from the leaves of its explanation.

The recomputation (decimal_recomputation.py) reads the published JSON with 50-digit decimals and shares no code with the
engine.
"""

import json
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml

from evaluations.appraisal import Evaluation, evaluate
from projects.document import edition_of, read_document
from projects.units import LookupTable, Quantity, band_lookup, choose, explain, interpolate
from tests.cases.decimal_recomputation import DIGITS, Amount, Recomputation, present_sum

WORKED = sorted((Path(__file__).parent / "h23_06").glob("*.yaml"))
BY_LORRY_AND_SHIP = Path("type3_by_lorry_and_ship.yaml")
CASES = [*WORKED, BY_LORRY_AND_SHIP]
NEAR = Decimal("1e-12")

each_case = pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)


@each_case
def test_every_figure_comes_out_of_the_leaves_of_its_explanation(path: Path) -> None:
    told, explained = _told(path), _evaluation(path).explained
    assert told["figures"].keys() == explained.keys()
    for name, figure in explained.items():
        again = _recomputed(path, figure.scenario)
        term = again.terms[told["figures"][name]]
        if term["operation"] == "internal_rate":
            continue
        found, meant = again.value(term["id"]), again.read(term["value"])
        assert _near(found, meant), (name, found, meant)


@each_case
def test_the_flows_are_worth_nothing_at_the_internal_rate(path: Path) -> None:
    told, explained = _told(path), _evaluation(path).explained
    rates = {name: one for name, one in explained.items() if name.endswith("eirr")}
    assert bool(rates) == ("cbr" in explained)
    for name, figure in rates.items():
        again = _recomputed(path, figure.scenario)
        (net,) = again.terms[told["figures"][name]]["operands"]
        flows, rate = again.value(net), again.read(again.terms[told["figures"][name]]["value"])
        assert isinstance(flows, list)
        assert isinstance(rate, Decimal)
        assert abs(present_sum(flows, rate)) <= NEAR * sum(abs(flow) for flow in flows), name


@each_case
def test_every_number_says_what_it_is_and_where_it_comes_from(path: Path) -> None:
    """A plain 0, 1, 2 or 3 of a formula needs no name."""
    leaves = [term for term in _told(path)["terms"] if not term["operands"]]
    named = [term for term in leaves if term["label"] and (term["place"] or term["source"] or term["clause"])]
    plain = [term for term in leaves if not term["label"] and term["value"] in (0, 1, 2, 3)]
    counted = {term["id"] for term in (*named, *plain)}
    assert [term for term in leaves if term["id"] not in counted] == []


@each_case
def test_the_items_add_up_to_benefit_and_cost(path: Path) -> None:
    """Each item discounted year by year with 1.04^t, summed, is B and C as they are stored."""
    figures = _evaluation(path).figures
    assert figures is not None
    rate = 1 + Decimal(repr(figures.discount_rate))
    sums = {"benefit": Decimal(0), "cost": Decimal(0)}
    for item in figures.items:
        for t, amount in zip(figures.t, item.yearly, strict=True):
            sums[item.kind] += DIGITS.divide(Decimal(repr(amount)), DIGITS.power(rate, t))
    assert _near(sums["cost"], Decimal(repr(figures.cost_pv)))
    if figures.benefit_pv is not None:
        assert _near(sums["benefit"], Decimal(repr(figures.benefit_pv)))


def test_what_no_case_uses_comes_out_as_well() -> None:
    """80 km: second band, 30. 250 km: 30 + 3 started steps of 7 = 51. 75 km on the line: half way, 25."""
    distances = (50.0, 100.0)
    steps = LookupTable("表", "km", "円", distances, (20.0, 30.0), place="x", step=50, increment=7)
    line = LookupTable("線", "km", "円", distances, (20.0, 30.0), place="x")
    far, near = (band_lookup(Quantity(km, "km", "距離"), steps) for km in (250, 80))
    between = interpolate(Quantity(75, "km", "距離"), line)
    chosen = choose(np.array([True, False]), far, between)
    told = json.loads(json.dumps(explain({"near": near, "chosen": chosen}), allow_nan=False))
    again = Recomputation(told, 0)
    assert again.value(told["figures"]["near"]) == 30
    assert again.value(told["figures"]["chosen"]) == [51, 25]
    assert np.asarray(chosen.value).tolist() == [51, 25]


@cache
def _evaluation(path: Path) -> Evaluation:
    if path == BY_LORRY_AND_SHIP:
        document = read_document(_by_lorry_and_ship())
    else:
        document = read_document(yaml.safe_load(path.read_text(encoding="utf-8"))["document"])
    return evaluate(document, edition_of(document))


def _by_lorry_and_ship() -> Any:
    """A worked case with exhaust gas by every formula: powers of fractions, the smaller of two, registered coefficients."""
    rows = {
        "carriages": {"ton_km": "4000000", "co2_unit_value": "co2_ship_2017", "source": "ships"},
        "trucks": {
            **{"distance": "100", "load": "6", "trips": "1000", "capacity": "10000"},
            **{"fuel_formula": "truck_fuel_diesel", "co2_unit_value": "co2_diesel"},
            "nox_unit_value": "nox_large_vehicle_40",
        },
        "fuel_uses": {"fuel": "100", "co2_unit_value": "co2_diesel", "source": "vehicles"},
        "voyages": {
            **{"tonnage": "20000", "speed": "20", "hours": "1000", "power_formula": "power_cargo_ship"},
            **{"fuel_formula": "fuel_two_stroke", "density_unit_value": "density_fuel_oil_c"},
            "co2_unit_value": "co2_fuel_oil_bc",
        },
    }
    typed = {"nox_factor": "85", "nox_source": "架空(例示)"}
    payload = yaml.safe_load(
        next(path for path in WORKED if path.stem == "type3_by_routes").read_text(encoding="utf-8")
    )["document"]
    payload["sections"]["emissions"] = {
        table: [{"id": f"{table}_1", "case": "w1", **({} if table == "trucks" else typed), **row}]
        for table, row in rows.items()
    }
    payload["sections"]["emissions"]["carriages"][0]["nox_basis"] = "per_ton_km"
    return payload


@cache
def _told(path: Path) -> dict[str, Any]:
    """The explanation of all figures as it is handed out."""
    figures = {name: one.quantity for name, one in _evaluation(path).explained.items()}
    told: dict[str, Any] = json.loads(json.dumps(explain(figures), allow_nan=False))
    return told


@cache
def _recomputed(path: Path, scenario: int) -> Recomputation:
    return Recomputation(_told(path), scenario)


def _near(found: Amount, meant: Amount) -> bool:
    if isinstance(found, list) and isinstance(meant, list):
        return len(found) == len(meant) and all(map(_near, found, meant))
    assert isinstance(found, Decimal)
    assert isinstance(meant, Decimal)
    return abs(found - meant) <= NEAR * max(abs(found), abs(meant))
