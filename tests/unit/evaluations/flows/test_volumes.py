"""What passes the facility in the target year (D1, S4)."""

import pytest

from evaluations.flows.volumes import Volume, facility_volumes, measured_groups
from tests.unit.evaluations.sound_case import (
    EDITION,
    HAULAGE,
    OTHER_TRANSPORT,
    TRANSPORT,
    Draft,
    sound,
    sound_combined,
    sound_earthquake,
    sound_stacked,
)


def test_boxes_become_tons_only_by_a_value_that_was_given() -> None:
    document = sound(lambda draft: draft.row("demand", "groups", "import", tons_per_unit=None))

    assert facility_volumes(document, EDITION)[0] == Volume(
        component="c1", unit="20ft個", with_volume=2000, without_volume=0, tons_with=None
    )


def test_a_without_route_through_the_facility_counts_with_its_share_on_the_without_side() -> None:
    def already_there(draft: Draft) -> None:
        draft.row(TRANSPORT, "route_cost.routes", "e_port", uses_facility=True)

    tons = facility_volumes(sound(already_there), EDITION)[1]

    assert (tons.with_volume, tons.without_volume) == (60_000, 18_000)


def test_cargo_without_its_volume_leaves_no_sum_that_could_be_read_as_the_whole() -> None:
    def yearly_yen_and_half_the_cargo(draft: Draft) -> None:
        draft.answer(TRANSPORT, method="annual_stream")
        draft.row("demand", "groups", "import", volume=None)

    assert facility_volumes(sound(yearly_yen_and_half_the_cargo), EDITION) == ()


@pytest.mark.parametrize(
    ("unit", "teu"),
    [("20ft個", 300), ("40ft個", 600), ("TEU", 300), ("フレートトン", None), ("シャーシ台", None)],
)
def test_boxes_of_a_known_size_are_teu_and_nothing_else_is(unit: str, teu: float | None) -> None:
    volume = Volume(component="c1", unit=unit, with_volume=300, without_volume=0, tons_with=None)

    assert volume.teu_with == teu


def test_the_cargo_of_an_earthquake_is_that_of_the_site_once_however_it_is_hauled() -> None:
    """8.3: 30,000 and 20,000 boxes × 1.2; the 40 ft boxes go to two sites."""
    found = {one.unit: one.with_volume for one in facility_volumes(sound_earthquake(), EDITION)}

    assert found == {"20ft個": 36_000, "40ft個": 24_000}


def test_cargo_of_a_full_yard_counts_where_the_yard_is_enlarged() -> None:
    """40,000 boxes of 40 ft: 30 % of them at the quay without the project, 70 % with it, the rest at another one."""

    def two_quays(draft: Draft) -> None:
        quay = draft.table(HAULAGE, "extra_haulage.terminals")[0]
        draft.add(HAULAGE, "extra_haulage.terminals", **quay | {"id": "other", "capacity_with": "100000"})
        draft.row(HAULAGE, "extra_haulage.cargo", "q40", share_without="30", share_with="70")
        rest = {"terminal": "other", "group": "forty", "share_without": "70", "share_with": "30"}
        draft.add(HAULAGE, "extra_haulage.cargo", id="o40", **rest)

    found = {one.unit: one for one in facility_volumes(sound_stacked(two_quays), EDITION)}

    assert (found["40ft個"].without_volume, found["40ft個"].with_volume) == (12_000, 28_000)
    assert (found["20ft個"].without_volume, found["20ft個"].with_volume) == (50_000, 50_000)


def test_cargo_typed_belongs_to_the_component_that_no_route_takes_it_to() -> None:
    """E3: the rail component without routes is left the boxes."""
    by_stream = sound_combined(lambda draft: draft.answer(OTHER_TRANSPORT, method="annual_stream"))
    found = {(one.component, one.unit): one.with_volume for one in facility_volumes(by_stream, EDITION)}

    assert found == {("c1", "フレートトン"): 40_000, ("c2", "40ft個"): 3_000}


def test_a_component_measures_the_cargo_its_methods_name() -> None:
    document = sound_combined()

    assert [measured_groups(document, EDITION, one) for one in document.components] == [{"small"}, {"boxes"}]
