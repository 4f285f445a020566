"""The alternatives without the project side by side (Ⅱ 1.5)."""

import pytest

from evaluations.appraisal import evaluate
from evaluations.checks import findings
from evaluations.flows.without_register import WithoutRegister, without_register
from tests.unit.evaluations.sound_case import EDITION, TRANSPORT, Change, Draft, sound


def register_of(*changes: Change) -> WithoutRegister:
    register = without_register(sound(*changes), EDITION)
    assert register is not None
    return register


def other_port(rate_per_ton: str = "9000", rate_per_box: str = "80000") -> Change:
    """Routes of w2 for both cargoes: one leg each, no tax, no time."""

    def change(draft: Draft) -> None:
        for group, basis, rate in (("export", "per_ton", rate_per_ton), ("import", "per_box", rate_per_box)):
            route = {"id": f"w2_{group}", "case": "w2", "group": group, "name": "他港", "share": "100"}
            draft.add(TRANSPORT, "route_cost.routes", **route, uses_facility=False)
            leg = {
                "id": f"leg_{group}",
                "route": route["id"],
                "mode": "truck",
                "stretch": "例",
                "basis": basis,
            }
            leg |= {"rate": rate, "tax": "exempt", "rate_source": "例", "hours": "0"}
            draft.add(TRANSPORT, "route_cost.legs", **leg)

    return change


def nothing_chosen(draft: Draft) -> None:
    draft.answer("without_cases", chosen=None)


def imports_go_nowhere(draft: Draft) -> None:
    draft.drop(TRANSPORT, "route_cost.routes", "i_other")


def test_each_alternative_costs_its_routes_in_the_target_year() -> None:
    """w1: 60,000 t × 9,224 + 2,000 個 × 76,750 (see type3_by_routes.yaml). w2: 60,000 × 9,000 + 2,000 × 80,000."""
    costs = {one.case: one.cost for one in register_of(other_port()).alternatives}

    assert costs == {"w1": pytest.approx(553_440_000 + 153_500_000), "w2": 540_000_000 + 160_000_000}


def test_the_cheapest_is_marked_and_a_dearer_choice_named() -> None:
    register = register_of(other_port())

    assert register.cheapest == {"w2"}
    assert register.dearer_choice is not None
    assert register.dearer_choice.case == "w1"


def test_alternatives_of_the_same_cost_are_both_the_cheapest() -> None:
    register = register_of(other_port("9224", "76750"))

    assert register.cheapest == {"w1", "w2"}
    assert register.dearer_choice is None


def test_one_alternative_alone_is_not_called_the_cheapest() -> None:
    register = register_of()

    assert [(one.case, one.cost is None, one.lacking) for one in register.alternatives] == [
        ("w1", False, ()),
        ("w2", True, ("輸出雑貨", "輸入雑貨")),
    ]
    assert register.cheapest == frozenset()


def test_the_alternatives_can_be_compared_before_one_is_chosen() -> None:
    register = register_of(other_port(), nothing_chosen)

    assert [one.cost for one in register.alternatives] == pytest.approx([706_940_000, 700_000_000])
    assert register.cheapest == {"w2"}
    assert register.dearer_choice is None


def test_cargo_that_earns_no_benefit_is_left_out_of_the_comparison() -> None:
    """Imports have no route in the chosen w1, so that only the 60,000 t of exports are compared (D3)."""
    register = register_of(other_port(), imports_go_nowhere)

    assert register.left_out == ("輸入雑貨",)
    assert [one.cost for one in register.alternatives] == pytest.approx([553_440_000, 540_000_000])


def test_a_reason_settles_the_dearer_choice() -> None:
    def reason(draft: Draft) -> None:
        draft.answer("without_cases", dearer_reason="他港は満杯である。")

    owed, settled = (findings(sound(other_port(), *more), EDITION) for more in ((), (reason,)))

    assert [(one.code, one.place.field, one.blocks) for one in owed] == [("K609", "dearer_reason", True)]
    assert settled == []


def test_an_alternative_half_entered_is_not_compared_and_stops_nothing() -> None:
    def half(draft: Draft) -> None:
        draft.row(TRANSPORT, "route_cost.legs", "leg_export", rate=None)

    document = sound(other_port(), half)
    register = without_register(document, EDITION)
    assert register is not None

    assert [one.lacking for one in register.alternatives] == [(), ("輸出雑貨",)]
    assert [one.code for one in findings(document, EDITION)] == ["K002"]
    assert evaluate(document, EDITION).figures is not None


def test_a_price_with_the_tax_of_a_year_that_had_none_gives_no_cost() -> None:
    def of_1980(draft: Draft) -> None:
        draft.row(TRANSPORT, "route_cost.legs", "leg_export", tax="included", price_year=1980)

    assert [one.cost is None for one in register_of(other_port(), of_1980).alternatives] == [False, True]


def test_a_case_without_routes_has_no_register() -> None:
    assert without_register(sound(lambda draft: draft.answer(TRANSPORT, method=None)), EDITION) is None
