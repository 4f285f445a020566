import json
from decimal import Decimal
from typing import Any

import numpy as np
import pytest

from projects.units import (
    Operation,
    Quantity,
    QuantityError,
    Terms,
    UnitMismatch,
    ZeroDivisor,
    choose,
    explain,
    maximum,
    minimum,
    present_value,
    ramp,
    recording,
    sum_years,
    total,
)

RATE = Quantity(12_780, "円/台", "輸送費用原単位", source="解説書2011", place="demand/r1/rate")
TRUCKS = Quantity(np.array([100.0, 200.0]), "台/年", "台数")


def _values(quantity: Quantity) -> Any:
    assert isinstance(quantity.value, np.ndarray)
    return quantity.value.tolist()


def test_value_unit_and_expression_come_from_one_line() -> None:
    cost = (RATE * TRUCKS).named("輸送費用", clause="3.4 a").to("円/年")
    assert _values(cost) == [1_278_000, 2_556_000]
    assert (cost.operation, cost.operands) == (Operation.MULTIPLY, (RATE, TRUCKS))
    assert (cost.label, cost.clause) == ("輸送費用", "3.4 a")


def test_adding_different_units_names_both_terms() -> None:
    with pytest.raises(UnitMismatch, match=r"「輸送費用原単位」（単位「円/台」）と「台数」（単位「台/年」）"):
        RATE + TRUCKS
    with pytest.raises(UnitMismatch, match=r"「輸送費用原単位」と「台数」から計算した値"):
        RATE * TRUCKS - RATE


def test_a_unit_is_required_not_converted() -> None:
    with pytest.raises(UnitMismatch, match=r"「輸送費用原単位」の単位は「円/台」ですが、「千円/台」"):
        RATE.to("千円/台")


def test_a_zero_divisor_is_named() -> None:
    with pytest.raises(ZeroDivisor, match="「積載量」が0"):
        TRUCKS / Quantity(np.array([5.0, 0.0]), "トン/台", "積載量")


def test_plain_numbers_count_as_dimensionless_and_zero_as_anything() -> None:
    assert (2 * RATE).value == (RATE * Decimal(2)).value == 25_560
    assert (RATE + 0).unit == RATE.unit
    assert sum([RATE, RATE]).value == 25_560  # type: ignore[union-attr]
    with pytest.raises(UnitMismatch):
        RATE + 1
    with pytest.raises(TypeError, match="Quantity with a label"):
        RATE * np.ones(2)  # type: ignore[operator]


def test_powers_raise_the_unit_or_need_none() -> None:
    survival = 1 - Quantity(0.02, "", "発生確率")
    years = Quantity(np.array([0.0, 1.0, 2.0]), "", "経過年数")
    assert _values(survival**years) == pytest.approx([1, 0.98, 0.9604])
    assert str((RATE**2).unit) == "円^2/台^2"
    with pytest.raises(UnitMismatch):
        RATE**0.5
    with pytest.raises(QuantityError, match="べき乗"):
        Quantity(-1.0) ** 0.5


def test_years_are_discounted_and_summed_per_scenario() -> None:
    yearly = Quantity(np.array([[100.0, 200.0], [0.0, 50.0]]), "円/年", "便益")
    present = present_value(yearly, Quantity(np.array([1.0, 0.5]), "", "割引係数"))
    assert _values(present) == [[200.0], [25.0]]
    assert str(present.unit) == "円"
    assert sum_years(TRUCKS).value == 300


def test_a_scenario_is_discounted_to_the_same_bits_in_a_large_batch(monkeypatch: pytest.MonkeyPatch) -> None:
    yearly = np.random.default_rng(1).random((1_001, 47)) * 1e9
    factors = Quantity(1.04 ** -np.arange(47.0), "", "割引係数")
    alone = [present_value(Quantity(row, "円/年", "便益"), factors).value for row in yearly]
    together = [present_value(Quantity(yearly, "円/年", "便益"), factors).value]
    monkeypatch.setattr("projects.units.operations._LARGE", 1_000)
    together.append(present_value(Quantity(yearly, "円/年", "便益"), factors).value)
    for found in together:
        assert np.asarray(found).reshape(-1).tolist() == alone


def test_overflow_is_cut_at_zero_and_the_smallest_is_found() -> None:
    overflow = maximum(TRUCKS - Quantity(150, "台/年", "容量"), 0)
    assert _values(overflow) == [0, 50]
    assert _values(minimum(TRUCKS, Quantity(150, "台/年"))) == [100, 150]
    with pytest.raises(UnitMismatch):
        maximum(TRUCKS, RATE)


def test_ramp_choose_and_total_keep_the_unit() -> None:
    ratios = Quantity(np.array([0.5, 1.0]), "", "立上り比率")
    assert _values(ramp(Quantity(100, "台/年"), ratios)) == [50, 100]
    assert _values(choose(np.array([True, False]), TRUCKS, 0)) == [100, 0]
    assert _values(total([TRUCKS, TRUCKS, TRUCKS])) == [300, 600]
    assert total([], unit="円/年").value == 0
    with pytest.raises(UnitMismatch):
        total([TRUCKS], unit="円/年")


def test_a_quantity_never_changes() -> None:
    given = np.array([1.0, 2.0])
    quantity = Quantity(given, "円/年")
    given[0] = 99
    assert _values(quantity) == [1, 2]
    for each in (quantity, quantity * 2):
        assert isinstance(each.value, np.ndarray)
        with pytest.raises(ValueError, match="read-only"):
            each.value[0] = 5
    with pytest.raises(AttributeError):
        quantity.label = "別の名称"


def test_nothing_is_kept_while_recording_is_off() -> None:
    with recording(False):
        silent = RATE * TRUCKS
    assert silent.operands == ()
    assert _values(silent) == _values(RATE * TRUCKS)
    assert (RATE * TRUCKS).operands == (RATE, TRUCKS)


def test_the_explanation_is_plain_data_and_writes_a_shared_term_once() -> None:
    cost = (RATE * TRUCKS).named("輸送費用", clause="3.4 a")
    told = json.loads(json.dumps(explain({"both": cost + cost, "one": cost})))
    terms = {one["id"]: one for one in told["terms"]}
    both = terms[told["figures"]["both"]]
    assert (both["operation"], both["unit"]) == ("add", "円/年")
    assert both["operands"] == [told["figures"]["one"]] * 2
    assert (terms[told["figures"]["one"]]["label"], len(terms)) == ("輸送費用", 4)
    rate = terms[terms[told["figures"]["one"]]["operands"][0]]
    assert (rate["value"], rate["source"], rate["place"]) == (12_780, "解説書2011", "demand/r1/rate")


def test_a_term_keeps_its_id_when_its_value_changes_and_differs_from_one_with_other_numbers() -> None:
    def ids(first: float, second: float) -> list[str]:
        pair = [Quantity(value, "円", "単価", place="r1") for value in (first, second)]
        return [one.id for one in Terms([pair[0] + pair[1]])]

    assert ids(1, 2) == ids(3, 4)
    assert len(set(ids(1, 2))) == 3
    assert len(ids(1, 1)) == 2, "equal terms are one"
