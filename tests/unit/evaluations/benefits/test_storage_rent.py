"""Rent of places outside the yard (第Ⅲ編 5.4 b; B5). Yen a year, worked out beside each case."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluations.benefits import measure
from projects.document.choices import CargoUnit
from projects.document.methods import StorageRent
from projects.units import Quantity
from tests.unit.evaluations.benefits.contexts import make_cargo, make_context

TEU = CargoUnit.TEU
AREA = {"id": "a", "area": "300", "rate": "1500", "tax": "exempt"}
BY_VOLUME: dict[str, Any] = {
    "terminals": [
        {
            "id": "t",
            "unit": "teu",
            "capacity_without": "100",
            "capacity_with": "130",
            "rate": "800",
            "tax": "exempt",
        }
    ],
    "cargo": [{"id": "c", "terminal": "t", "group": "teu", "share_without": "100", "share_with": "100"}],
}


def rent(answers: dict[str, Any], **facts: Any) -> list[list[float]]:
    """Yen of every scenario and year."""
    value = measure("storage_rent", StorageRent.model_validate(answers), make_context(**facts)).value
    return [[float(one) for one in row] for row in np.atleast_2d(np.asarray(value))]


def test_an_area_is_saved_whole_from_the_opening_to_the_last_year_of_service() -> None:
    in_service = Quantity(np.array([0.0, 1.0, 1.0, 0.0]))

    assert rent({"areas": [AREA]}, in_service=in_service) == [[0, 450_000, 450_000, 0]]


def test_rent_by_volume_is_measured_anew_for_every_volume() -> None:
    """90 fit; 120 exceed 100 by 20; 150 exceed by 50, with the project by 20."""
    cargo = make_cargo({TEU: 120}, 0.75, 1.0, 1.25)

    assert rent(BY_VOLUME, cargo=cargo) == [[0], [20 * 800], [30 * 800]]


def test_only_a_rent_with_tax_is_divided() -> None:
    taxed = AREA | {"rate": "1650", "tax": "included"}

    assert rent({"areas": [taxed]}) == [[pytest.approx(450_000)]]


@given(st.floats(0, 1e6))
def test_no_volume_moves_the_rent_of_an_area(level: float) -> None:
    cargo = make_cargo({TEU: 120}, level)
    both, by_volume = rent({"areas": [AREA], **BY_VOLUME}, cargo=cargo), rent(BY_VOLUME, cargo=cargo)

    assert both[0][0] - by_volume[0][0] == pytest.approx(450_000, rel=1e-6)
