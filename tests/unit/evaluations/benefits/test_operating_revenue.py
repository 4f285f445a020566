"""Revenue from boxes that turn to feeder transport (第Ⅲ編 1.4 b; B1). Yen a year, worked out beside each case."""

from typing import Any

import numpy as np
import pytest

from evaluations.benefits import measure
from projects.document.choices import CargoUnit
from projects.document.methods import OperatingRevenue
from tests.unit.evaluations.benefits.contexts import make_cargo, make_context

TWENTY, FORTY = CargoUnit.BOX_20, CargoUnit.BOX_40


def amount(name: str, twenty: str | None, forty: str | None, tax: str = "exempt") -> dict[str, Any]:
    return {"id": name, "per_twenty": twenty, "per_forty": forty, "tax": tax}


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
        revenues=[amount("dues", "700", "1500"), amount("work", "300", "500")],
    )

    # 300 boxes of 1,000 yen and 200 boxes of 2,000 yen.
    assert found == [300 * 1000 + 200 * 2000, 150 * 1000 + 100 * 2000]


def test_costs_elsewhere_are_taken_off_and_may_exceed_the_revenue() -> None:
    found = benefit(
        turned=[turned(TWENTY, "10")],
        revenues=[amount("dues", "1000", None)],
        costs=[amount("cranes", "1600", None)],
    )

    assert found[0] == 100 * (1000 - 1600)


def test_tax_leaves_revenue_and_cost_alike() -> None:
    found = benefit(
        turned=[turned(TWENTY, "10")],
        revenues=[amount("dues", "2200", None, "included"), amount("rent", "500", None)],
        costs=[amount("cranes", "1100", None, "included")],
    )

    assert found[0] == pytest.approx(100 * (2000 + 500 - 1000))
