"""Revenue from boxes that turn to feeder transport (第Ⅲ編 1.4 b; B1). Yen a year, worked out beside each case."""

from typing import Any

import numpy as np
import pytest

from evaluations.benefits import measure
from projects.document.choices import CargoUnit
from projects.document.methods import OperatingRevenue
from tests.unit.evaluations.benefits.contexts import make_cargo, make_context

TWENTY, FORTY = CargoUnit.BOX_20, CargoUnit.BOX_40


def amount(name: str, size: CargoUnit, rate: str, tax: str = "exempt") -> dict[str, Any]:
    return {"id": name, "size": size.value, "rate": rate, "tax": tax}


def benefit(**answers: Any) -> list[float]:
    """One amount a scenario: the target year, and half of it. 1,000 boxes of 20 ft and 400 of 40 ft."""
    given = OperatingRevenue.model_validate(answers)
    cargo = make_cargo({TWENTY: 1000, FORTY: 400}, 1.0, 0.5)
    value = np.asarray(measure("operating_revenue", given, make_context(cargo=cargo)).value)
    return [float(row) for row in value[:, 0]]


def turned(group: CargoUnit, share: str) -> dict[str, str]:
    return {"id": f"t_{group.value}", "group": group.value, "share": share}


def test_each_size_of_box_has_its_own_amounts_and_follows_its_cargo() -> None:
    found = benefit(
        turned=[turned(TWENTY, "30"), turned(FORTY, "50")],
        revenues=[
            amount("dues20", TWENTY, "700"),
            amount("work20", TWENTY, "300"),
            amount("dues40", FORTY, "2000"),
        ],
    )

    # 300 boxes of 1,000 yen and 200 boxes of 2,000 yen.
    assert found == [300 * 1000 + 200 * 2000, 150 * 1000 + 100 * 2000]


def test_costs_elsewhere_are_taken_off_and_may_exceed_the_revenue() -> None:
    found = benefit(
        turned=[turned(TWENTY, "10")],
        revenues=[amount("dues", TWENTY, "1000")],
        costs=[amount("cranes", TWENTY, "1600")],
    )

    assert found[0] == 100 * (1000 - 1600)


def test_tax_leaves_revenue_and_cost_alike() -> None:
    found = benefit(
        turned=[turned(TWENTY, "10")],
        revenues=[amount("dues", TWENTY, "2200", "included"), amount("rent", TWENTY, "500")],
        costs=[amount("cranes", TWENTY, "1100", "included")],
    )

    assert found[0] == pytest.approx(100 * (2000 + 500 - 1000))
