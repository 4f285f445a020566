"""Each rule of the catalogue finds the case that was made to break it, at its place, and leaves the sound case alone."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

import pytest

from evaluations.appraisal import evaluate
from evaluations.checks import RULES, findings
from projects.document import Document, Place
from projects.manuals import Edition, State
from tests.unit.evaluations.sound_case import (
    CONGESTION,
    EDITION,
    EFFECTS,
    HANDLING,
    HAZARD,
    INDICATORS,
    OTHER_TRANSPORT,
    RELIEF,
    RENT,
    RESTORATION,
    REVENUE,
    SHIPS,
    TRANSPORT,
    Change,
    Draft,
    sound,
    sound_assessed,
    sound_bulk,
    sound_combined,
    sound_earthquake,
    sound_feeder,
    sound_inspection,
    sound_security,
    sound_stacked,
)


@dataclass(frozen=True)
class Broken:
    code: str
    place: Place
    change: Change
    edition: Edition = EDITION
    sound: Callable[..., Document] = sound


def at(section: str, row: str = "", field: str = "") -> Place:
    return Place(section, row, field)


def answer(section: str, **answers: Any) -> Change:
    return lambda draft: draft.answer(section, **answers)


def row(section: str, table: str, name: str, **answers: Any) -> Change:
    return lambda draft: draft.row(section, table, name, **answers)


def add(section: str, table: str, **answers: Any) -> Change:
    return lambda draft: draft.add(section, table, **answers)


def drop(section: str, table: str, name: str) -> Change:
    return lambda draft: draft.drop(section, table, name)


def leg(name: str, **answers: Any) -> Change:
    return row(TRANSPORT, "route_cost.legs", name, **answers)


def span(name: str, **answers: Any) -> Change:
    return row(TRANSPORT, "waiting_time.spans", name, **answers)


def stretch(name: str, **answers: Any) -> Change:
    return row(CONGESTION, "road_congestion.stretches", name, **answers)


def past_spending(**answers: Any) -> Change:
    return add("costs", "years", id="past", year=2020, **answers)


def stream(name: str, year: int, amounts: dict[str, str]) -> Change:
    """Yearly yen instead of routes."""
    lines = [{"id": "a", "name": "例", "tax": "exempt", "basis": "例"}]
    rows = [{"id": name, "year": year, "amounts": amounts}]
    return answer(TRANSPORT, method="annual_stream", annual_stream={"lines": lines, "years": rows})


STREAM = {
    "lines": [{"id": "a", "name": "例", "tax": "exempt", "basis": "例"}],
    "years": [{"id": "b", "year": 2030, "amounts": {"a": "1"}}],
}


def two_grants(draft: Draft) -> None:
    """Each within the share of 総事業費, both together above it."""
    for name, amount in (("first", "400000000"), ("second", "83333334")):
        draft.add("costs", "subsidies", id=name, component="c1", amount=amount)


def renewal_typed_as_well(draft: Draft) -> None:
    draft.add(
        "costs",
        "lines",
        id="again",
        name="再投資",
        kind="reinvestment",
        facility="yard",
        tax="exempt",
        basis="例",
    )


def no_life_for_the_pavement(draft: Draft) -> None:
    draft.row("facilities", "facilities", "yard", kind=None, reinvestment="none", reinvestment_reason="例")


def no_life_for_the_central_facility(draft: Draft) -> None:
    draft.row("facilities", "facilities", "shed", kind=None)


def no_amounts(draft: Draft) -> None:
    draft.answer("costs", years=[{"id": "y2026", "year": 2026}])


def no_operation(draft: Draft) -> None:
    draft.answer("costs", operation=[])


def operation_of_nothing(draft: Draft) -> None:
    for name in ("upkeep", "staff"):
        draft.row("costs", "operation", name, annual="0")


def nothing_passes_the_facility(draft: Draft) -> None:
    for name in ("e_with", "i_with"):
        draft.row(TRANSPORT, "route_cost.routes", name, uses_facility=False)


def growth_twice(draft: Draft) -> None:
    for name in ("once", "twice"):
        draft.add("demand", "growth", id=name, year=2040, factor="1.1", reason="例")


YARD = {
    "name": "空",
    "unit": "teu",
    "capacity_without": "1",
    "capacity_with": "2",
    "capacity_source": "例",
    "rate": "1",
    "tax": "exempt",
    "rate_source": "例",
}


def abolished(key: str) -> Edition:
    """The edition in which another value has taken the place of this one."""
    value = EDITION.unit_values[key].model_copy(update={"state": State.ABOLISHED})
    return EDITION.model_copy(update={"unit_values": {**EDITION.unit_values, key: value}})


def no_first_ratio(draft: Draft) -> None:
    """A curve rises from the share of the opening year."""
    draft.answer("demand", ramp_shape="linear")
    draft.drop("demand", "ramp", "all28")


def imports_go_nowhere_without_the_project(draft: Draft) -> None:
    draft.drop(TRANSPORT, "route_cost.routes", "i_other")
    for name in ("f1", "f2", "f3"):
        draft.drop(TRANSPORT, "route_cost.legs", name)


def two_actuals_of_a_year(draft: Draft) -> None:
    for name in ("e23", "e24"):
        draft.add("demand", "actuals", id=name, group="export", year=2024, volume="1", source="例")


def other_port(*, legs: bool = True, share: str = "100", **answers: Any) -> Change:
    """The other alternative begun for one cargo: complete but for one answer."""

    def begun(draft: Draft) -> None:
        route = {"id": "x", "case": "w2", "group": "export", "name": "他港", "uses_facility": False}
        draft.add(TRANSPORT, "route_cost.routes", **route, share=share)
        leg = {"id": "x1", "route": "x", "mode": "truck", "stretch": "例", "basis": "per_ton", "rate": "9000"}
        leg |= {"tax": "exempt", "rate_source": "例", "hours": "0"}
        if legs:
            draft.add(TRANSPORT, "route_cost.legs", **leg | answers)

    return begun


def cheaper_alternative(draft: Draft) -> None:
    """w1 costs 9,224 円 a ton and 76,750 円 a box (see the worked case); w2 takes all for nothing."""
    for group, basis in (("export", "per_ton"), ("import", "per_box")):
        route = {"id": f"w2_{group}", "case": "w2", "group": group, "name": "他港", "share": "100"}
        draft.add(TRANSPORT, "route_cost.routes", **route, uses_facility=False)
        leg = {"id": f"leg_{group}", "route": route["id"], "mode": "truck", "stretch": "例", "basis": basis}
        leg |= {"rate": "0", "tax": "exempt", "rate_source": "例", "hours": "0"}
        draft.add(TRANSPORT, "route_cost.legs", **leg)


def indicator(name: str, **answers: Any) -> Change:
    return row(INDICATORS, "values", name, **answers)


def haul(name: str, **answers: Any) -> Change:
    return row(TRANSPORT, "disaster_haulage.hauls", name, **answers)


def haulage(**answers: Any) -> Change:
    return lambda draft: draft.part(TRANSPORT, "disaster_haulage").update(answers)


def both_measure_the_small_lots(draft: Draft) -> None:
    sections = draft.payload["sections"]
    sections[OTHER_TRANSPORT] = sections[TRANSPORT]


def thirty_years_for_one(draft: Draft) -> None:
    draft.answer(HAZARD, mode="every_year", event="70")


def earthquake(code: str, place: Place, change: Change) -> Broken:
    """A case of type 8 instead of type 3."""
    return Broken(code, place, change, sound=sound_earthquake)


def nobody_earns_from_forty(draft: Draft) -> None:
    for name in ("tugs40", "work40", "berth40"):
        draft.drop(REVENUE, "operating_revenue.revenues", name)


def feeder(code: str, place: Place, change: Change) -> Broken:
    """A case of type 1 instead of type 3."""
    return Broken(code, place, change, sound=sound_feeder)


def inspection(code: str, place: Place, change: Change) -> Broken:
    """A case of type 2 instead of type 3."""
    return Broken(code, place, change, sound=sound_inspection)


def stacked(code: str, place: Place, change: Change) -> Broken:
    """A case of type 5 instead of type 3."""
    return Broken(code, place, change, sound=sound_stacked)


def bulk(code: str, place: Place, change: Change) -> Broken:
    """A case of type 6 instead of type 3."""
    return Broken(code, place, change, sound=sound_bulk)


def ship(name: str, **answers: Any) -> Change:
    return row(SHIPS, "ship_time.moorings", name, **answers)


def work(name: str, **answers: Any) -> Change:
    return row(HANDLING, "handling_cost.works", name, **answers)


def nothing_is_rented(draft: Draft) -> None:
    draft.answer(RENT, storage_rent={})


def nobody_says_who_pays_for_machines(draft: Draft) -> None:
    del draft.payload["sections"][HANDLING]["handling_cost"]["apart_from_ship_cost"]


def no_ship_without_the_project(draft: Draft) -> None:
    for name in ("m2", "m3"):
        draft.drop(SHIPS, "ship_time.moorings", name)


def registered(**answers: Any) -> Change:
    """The first leg, a truck, charged by the registry: 12,780 円/台 up to 30 km."""
    given = {"unit_value": "haulage_truck", "distance": "25", "rate": None, "rate_source": None}
    return leg("a1", **(given | answers))


def carriage(**answers: Any) -> Change:
    """Lorries without the project, by registered factors; the totals stay typed."""
    given = {"name": "例", "case": "w1", "source": "vehicles", "distance": "10", "load": "8", "trips": "9"}
    factors = {"co2_unit_value": "co2_truck_2017", "nox_unit_value": "nox_large_vehicle_60"}
    return add("emissions", "carriages", id="lorries", **(given | factors | answers))


def sound_without_totals(*changes: Change) -> Document:
    """The sound case whose reductions are left to the tables."""
    return sound(answer("emissions", co2_reduction=None, nox_reduction=None), *changes)


def fuels_mixed(draft: Draft) -> None:
    row = {"id": "lorry", "name": "例", "case": "w1", "fuel_formula": "truck_fuel_diesel"}
    draft.add("emissions", "trucks", co2_unit_value="co2_gasoline", **row)


def security(code: str, place: Place, change: Change) -> Broken:
    """A case of type 9 instead of type 3."""
    return Broken(code, place, change, sound=sound_security)


def assessed(name: str, code: str, place: Place, change: Change) -> Broken:
    """Another worked case that is assessed by indicators."""
    return Broken(code, place, change, sound=partial(sound_assessed, name))


def no_lives_of_the_table(draft: Draft) -> None:
    for name in ("camera", "monitor"):
        draft.row("facilities", "facilities", name, kind=None, life="7", life_reason="例")


ASSESSED = ("type9", "type10_gate", "type10_both", "type11", "type12", "type13")
BROKEN = [
    Broken("K001", at("schedule", field="completion_year"), answer("schedule", completion_year=None)),
    Broken("K001", at(TRANSPORT, "a1", "rate"), leg("a1", rate=None)),
    Broken(
        "K001",
        at(TRANSPORT, "e_with", "uses_facility"),
        row(TRANSPORT, "route_cost.routes", "e_with", uses_facility=None),
    ),
    Broken("K002", at("overview", field="port_name"), answer("overview", port_name=None)),
    Broken("K003", at("demand", "imp28", "group"), row("demand", "ramp", "imp28", group="gone")),
    Broken("K003", at(TRANSPORT, field="method"), answer(TRANSPORT, method="divination")),
    Broken("K101", at("overview", field="built_with_mooring"), answer("overview", built_with_mooring=True)),
    Broken("K102", at("overview", field="port_class"), answer("overview", port_class="local")),
    Broken(
        "K103",
        at("overview", field="implementing_body_kind"),
        answer("overview", implementing_body_kind="state"),
    ),
    security("K104", at("overview", field="inland"), answer("overview", inland=True)),
    assessed(
        "type10_gate",
        "K105",
        at("overview", field="eligibility_reason"),
        answer("overview", eligibility_reason=None),
    ),
    assessed(
        "type11",
        "K106",
        at("overview", field="regular_passenger_ships"),
        answer("overview", regular_passenger_ships=False),
    ),
    assessed(
        "type12", "K106", at("overview", field="tourism_gateway"), answer("overview", tourism_gateway=False)
    ),
    assessed("type12", "K002", at("overview", field="tourism_zone"), answer("overview", tourism_zone=None)),
    assessed(
        "type13",
        "K101",
        at("overview", field="built_with_disaster_base"),
        answer("overview", built_with_disaster_base=True),
    ),
    assessed(
        "type13",
        "K103",
        at("overview", field="implementing_body_kind"),
        answer("overview", implementing_body_kind="local_government"),
    ),
    assessed(
        "type13",
        "K106",
        at("overview", field="disaster_base_region"),
        answer("overview", disaster_base_region=False),
    ),
    Broken("K201", at("schedule", field="completion_year"), answer("schedule", completion_year=2025)),
    Broken("K202", at("schedule", field="adoption_year"), answer("schedule", adoption_year=2024)),
    Broken("K203", at("schedule", field="opening_year"), answer("schedule", opening_year=2026)),
    Broken("K204", at("schedule", field="service_years_reason"), answer("schedule", service_years="30")),
    Broken("K205", at("facilities", "shed", "life"), no_life_for_the_central_facility),
    Broken("K206", at("schedule", field="completion_year"), answer("schedule", completion_year=2199)),
    Broken("K301", at("facilities", "yard", "life"), no_life_for_the_pavement),
    Broken(
        "K302",
        at("facilities", "yard", "life_reason"),
        row("facilities", "facilities", "yard", life="20"),
    ),
    Broken(
        "K303",
        at("facilities", "yard", "reinvestment_reason"),
        row("facilities", "facilities", "yard", reinvestment="none"),
    ),
    Broken(
        "K304",
        at("facilities", "again", "year"),
        add("facilities", "reinvestments", id="again", facility="yard", year=2066, reason="例"),
    ),
    Broken(
        "K305",
        at("facilities", "yard", "reinvestment"),
        row("costs", "lines", "yard_works", facility="shed"),
    ),
    Broken("K306", at("facilities", "yard", "reinvestment"), renewal_typed_as_well),
    Broken(
        "K307",
        at("facilities", "yard", "residual_basis"),
        row("facilities", "facilities", "yard", residual_basis=None),
    ),
    Broken(
        "K308",
        at("facilities", "yard", "reinvestment"),
        row("facilities", "facilities", "yard", reinvestment="listed"),
    ),
    Broken(
        "K308",
        at("facilities", "again", "facility"),
        add("facilities", "reinvestments", id="again", facility="yard", year=2050, reason="例"),
    ),
    assessed("type10_gate", "K309", at("facilities", "camera", "kind"), no_lives_of_the_table),
    Broken("K401", at("costs", "y2027", "year"), row("costs", "years", "y2027", year=2066)),
    Broken("K402", at("costs", "y2027", "year"), row("costs", "years", "y2027", year=2026)),
    Broken(
        "K403",
        at("costs", "y2027", "amounts.gone"),
        row("costs", "years", "y2027", amounts={"gone": "1"}),
    ),
    Broken("K404", at("costs", field="years"), no_amounts),
    Broken("K405", at("costs", "past", "tax_rate"), past_spending(amounts={"shed_works": "1"})),
    Broken(
        "K405",
        at("costs", "past", "price_factor"),
        past_spending(amounts={"shed_works": "1"}, tax_rate="10"),
    ),
    Broken(
        "K405",
        at("costs", "past", "price_source"),
        past_spending(amounts={"shed_works": "1"}, tax_rate="10", price_factor="1.1"),
    ),
    Broken("K406", at("costs", "y2026", "price_factor"), row("costs", "years", "y2026", price_factor="1.1")),
    Broken("K407", at("costs", field="operation_none_reason"), no_operation),
    Broken("K407", at("costs", field="operation_none_reason"), operation_of_nothing),
    Broken("K408", at("costs", field="tax_rate_reason"), answer("costs", tax_rate="8")),
    Broken(
        "K409",
        at("costs", "grant", "amount"),
        add("costs", "subsidies", id="grant", component="c1", amount="483333334"),
    ),
    Broken("K409", at("costs", "second", "amount"), two_grants),
    Broken(
        "K410",
        at("costs", "upkeep", "last_year"),
        row("costs", "operation", "upkeep", last_year=2066),
    ),
    Broken("K411", at("costs", "shed_works", "facility"), row("costs", "lines", "shed_works", facility=None)),
    Broken("K412", at("costs", field="tax_rate"), answer("schedule", evaluation_year=1950)),
    Broken("K413", at("costs", "upkeep", "first_year"), row("costs", "operation", "upkeep", first_year=2024)),
    Broken(
        "K414",
        at("costs", "late", "year"),
        add("costs", "years", id="late", year=2028, amounts={"shed_works": "1"}),
    ),
    Broken(
        "K415",
        at("costs", "empty", "name"),
        add("costs", "lines", id="empty", name="空", kind="land", tax="exempt", basis="例"),
    ),
    Broken("K416", at("costs", "shed_works", "tax"), row("costs", "lines", "shed_works", tax=None)),
    Broken("K501", at("demand", field="target_year"), answer("demand", target_year=2027)),
    Broken("K502", at("demand", field="ramp"), answer("demand", target_year=2031)),
    Broken("K503", at("demand", "all28", "year"), row("demand", "ramp", "all28", year=2030)),
    Broken(
        "K503",
        at("demand", "twice", "year"),
        add("demand", "ramp", id="twice", group="import", year=2029, ratio="1"),
    ),
    Broken("K504", at("demand", "twice", "year"), growth_twice),
    Broken(
        "K504",
        at("demand", "more", "year"),
        add("demand", "growth", id="more", year=2030, factor="1.1", reason="例"),
    ),
    Broken(
        "K505",
        at("demand", "import", "tons_per_unit"),
        row("demand", "groups", "import", tons_per_unit=None),
    ),
    Broken(
        "K506",
        at("demand", "e26", "year"),
        add("demand", "actuals", id="e26", group="export", year=2026, volume="1", source="例"),
    ),
    Broken("K506", at("demand", "e24", "year"), two_actuals_of_a_year),
    Broken("K502", at("demand", field="ramp"), no_first_ratio),
    Broken("K601", at(TRANSPORT, field="method"), answer(TRANSPORT, method=None)),
    Broken("K602", at(TRANSPORT, "late", "year"), stream("late", 2066, {"a": "1"})),
    Broken("K608", at(TRANSPORT, "early", "year"), stream("early", 2027, {"a": "1"})),
    Broken("K607", at(TRANSPORT, "a", "name"), stream("empty", 2030, {})),
    Broken("K603", at(TRANSPORT, field="method"), row(EFFECTS, "effects", "transport_cost", applies=False)),
    Broken("K604", at(EFFECTS, "taxes", "applies"), lambda draft: draft.drop(EFFECTS, "effects", "taxes")),
    Broken("K604", at(EFFECTS, "magic"), add(EFFECTS, "effects", id="magic", applies=True, reason="例")),
    Broken("K605", at("without_cases", field="chosen"), answer("without_cases", chosen=None)),
    Broken("K609", at("without_cases", field="dearer_reason"), cheaper_alternative),
    Broken(
        "K606",
        at("without_cases", field="cases"),
        lambda draft: draft.drop("without_cases", "cases", "w2"),
    ),
    Broken(
        "K701", at(TRANSPORT, "e_port", "share"), row(TRANSPORT, "route_cost.routes", "e_port", share="20")
    ),
    Broken(
        "K701",
        at(TRANSPORT, field="route_cost.routes"),
        lambda draft: draft.drop(TRANSPORT, "route_cost.routes", "i_with"),
    ),
    Broken(
        "K702",
        at(TRANSPORT, "empty", "name"),
        add(
            TRANSPORT,
            "route_cost.routes",
            id="empty",
            case="w1",
            group="export",
            name="空",
            share="0",
            uses_facility=False,
        ),
    ),
    Broken("K703", at(TRANSPORT, "a3", "basis"), leg("a3", basis="per_ton")),
    Broken("K704", at(TRANSPORT, "a1", "load"), leg("a1", load=None)),
    Broken("K704", at(TRANSPORT, "a1", "trips"), leg("a1", trips=None)),
    Broken("K704", at(TRANSPORT, "a1", "trips"), leg("a1", trips="0")),
    Broken("K705", at(TRANSPORT, "a1", "hours"), leg("a1", hours=None)),
    Broken("K705", at(TRANSPORT, "a1", "time_value"), leg("a1", time_value=None)),
    Broken("K705", at(TRANSPORT, "a1", "time_value_source"), leg("a1", time_value_source=None)),
    Broken("K706", at(TRANSPORT, "a2", "tons_per_box"), leg("a2", tons_per_box=None)),
    Broken("K706", at(TRANSPORT, "a3", "unit_after"), leg("a3", unit_after="box_40")),
    Broken(
        "K707",
        at(TRANSPORT, field="route_cost.time_cost_reason"),
        lambda draft: draft.payload["sections"][TRANSPORT]["route_cost"].update(time_cost=False),
    ),
    Broken("K708", at(TRANSPORT, field="route_cost.routes"), nothing_passes_the_facility),
    Broken(
        "K710",
        at(TRANSPORT, field="route_cost.left_out_reason"),
        imports_go_nowhere_without_the_project,
    ),
    Broken("K711", at(TRANSPORT, "x", "name"), other_port(legs=False)),
    Broken("K711", at(TRANSPORT, "x", "share"), other_port(share="99")),
    Broken("K711", at(TRANSPORT, "x1", "basis"), other_port(basis="per_box")),
    Broken("K711", at(TRANSPORT, "x1", "load"), other_port(basis="per_vehicle", trips="1")),
    Broken("K711", at(TRANSPORT, "x1", "hours"), other_port(hours=None)),
    Broken("K711", at(TRANSPORT, "x1", "tons_per_box"), other_port(unit_after="box_20")),
    Broken("K709", at(TRANSPORT, "d2", "tons_per_box"), leg("d2", tons_per_box="10")),
    earthquake("K001", at(HAZARD, field="event"), answer(HAZARD, event=None)),
    earthquake("K001", at(HAZARD, field="mode"), answer(HAZARD, mode=None)),
    earthquake("K002", at(HAZARD, field="loss_source"), answer(HAZARD, loss_source=None)),
    earthquake("K505", at("demand", "twenty", "unit"), row("demand", "groups", "twenty", unit="chassis")),
    earthquake("K703", at(TRANSPORT, "h3", "basis"), haul("h3", basis="per_ton")),
    earthquake("K704", at(TRANSPORT, "h1", "load"), haul("h1", load=None)),
    earthquake("K705", at(TRANSPORT, "h2", "time_value"), haul("h2", time_value=None)),
    earthquake("K707", at(TRANSPORT, field="disaster_haulage.time_cost_reason"), haulage(time_cost=False)),
    Broken(
        "K780",
        at("demand", field="shared_cargo_reason"),
        both_measure_the_small_lots,
        sound=sound_combined,
    ),
    earthquake("K781", at(TRANSPORT, "h3", "share"), haul("h3", share="41")),
    earthquake("K782", at(TRANSPORT, field="disaster_haulage.surge"), haulage(surge="0.9")),
    earthquake("K783", at(TRANSPORT, field="disaster_haulage.capacity"), haulage(capacity=None)),
    earthquake("K783", at(TRANSPORT, field="disaster_haulage.surge_basis"), haulage(surge_basis=None)),
    earthquake("K784", at(TRANSPORT, field="disaster_haulage.capacity"), haulage(capacity="83999")),
    earthquake("K785", at(HAZARD, field="event"), thirty_years_for_one),
    earthquake(
        "K786",
        at(RESTORATION, "r2", "with_project"),
        row(RESTORATION, "disaster_restoration.restorations", "r2", with_project="250000001"),
    ),
    feeder("K108", at("overview", field="strategic_distance"), answer("overview", strategic_distance="900")),
    feeder("K741", at(RELIEF, "at_forty", "group"), row("demand", "groups", "forty", unit="freight_ton")),
    feeder(
        "K742",
        at(RELIEF, "again", "share_with"),
        add(
            RELIEF,
            "extra_haulage.cargo",
            id="again",
            terminal="quay",
            group="twenty",
            share_without="0",
            share_with="1",
        ),
    ),
    feeder(
        "K743",
        at(RELIEF, "empty", "name"),
        add(RELIEF, "extra_haulage.terminals", id="empty", **YARD),
    ),
    feeder(
        "K744",
        at(RELIEF, "quay", "capacity_with"),
        row(RELIEF, "extra_haulage.terminals", "quay", capacity_with="25000"),
    ),
    stacked("K751", at(RENT, field="storage_rent.areas"), nothing_is_rented),
    stacked(
        "K752",
        at(RENT, "depot", "capacity_without"),
        row(RENT, "storage_rent.terminals", "depot", capacity_without="90000"),
    ),
    stacked(
        "K752",
        at(RENT, "d40", "share_without"),
        row(RENT, "storage_rent.cargo", "d40", share_with="90"),
    ),
    stacked("K741", at(RENT, "d40", "group"), row("demand", "groups", "forty", unit="freight_ton")),
    stacked(
        "K310",
        at("facilities", "storage", "storage_capacity"),
        row("facilities", "facilities", "storage", storage_capacity=None),
    ),
    stacked("K105", at("overview", field="eligibility_reason"), answer("overview", port_class="hub")),
    bulk("K106", at("overview", field="industrial_area"), answer("overview", industrial_area=False)),
    bulk("K102", at("overview", field="port_class"), answer("overview", port_class="local")),
    bulk("K003", at(SHIPS, "m1", "group"), ship("m1", group="gone")),
    bulk("K002", at(SHIPS, "m1", "rate_source"), ship("m1", rate_source=None)),
    bulk("K761", at(SHIPS, "m2", "share"), ship("m3", case="w2")),
    bulk("K761", at(SHIPS, field="ship_time.moorings"), no_ship_without_the_project),
    bulk("K762", at(SHIPS, "m3", "share"), ship("m3", share="50")),
    bulk("K763", at(SHIPS, "m5", "group"), row("demand", "groups", "corn", unit="teu")),
    bulk("K764", at(SHIPS, "m1", "tons_per_hour"), ship("m1", tons_per_hour="50")),
    bulk("K771", at(HANDLING, "h4", "share"), work("h4", share="30")),
    bulk("K772", at(HANDLING, "h4", "share"), work("h4", share="50")),
    bulk("K773", at(HANDLING, "h6", "group"), row("demand", "groups", "corn", unit="teu")),
    bulk("K774", at(HANDLING, "h1", "tons_per_hour"), work("h1", tons_per_hour=None)),
    bulk("K775", at(HANDLING, field="handling_cost.apart_from_ship_cost"), nobody_says_who_pays_for_machines),
    feeder("K731", at(REVENUE, "turned_forty", "group"), row("demand", "groups", "forty", unit="teu")),
    feeder("K732", at(REVENUE, "turned_forty", "group"), nobody_earns_from_forty),
    feeder(
        "K736",
        at(REVENUE, "work40", "size"),
        lambda draft: draft.drop(REVENUE, "operating_revenue.turned", "turned_forty"),
    ),
    feeder(
        "K733",
        at(REVENUE, field="operating_revenue.no_costs_reason"),
        lambda draft: draft.part(REVENUE, "operating_revenue").update(costs=[]),
    ),
    feeder(
        "K734", at(REVENUE, "turned_twenty", "group"), row("demand", "groups", "twenty", direction="domestic")
    ),
    feeder(
        "K735",
        at(REVENUE, "again", "group"),
        add(REVENUE, "operating_revenue.turned", id="again", group="twenty", share="1", basis="例"),
    ),
    inspection("K721", at(TRANSPORT, "night20", "next_start"), span("night20", next_start=None)),
    inspection("K721", at(TRANSPORT, "rain20", "begin"), span("rain20", hours=None)),
    inspection("K722", at(TRANSPORT, "night20", "end"), span("night20", end="17")),
    inspection("K722", at(TRANSPORT, "night20", "next_start"), span("night20", days_later="0")),
    inspection("K723", at(TRANSPORT, "night20", "hours"), span("night20", hours="15.6", hours_basis="例")),
    inspection("K723", at(TRANSPORT, "night20", "hours"), span("night20", hours="11.4", hours_basis="例")),
    inspection("K724", at(TRANSPORT, "rain20", "hours_basis"), span("rain20", hours_basis=None)),
    inspection(
        "K725", at(TRANSPORT, "night20", "group"), row("demand", "groups", "twenty", unit="freight_ton")
    ),
    inspection(
        "K726", at(TRANSPORT, "night20", "group"), row("demand", "groups", "twenty", direction="export")
    ),
    inspection("K726", at(TRANSPORT, "rain20", "group"), span("rain20", group=None)),
    inspection("K727", at(TRANSPORT, "holiday40", "boxes_per_day"), span("holiday40", boxes_per_day="20.5")),
    inspection("K728", at(TRANSPORT, "holiday40", "days"), span("holiday40", days="122")),
    inspection("K791", at(CONGESTION, "port_road", "running_cost"), stretch("port_road", running_cost=None)),
    inspection("K791", at(CONGESTION, "port_road", "tax"), stretch("port_road", tax=None)),
    inspection(
        "K792",
        at(CONGESTION, "port_road", "running_cost_source"),
        stretch("port_road", running_cost_source=None),
    ),
    inspection("K793", at(CONGESTION, "gate", "minutes"), stretch("gate", minutes="0")),
    inspection("K794", at(CONGESTION, "gate", "group"), stretch("gate", group=None)),
    security("K101", at("overview", field="in_quay_body"), answer("overview", in_quay_body=True)),
    security("K102", at("overview", field="port_class"), answer("overview", port_class="local")),
    security("K901", at(INDICATORS, "passengers", "value"), indicator("passengers", value=None)),
    security("K901", at(INDICATORS, "quay_cost", "source"), indicator("quay_cost", source="")),
    security(
        "K901", at(INDICATORS, "passengers_per_day", "source"), indicator("passengers_per_day", value="1")
    ),
    security("K901", at(INDICATORS, field="ships"), answer(INDICATORS, ships=[])),
    security("K901", at(INDICATORS, "s2", "capacity"), row(INDICATORS, "ships", "s2", capacity=None)),
    assessed(
        "type10_gate", "K901", at(INDICATORS, "terminal_name", "text"), indicator("terminal_name", text=None)
    ),
    assessed("type11", "K901", at(INDICATORS, "islands", "text"), indicator("islands", text=None)),
    assessed(
        "type11", "K901", at(INDICATORS, "island_calls", "value"), drop(INDICATORS, "values", "island_calls")
    ),
    assessed(
        "type13",
        "K901",
        at(INDICATORS, "cargo_per_day", "value"),
        drop(INDICATORS, "values", "cargo_per_week"),
    ),
    security("K902", at(INDICATORS, "luck", "value"), add(INDICATORS, "values", id="luck", value="7")),
    security("K903", at(INDICATORS, "quay_cost", "value"), indicator("quay_cost", value="0.5")),
    security("K904", at(INDICATORS, "facility_cost", "value"), indicator("facility_cost", value="77000001")),
    security(
        "K905",
        at("facilities", "camera", "residual_value"),
        row("facilities", "facilities", "camera", residual_value="1", residual_basis="例"),
    ),
    assessed(
        "type11", "K906", at(INDICATORS, "ageing_rate", "value"), indicator("ageing_rate", value="100.1")
    ),
    assessed("type11", "K907", at(INDICATORS, "islands", "value"), indicator("islands", value="3")),
    assessed("type11", "K907", at(INDICATORS, "passengers", "text"), indicator("passengers", text="多い")),
    Broken("K802", at(TRANSPORT, "a1", "unit_value"), registered(distance=None)),
    Broken(
        "K802", at(TRANSPORT, "a1", "unit_value"), registered(unit_value="haulage_trailer", distance="10")
    ),
    Broken("K803", at(TRANSPORT, "a1", "unit_value"), registered(basis="per_ton")),
    Broken("K804", at(TRANSPORT, "a1", "tax"), registered(tax=None)),
    Broken("K804", at(TRANSPORT, "a1", "tax"), leg("a1", price_year=1987)),
    Broken("K805", at(TRANSPORT, "a1", "departure_reason"), registered(rate="13000", rate_source="例")),
    Broken("K805", at(TRANSPORT, "a1", "rate_source"), registered(rate="13000", departure_reason="例")),
    Broken("K806", at(TRANSPORT, "a1", "price_year"), leg("a1", price_year=2011)),
    Broken("K806", at(TRANSPORT, "a1", "unit_value"), registered()),
    Broken("K807", at(TRANSPORT, "a1", "price_ratio_source"), leg("a1", price_year=2011, price_ratio="1.1")),
    Broken("K807", at(TRANSPORT, "a1", "price_year"), leg("a1", price_ratio="1.1", price_ratio_source="例")),
    Broken("K808", at(TRANSPORT, "a1", "unit_value"), registered(), abolished("haulage_truck")),
    Broken("K809", at(TRANSPORT, "a1", "unit_value"), registered(unit_value="haulage_chassis")),
    Broken(
        "K810",
        at("demand", "import", "tons_per_unit"),
        row("demand", "groups", "import", tons_per_unit="12500"),
    ),
    Broken("K810", at(TRANSPORT, "a2", "rate"), leg("a2", rate="100")),
    Broken("K851", at("emissions", field="nox_reduction"), answer("emissions", nox_reduction=None)),
    Broken("K852", at("emissions", field="co2_reduction"), carriage()),
    Broken(
        "K853",
        at("emissions", "lorries", "nox_factor"),
        carriage(nox_unit_value=None),
        sound=sound_without_totals,
    ),
    Broken("K854", at("emissions", "lorries", "source"), carriage(source="handling")),
    Broken("K855", at("emissions", field="basis"), answer("emissions", basis=None)),
    Broken("K855", at("emissions", field="source"), answer("emissions", source=None)),
    Broken("K856", at("emissions", "lorries", "co2_source"), carriage(co2_factor="240")),
    Broken("K857", at("emissions", "lorries", "co2_unit_value"), carriage()),
    Broken("K858", at("emissions", "lorries", "case"), carriage(case="w2")),
    Broken("K859", at("emissions", "lorry", "co2_unit_value"), fuels_mixed),
    Broken("K801", at("narrative", field="regional_source"), answer("narrative", employment_increase="5")),
]


def test_land_is_not_taxed_unless_it_is_marked() -> None:
    """C1: 用地費 starts out as 非課税."""
    marked, unmarked = sound(), sound(row("costs", "lines", "site", tax=None))

    assert findings(unmarked, EDITION) == []
    assert evaluate(unmarked, EDITION).figures == evaluate(marked, EDITION).figures


def test_a_reason_answers_for_cargo_that_two_types_measure() -> None:
    """E3: the same cargo may pass two facilities."""
    reason = answer("demand", shared_cargo_reason="例")
    found = findings(sound_combined(both_measure_the_small_lots, reason), EDITION)

    assert "K780" not in {finding.code for finding in found}


def test_the_cargo_of_one_type_needs_no_route_in_another() -> None:
    """E3: 小口貨物 goes by its own routes, コンテナ by theirs."""
    by_stream = sound_combined(answer(OTHER_TRANSPORT, method="annual_stream", annual_stream=STREAM))

    assert "K701" not in {finding.code for finding in findings(by_stream, EDITION)}


def test_a_gate_in_a_port_that_is_named_needs_no_reason() -> None:
    """E1: of 「国際戦略港湾等」 only the first class is named."""
    case = sound_assessed("type10_gate", answer("overview", port_class="strategic", eligibility_reason=None))

    assert findings(case, EDITION) == []


def test_what_the_facilities_do_not_ask_for_is_neither_missing_nor_lost() -> None:
    """E3: a weighing machine alone has no gates; what was entered for them stays in the document."""

    def no_gate(draft: Draft) -> None:
        draft.drop("facilities", "facilities", "camera")
        draft.drop("costs", "lines", "cameras")
        draft.row("costs", "years", "y2026", amounts={"scales": "55000000"})
        draft.drop(INDICATORS, "values", "road_traffic")

    case = sound_assessed("type10_both", no_gate)
    figures = evaluate(case, EDITION).figures

    assert findings(case, EDITION) == []
    assert figures is not None
    assert {one.key for one in figures.indicators} == {
        "container_volume",
        "international_calls",
        "facility_cost",
    }
    assert "exit_gates" in {row.id for row in case.indicators("c1").values}


@pytest.mark.parametrize(
    "case",
    [
        sound,
        sound_feeder,
        sound_inspection,
        sound_stacked,
        sound_bulk,
        sound_earthquake,
        sound_combined,
        *(partial(sound_assessed, name) for name in ASSESSED),
    ],
)
def test_the_sound_case_has_no_findings_and_figures(case: Callable[..., Document]) -> None:
    assert findings(case(), EDITION) == []
    assert evaluate(case(), EDITION).figures is not None


@pytest.mark.parametrize("broken", BROKEN, ids=lambda broken: f"{broken.code} {broken.place}")
def test_the_rule_finds_the_case_that_breaks_it_at_its_place(broken: Broken) -> None:
    document = broken.sound(broken.change)
    found = [one for one in findings(document, broken.edition) if one.code == broken.code]

    assert broken.place in [one.place for one in found]
    assert all(one.sentence.endswith(("。", "。)")) for one in found)


@pytest.mark.parametrize(
    "broken", [one for one in BROKEN if RULES[one.code].stops], ids=lambda one: f"{one.code} {one.place}"
)
def test_a_rule_that_stops_leaves_the_case_without_figures_and_says_why(broken: Broken) -> None:
    evaluation = evaluate(broken.sound(broken.change), broken.edition)

    assert evaluation.figures is None
    assert broken.place in [problem.place for problem in evaluation.problems]


@pytest.mark.parametrize(
    "broken", [one for one in BROKEN if not RULES[one.code].stops], ids=lambda one: f"{one.code} {one.place}"
)
def test_a_rule_that_does_not_stop_leaves_the_figures(broken: Broken) -> None:
    assert evaluate(broken.sound(broken.change), broken.edition).figures is not None


def test_every_rule_has_a_case_that_breaks_it() -> None:
    assert {broken.code for broken in BROKEN} == set(RULES)
