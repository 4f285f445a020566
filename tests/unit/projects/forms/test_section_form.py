"""The form of a section: what is read, what is set aside, what is shown back."""

import pytest
from crispy_forms.utils import render_crispy_form
from django.core.exceptions import BadRequest

from projects.document import Place, section_json, validate_section
from projects.forms import columns
from projects.forms.bound_table import BoundTable
from projects.forms.scene import Periods
from projects.forms.section_form import STILL_UNREAD
from tests.unit.projects.forms.conftest import BENEFIT, FormOf

COSTS = {
    "rows:lines": ["l1"],
    "lines.l1.name": "上屋工事",
    "rows:years": ["y1", "y2"],
    "years.y1.year": "R8",
    "years.y2.year": "令和9年度",
}


def test_years_are_understood_in_both_calendars(posted: FormOf) -> None:
    form = posted(
        "schedule", {"evaluation_year": "R7", "adoption_year": "令和8年度", "completion_year": "2027"}
    )
    assert (form.payload["evaluation_year"], form.payload["adoption_year"]) == (2025, 2026)
    assert 'id="completion_year-echo">令和9年度(2027年度)<' in render_crispy_form(form)


def test_text_that_cannot_be_read_stays_beside_the_payload_and_the_rest_is_kept(posted: FormOf) -> None:
    form = posted("schedule", {"evaluation_year": "R7", "completion_year": "おわり"})
    assert form.payload["evaluation_year"] == 2025
    assert form.payload.get("completion_year") is None
    assert form.unread == {"completion_year": "おわり"}
    assert "「おわり」" in form.problems[Place("schedule", "", "completion_year")]


def test_a_negative_cost_is_refused_in_its_cell_and_other_cells_are_kept(posted: FormOf) -> None:
    form = posted("costs", COSTS | {"years.y1.amounts.l1": "△5", "years.y2.amounts.l1": "120"})
    first, second = form.payload["years"]
    assert first.get("amounts", {}) == {}
    assert second["amounts"] == {"l1": "120000"}  # the table is in 千円
    assert form.unread == {"y1.amounts.l1": "△5"}
    assert [one.anchor for one in form.complaints] == ["y1.amounts.l1"]


def test_an_amount_that_names_its_size_overrides_the_unit_of_the_table(posted: FormOf) -> None:
    form = posted("costs", COSTS | {"years.y1.amounts.l1": "1.5億円"})
    assert form.payload["years"][0]["amounts"] == {"l1": "150000000"}


def test_the_payload_of_a_posted_section_is_valid_whatever_was_typed(posted: FormOf) -> None:
    form = posted("demand", {"rows:groups": ["g1"], "groups.g1.volume": "-1", "groups.g1.unit": "樽"})
    section, problems = validate_section("demand", form.payload)
    assert problems == []
    assert section is not None
    assert form.unread == {"g1.volume": "-1", "g1.unit": "樽"}


def test_where_lists_would_swell_the_page_a_row_is_chosen_by_its_name(
    posted: FormOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(columns, "MOST_OPTIONS", 1)
    sections = {"facilities": {"facilities": [{"id": "f1", "name": "上屋"}, {"id": "f2", "name": "ヤード"}]}}
    page = render_crispy_form(posted("costs", COSTS | {"lines.l1.facility": "f1"}, sections=sections))
    assert '<option value="f1"' not in page
    assert 'value="上屋"' in page
    form = posted("costs", COSTS | {"lines.l1.facility": "ヤード"}, sections=sections)
    assert form.payload["lines"][0]["facility"] == "f2"


def test_a_stored_section_comes_back_unchanged_through_its_form(stored: FormOf) -> None:
    payload = {
        "lines": [{"id": "l1", "name": "工事", "kind": "works", "tax": "included", "demand_share": "12.5"}],
        "years": [{"id": "y1", "year": 2026, "amounts": {"l1": "1234567"}, "price_factor": "1.034"}],
        "operation": [{"id": "o1", "annual": "6500001", "first_year": 2030}],
    }
    form = stored("costs", payload, units={"years": "億円"})
    section, _ = validate_section("costs", form.payload)
    before, _ = validate_section("costs", payload)
    assert section is not None
    assert before is not None
    assert section_json(section) == section_json(before)


def test_an_unread_text_is_shown_back_with_its_error(stored: FormOf) -> None:
    form = stored("schedule", {"evaluation_year": 2025}, {"completion_year": "おわり"})
    assert form["completion_year"].value() == "おわり"
    assert Place("schedule", "", "completion_year") in form.problems


def test_an_unread_text_that_another_unit_would_make_readable_is_not_taken_for_a_value(
    stored: FormOf,
) -> None:
    payload = {"lines": [{"id": "l1"}], "years": [{"id": "y1", "year": 2026}]}
    form = stored("costs", payload, {"y1.amounts.l1": "0.5"}, units={"years": "千円"})
    assert form.problems == {Place("costs", "y1", "amounts.l1"): STILL_UNREAD}
    assert form.payload["years"][0].get("amounts", {}) == {}


def test_a_new_row_without_any_text_is_not_stored(posted: FormOf) -> None:
    form = posted("facilities", {"rows:facilities": ["f1", "f2"], "facilities.f2.name": "上屋"})
    assert [row["id"] for row in form.payload["facilities"]] == ["f2"]


def test_a_line_without_a_name_is_stored_when_there_are_amounts_under_it(posted: FormOf) -> None:
    texts = {"rows:lines": ["l1", "l2"], "rows:years": ["y1"], "years.y1.amounts.l1": "5"}
    assert [row["id"] for row in posted("costs", texts).payload["lines"]] == ["l1"]


def test_a_choice_is_understood_by_its_label(posted: FormOf) -> None:
    form = posted("costs", {"rows:lines": ["l1"], "lines.l1.tax": "税込", "lines.l1.kind": "works"})
    assert form.payload["lines"][0]["tax"] == "included"
    assert '<option value="included" selected>税込</option>' in render_crispy_form(form)


def test_a_reference_to_a_row_that_is_gone_is_named(posted: FormOf) -> None:
    form = posted("facilities", {"central_facility": "f9"})
    assert "選び直してください" in form.problems[Place("facilities", "", "central_facility")]


def test_switching_the_method_keeps_the_answers_to_the_other(posted: FormOf) -> None:
    texts = {
        "method": "annual_stream",
        "rows:route_cost.routes": ["r1"],
        "route_cost.routes.r1.name": "本施設経由",
        "rows:annual_stream.lines": ["l1"],
        "annual_stream.lines.l1.name": "便益",
    }
    form = posted(BENEFIT, texts)
    assert form.payload["route_cost"]["routes"][0]["name"] == "本施設経由"
    assert form.payload["annual_stream"]["lines"][0]["name"] == "便益"


def test_a_method_the_item_does_not_offer_keeps_what_is_stored_under_it(posted: FormOf) -> None:
    section, _ = validate_section(
        "components/c1/benefits/road_congestion", {"route_cost": {"time_cost_reason": "以前の記入"}}
    )
    form = posted("components/c1/benefits/road_congestion", {"method": "annual_stream"}, stored=section)
    assert form.payload["route_cost"]["time_cost_reason"] == "以前の記入"


def test_a_file_of_another_project_means_nothing_here(posted: FormOf) -> None:
    assert posted("narrative", {"location_map": "a" * 64}).payload.get("location_map") is None


@pytest.mark.parametrize(
    "rows", [["X"], ["r1", "r1"], ["__proto__"], [""], ["r" * 40], [f"r{n}" for n in range(2001)]]
)
def test_row_ids_no_page_of_ours_sends_are_a_bad_request(posted: FormOf, rows: list[str]) -> None:
    with pytest.raises(BadRequest):
        posted("facilities", {"rows:facilities": rows})


def test_what_was_typed_is_escaped_in_fields_and_cells(stored: FormOf) -> None:
    hostile = '"><script>alert(1)</script>'
    form = stored("facilities", {"facilities": [{"id": "f1", "name": hostile, "life_reason": hostile}]})
    page = render_crispy_form(form)
    assert "<script>" not in page
    assert "&quot;&gt;&lt;script&gt;" in page


def test_columns_for_past_spending_appear_only_before_the_base_year(stored: FormOf) -> None:
    payload = {"lines": [{"id": "l1"}], "years": [{"id": "y1", "year": 2024}, {"id": "y2", "year": 2026}]}
    names = [
        column.name for column in stored("costs", payload, periods=Periods(base=2025)).tables["years"].columns
    ]
    assert "price_factor" in names
    later = stored("costs", payload, periods=Periods(base=2020)).tables["years"].columns
    assert "price_factor" not in [column.name for column in later]


def test_only_a_type_that_stores_containers_is_asked_how_many_a_facility_holds(stored: FormOf) -> None:
    for type_key, asked in (("stacked_container_storage", True), ("efficient_bulk_handling", False)):
        columns = (
            stored("facilities", {"facilities": [{"id": "f"}]}, type_key=type_key)
            .tables["facilities"]
            .columns
        )
        assert ("storage_capacity" in [column.name for column in columns]) is asked


def test_standard_values_are_only_asked_where_the_registry_has_some(stored: FormOf) -> None:
    """It knows carriage by truck, and nothing of what ships cost an hour."""
    ships = stored(
        "components/c1/benefits/ship_time",
        {"method": "ship_time", "ship_time": {"moorings": [{"id": "m"}]}},
        type_key="efficient_bulk_handling",
    ).tables["ship_time.moorings"]
    legs = stored(BENEFIT, {"method": "route_cost", "route_cost": {"legs": [{"id": "a"}]}}).tables[
        "route_cost.legs"
    ]

    asked = {"unit_value", "departure_reason"}
    assert asked.isdisjoint(column.name for column in ships.columns)
    assert asked <= {column.name for column in legs.columns}
    assert "price_year" in [column.name for column in ships.columns]


def test_legs_stand_under_their_routes(stored: FormOf) -> None:
    payload = {
        "method": "route_cost",
        "route_cost": {
            "routes": [{"id": "r1", "name": "甲"}, {"id": "r2", "name": "乙"}],
            "legs": [{"id": "a", "route": "r2"}, {"id": "b", "route": "r1"}, {"id": "c", "route": "r2"}],
        },
    }
    legs = stored(BENEFIT, payload)["route_cost.legs"]
    assert isinstance(legs, BoundTable)
    groups = legs.groups
    assert [(group.label, group.rows) for group in groups] == [("甲", ["b"]), ("乙", ["a", "c"])]


def test_a_method_must_be_chosen_unless_the_benefit_arises_on_a_condition(posted: FormOf) -> None:
    always = render_crispy_form(posted(BENEFIT, {}))
    sometimes = render_crispy_form(posted("components/c1/benefits/road_congestion", {}))
    assert 'for="method">計測の方法<span class="mark mark--required">※必須' in always
    assert 'for="method">計測の方法<span class="mark">任意' in sometimes
    assert "輸送費用削減が算出できる場合" in sometimes
    assert "当てはまらないとき" not in always


def test_exhaust_gas_is_asked_by_the_year_or_by_the_event(posted: FormOf) -> None:
    rows = {"rows:carriages": ["r1"], "carriages.r1.trips": "12台/回"}
    form = posted("emissions", rows, type_key="earthquake_proof_base")

    assert form.payload["carriages"][0]["trips"] == "12"
    assert "トン/回" in render_crispy_form(form)
    assert "トン/年" in render_crispy_form(posted("emissions", {}))


def test_a_unit_value_is_chosen_by_its_name_and_said_as_the_leg_will_use_it(posted: FormOf) -> None:
    """Up to 30 km a truck is 12,780 円/台; neither tax, year nor return trip is stated."""
    leg = {
        "rows:route_cost.legs": ["l1"],
        "route_cost.legs.l1.unit_value": "トラックの輸送費用(公表資料・確定)",
        "route_cost.legs.l1.distance": "25",
    }
    form = posted(BENEFIT, {"method": "route_cost", **leg})

    assert form.payload["route_cost"]["legs"][0]["unit_value"] == "haulage_truck"
    assert (
        'id="l1.unit_value-echo">12,780円/台(公表資料・確定)。'
        "消費税の扱い・価格の年度・片道・往復の別は出典に記載がありません。<"
    ) in render_crispy_form(form)


def test_a_unit_value_without_a_number_at_the_distance_says_so(posted: FormOf) -> None:
    leg = {"rows:route_cost.legs": ["l1"], "route_cost.legs.l1.unit_value": "haulage_trailer"}
    form = posted(BENEFIT, {"method": "route_cost", **leg})

    assert "距離ごとの表です。距離を記入してください。<" in render_crispy_form(form)
