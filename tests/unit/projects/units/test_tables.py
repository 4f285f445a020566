import numpy as np
import pytest

from projects.units import (
    LookupTable,
    Operation,
    OutsideTable,
    Quantity,
    UnitMismatch,
    band_lookup,
    interpolate,
)

BANDS = LookupTable(
    "輸送費用表", "km", "円/台", (10, 20, 30), (None, 15_140, 17_570), clause="D5", source="架空(例示)"
)
STEPS = LookupTable("輸送費用表", "km", "円/台", (10, 20), (100, 200), step=20, increment=30)


def _km(distance: float) -> Quantity:
    return Quantity(distance, "km", "距離")


@pytest.mark.parametrize(("distance", "value"), [(10.1, 15_140), (20, 15_140), (20.1, 17_570), (30, 17_570)])
def test_kilometres_round_up_to_their_band(distance: float, value: float) -> None:
    assert band_lookup(_km(distance), BANDS).value == value


@pytest.mark.parametrize("distance", [5, 10, 30.1, -1])
def test_empty_cells_and_distances_off_the_table_have_no_value(distance: float) -> None:
    with pytest.raises(OutsideTable, match=rf"「距離」の{distance}km.*「輸送費用表」"):
        band_lookup(_km(distance), BANDS)


@pytest.mark.parametrize(("distance", "value"), [(20, 200), (21, 230), (40, 230), (40.5, 260)])
def test_beyond_the_last_band_every_started_step_counts(distance: float, value: float) -> None:
    assert band_lookup(_km(distance), STEPS).value == value


def test_a_value_from_a_table_carries_the_table_as_its_source() -> None:
    found = band_lookup(_km(25), BANDS)
    assert (str(found.unit), found.label, found.clause, found.source) == (
        "円/台",
        "輸送費用表",
        "D5",
        "架空(例示)",
    )
    assert found.operation is Operation.BAND_LOOKUP
    assert found.operands[0].label == "距離"


def test_values_lie_on_the_line_between_two_points_only() -> None:
    found = interpolate(Quantity(np.array([20.0, 25.0, 30.0]), "km", "距離"), BANDS)
    assert isinstance(found.value, np.ndarray)
    assert found.value.tolist() == [15_140, 16_355, 17_570]
    for distance in (15, 31):
        with pytest.raises(OutsideTable):
            interpolate(_km(distance), BANDS)


def test_the_argument_must_have_the_unit_of_the_table() -> None:
    with pytest.raises(UnitMismatch):
        band_lookup(Quantity(25, "m", "距離"), BANDS)


def test_a_table_out_of_order_is_refused() -> None:
    with pytest.raises(ValueError, match="must rise"):
        LookupTable("表", "km", "円", (20, 10), (1, 2))
