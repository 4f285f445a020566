"""The form of the indicators: rows, units and hints come from the edition, each value is asked for once."""

import re

from crispy_forms.utils import render_crispy_form

from projects.document import Place, section_json, validate_section
from tests.unit.projects.forms.conftest import FormOf

KEY = "components/c1/indicators"
SECURITY = {"type_key": "port_security"}


def test_every_value_is_asked_for_once_though_several_effects_print_it(posted: FormOf) -> None:
    page = render_crispy_form(posted(KEY, {}, **SECURITY))
    asked = re.findall(r'name="values\.(\w+)\.value"', page)
    assert len(asked) == len(set(asked)) == 10
    assert page.count("寄港頻度(国際定期航路)、寄港頻度(内航定期航路)は、上の値をここにも印刷します。") == 2


def test_money_is_typed_in_the_unit_shown_and_kept_in_yen(posted: FormOf) -> None:
    texts = {"values.terminal_cost.value": "24", "values.quay_cost.value": "5,200百万円"}
    form = posted(KEY, texts, **SECURITY)
    rows = {row["id"]: row for row in form.payload["values"]}
    assert rows["terminal_cost"]["value"] == "2400000000"
    assert rows["quay_cost"]["value"] == "5200000000"
    assert 'id="terminal_cost.value-echo">24億円<' in render_crispy_form(form)


def test_a_number_may_be_typed_with_its_unit_but_not_with_another_one(posted: FormOf) -> None:
    texts = {"values.ferry_trucks.value": "３６，５００台/年", "values.passengers.value": "29.2万人/日"}
    form = posted(KEY, texts, **SECURITY)
    assert form.payload["values"] == [{"id": "ferry_trucks", "value": "36500"}, {"id": "passengers"}]
    assert form.unread == {"passengers.value": "29.2万人/日"}
    assert [one.label for one in form.complaints] == ["乗降者数(1年当たり) 値"]


def test_the_value_of_a_day_follows_from_the_year_until_it_is_typed(posted: FormOf) -> None:
    page = render_crispy_form(posted(KEY, {"values.passengers.value": "29.2万"}, **SECURITY))
    assert "空欄のときの値: 800人/日(乗降者数(1年当たり) ÷ 365)" in page
    typed = {"values.passengers.value": "292000", "values.passengers_per_day.value": "810"}
    assert "空欄のときの値" not in render_crispy_form(posted(KEY, typed, **SECURITY))


def test_a_negative_value_is_refused_at_its_place_and_the_rest_is_kept(posted: FormOf) -> None:
    texts = {"values.ferry_trucks.value": "△5", "values.ferry_trucks.source": "架空(例示)"}
    form = posted(KEY, texts, **SECURITY)
    assert form.payload["values"] == [{"id": "ferry_trucks", "source": "架空(例示)"}]
    assert Place(KEY, "ferry_trucks", "value") in form.problems


def test_stored_indicators_come_back_unchanged_through_their_form(stored: FormOf) -> None:
    payload = {
        "values": [
            {"id": "ferry_trucks", "value": "36500", "data_year": 2024, "source": "架空(例示)"},
            {"id": "terminal_cost", "value": "2412345678", "data_year": 2010, "source": "架空(例示)"},
        ],
        "ships": [{"id": "s1", "name": "例示丸", "capacity": "500", "tonnage": "12000.5"}],
    }
    form = stored(KEY, payload, units={"values": "百万円"}, **SECURITY)
    after, _ = validate_section(KEY, form.payload)
    before, _ = validate_section(KEY, payload)
    assert 'value="2,412.345678"' in render_crispy_form(form)
    assert after is not None
    assert before is not None
    assert section_json(after) == section_json(before)


def test_where_no_benefit_is_measured_nothing_is_asked_for_benefits(posted: FormOf) -> None:
    page = render_crispy_form(posted("costs", {"rows:lines": ["l1"]}, **SECURITY))
    assert "demand_share" not in page
    page = render_crispy_form(posted("facilities", {"rows:facilities": ["f1"]}, **SECURITY))
    assert "residual_value" not in page
    assert "residual_value" in render_crispy_form(posted("facilities", {"rows:facilities": ["f1"]}))


def test_texts_and_questions_are_those_of_the_type(posted: FormOf) -> None:
    texts = posted("narrative", {}, **SECURITY)
    assert list(texts.fields) == [
        "need",
        "need_particulars",
        "effect",
        "effect_particulars",
        "location_map",
        "evidence",
    ]
    assert "in_quay_body" in posted("overview", {}, **SECURITY).fields
    assert "in_quay_body" not in posted("overview", {}).fields


def gate_with(*lives: str) -> dict[str, object]:
    """A type 10 project whose facilities have these lives."""
    rows = [{"id": f"f{number}", "kind": life} for number, life in enumerate(lives)]
    return {"type_key": "gate_monitoring", "sections": {"facilities": {"facilities": rows}}}


def asked_in(page: str) -> list[str]:
    return re.findall(r'id="(\w+)" role="group"', page)


def test_a_weighing_machine_alone_is_not_asked_about_gates(posted: FormOf) -> None:
    page = render_crispy_form(posted(KEY, {}, **gate_with("weighing_machine")))
    assert asked_in(page) == ["container_volume", "terminal_name", "international_calls", "facility_cost"]
    both = render_crispy_form(posted(KEY, {}, **gate_with("weighing_machine", "camera_monitor")))
    assert {"exit_gates", "road_traffic"} <= set(asked_in(both))
    assert asked_in(render_crispy_form(posted(KEY, {}, **gate_with()))) == asked_in(both)


def test_what_was_entered_for_a_facility_that_is_gone_is_kept_and_said_to_be_superfluous(
    stored: FormOf,
) -> None:
    payload = {"values": [{"id": "exit_gates", "value": "4", "source": "架空(例示)"}]}
    form = stored(KEY, payload, **gate_with("weighing_machine"))
    assert {"id": "exit_gates", "value": "4", "source": "架空(例示)"} in form.payload["values"]
    page = render_crispy_form(form)
    assert page.index("整備する施設に関わらない指標") < page.index('id="exit_gates" role="group"')


def test_a_name_is_asked_for_without_year_and_source(posted: FormOf) -> None:
    form = posted(KEY, {"values.islands.text": "架空島、例示島"}, type_key="barrier_free")
    assert {"id": "islands", "text": "架空島、例示島"} in form.payload["values"]
    page = render_crispy_form(form)
    assert 'name="values.islands.text"' in page
    for name in ("values.islands.value", "values.islands.source", "values.passengers.text"):
        assert name not in page


def test_ships_are_asked_for_by_the_types_that_print_them(posted: FormOf) -> None:
    asking = {
        key: "ships" in posted(KEY, {}, type_key=key).fields
        for key in (
            "port_security",
            "gate_monitoring",
            "barrier_free",
            "tourism_base",
            "disaster_base_support",
        )
    }
    assert [key for key, asked in asking.items() if asked] == [
        "port_security",
        "barrier_free",
        "tourism_base",
    ]


def test_the_questions_of_a_condition_are_asked_with_what_backs_the_answer_up(posted: FormOf) -> None:
    asked = posted("overview", {}, type_key="tourism_base").fields
    assert {"tourism_gateway", "tourism_zone", "tourism_zone_source"} <= set(asked)
    assert not {"disaster_base", "regular_passenger_ships", "eligibility_reason"} & set(asked)
    assert "eligibility_reason" in posted("overview", {}, type_key="gate_monitoring").fields
    assert "built_with_mooring" not in posted("overview", {}, type_key="disaster_base_support").fields
