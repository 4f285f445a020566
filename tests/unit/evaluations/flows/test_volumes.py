"""What passes the facility in the target year (D1, S4)."""

from evaluations.flows.volumes import Volume, facility_volumes
from tests.unit.evaluations.sound_case import EDITION, TRANSPORT, Draft, sound


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
