"""Haulage of what a yard cannot take (第Ⅲ編 5.4 a; B5). Yen a year, worked out beside each case."""

from typing import Any

import numpy as np
import pytest

from evaluations.benefits import CargoVolume, measure
from projects.document.choices import CargoUnit
from projects.document.methods import ExtraHaulage
from tests.unit.evaluations.benefits.contexts import make_cargo, make_context

TEU, TWENTY, FORTY = CargoUnit.TEU, CargoUnit.BOX_20, CargoUnit.BOX_40


def terminal(name: str = "a", **answers: Any) -> dict[str, Any]:
    """A yard that takes 100 a year and 130 with the project; the rest costs 2,000 yen each."""
    plain = {"unit": "teu", "capacity_without": "100", "capacity_with": "130", "rate": "2000"}
    return {"id": name, "tax": "exempt", **plain, **answers}


def at(name: str, group: CargoUnit, without: str = "100", with_project: str = "100") -> dict[str, str]:
    shares = {"share_without": without, "share_with": with_project}
    return {"id": f"{name}_{group.value}", "terminal": name, "group": group.value, **shares}


def benefit(
    terminals: list[dict[str, Any]], cargo: list[dict[str, str]], volumes: dict[str, CargoVolume]
) -> list[float]:
    """One amount a scenario."""
    given = ExtraHaulage.model_validate({"terminals": terminals, "cargo": cargo})
    value = np.asarray(measure("extra_haulage", given, make_context(cargo=volumes)).value)
    return [float(row) for row in value[:, 0]]


def test_only_what_exceeds_the_capacity_is_hauled_and_every_scenario_is_measured_anew() -> None:
    levels = make_cargo({TEU: 120}, 0.5, 1.0, 1.5)

    # 60: fits. 120: 20 - 0 hauled. 180: 80 - 50 hauled.
    assert benefit([terminal()], [at("a", TEU)], levels) == [0, 20 * 2000, 30 * 2000]


def test_cargo_groups_are_summed_at_their_terminal_a_40_ft_box_twice() -> None:
    volumes = make_cargo({TWENTY: 40, FORTY: 35})

    # 40 + 35 x 2 = 110 together; neither group alone exceeds 100.
    assert benefit([terminal()], [at("a", TWENTY), at("a", FORTY)], volumes) == [10 * 2000]


def test_a_terminal_counted_in_boxes_takes_boxes_as_they_are() -> None:
    in_boxes = terminal(unit="box_40", capacity_without="30", capacity_with="40")

    assert benefit([in_boxes], [at("a", FORTY)], make_cargo({FORTY: 35})) == [5 * 2000]


def test_terminals_do_not_lend_each_other_room() -> None:
    cargo = [at("a", TEU, without="60", with_project="60"), at("b", TEU, without="40", with_project="40")]

    # 90 of 150 fit at a; 60 at b exceed 50 by 10, with the project 55 by 5.
    small = terminal("b", capacity_without="50", capacity_with="55")
    assert benefit([terminal(), small], cargo, make_cargo({TEU: 150})) == [(10 - 5) * 2000]


def test_a_project_that_draws_more_cargo_than_it_adds_room_costs_more() -> None:
    crowded = [at("a", TEU, without="50", with_project="100")]

    # 100 of 200 fit without the project; with it 200 exceed 130 by 70.
    assert benefit([terminal()], crowded, make_cargo({TEU: 200})) == [-70 * 2000]


def test_only_a_rate_with_tax_is_divided() -> None:
    taxed = terminal(rate="2200", tax="included")

    assert benefit([taxed], [at("a", TEU)], make_cargo({TEU: 120})) == [pytest.approx(20 * 2000)]
