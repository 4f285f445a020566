"""Where a number was entered, also where rows of several sections have one id."""

from projects.document import Entered, Place, RowIndex
from tests.unit.evaluations.sound_case import CONGESTION, TRANSPORT, Draft, sound


def same_ids(draft: Draft) -> None:
    """A line of costs, a cargo group and a leg that are all called `export`."""
    draft.row("costs", "lines", "site", id="export")
    for year in draft.table("costs", "years"):
        year["amounts"] = {"export" if key == "site" else key: one for key, one in year["amounts"].items()}
    draft.row(TRANSPORT, "route_cost.legs", "a1", id="export")


INDEX = RowIndex(sound(same_ids))


def test_a_row_is_found_by_what_it_is_called() -> None:
    assert INDEX.find("export", "輸出雑貨の目標年の貨物量") == Entered(Place("demand", "export"), "輸出雑貨")
    assert INDEX.find("export", "用地費: 用地") == Entered(Place("costs", "export"), "用地")


def test_a_row_is_found_by_what_it_asks_for_and_names_the_field() -> None:
    found = INDEX.find("export", "時間価値")

    assert found == Entered(Place(TRANSPORT, "export", "time_value"), "本施設 例")


def test_where_two_sections_ask_the_same_the_near_one_is_meant() -> None:
    """A leg and a road have a time value."""

    def road(draft: Draft) -> None:
        same_ids(draft)
        draft.answer(CONGESTION, method="road_congestion", road_congestion={"stretches": [{"id": "export"}]})

    index = RowIndex(sound(road))
    for section in (TRANSPORT, CONGESTION):
        found = index.find("export", "時間価値", near=section)
        assert found is not None
        assert found.place.section == section


def test_a_section_and_a_full_place_are_found_too() -> None:
    assert INDEX.find("schedule#opening_year") == Entered(Place("schedule", "", "opening_year"), "")
    assert INDEX.find("demand#export.volume") == Entered(Place("demand", "export", "volume"), "輸出雑貨")
    assert INDEX.find("scenario/demand") is None
