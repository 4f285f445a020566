"""Complete cases in which no check finds anything: cases worked by hand, with every answer filled in."""

from collections.abc import Callable
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from projects.document import Document, read_document
from projects.manuals import CostBenefitType, Edition, load_edition

Payload = dict[str, Any]
Change = Callable[["Draft"], object]

TRANSPORT = "components/c1/benefits/transport"
CONGESTION = "components/c1/benefits/road_congestion"
RELIEF = "components/c1/benefits/terminal_relief"
SEA = "components/c1/benefits/sea_transport"
SHIPS = "components/c1/benefits/ship_time"
HANDLING = "components/c1/benefits/handling"
HAULAGE = "components/c1/benefits/haulage"
RENT = "components/c1/benefits/rent"
REVENUE = "components/c1/benefits/operating_revenue"
EFFECTS = "components/c1/effects"
INDICATORS = "components/c1/indicators"
HAZARD = "components/c1/hazard"
RESTORATION = "components/c1/benefits/restoration"
OTHER_TRANSPORT = "components/c2/benefits/transport"
EDITION: Edition = load_edition("h23_06")
_WORKED = Path(__file__).parents[2] / "cases" / "h23_06"
_TEXTS = (
    "issue",
    "issue_particulars",
    "goal",
    "policy_goal",
    "policy_measure",
    "effect",
    "effect_particulars",
    "regional_economy",
    "transport_effect",
)
_PICTURE = {"sha256": "0" * 64, "media_type": "image/png", "name": "map.png"}
_OVERVIEW = {
    "port_name": "架空港",
    "port_class": "hub",
    "district_name": "例示地区",
    "location": "架空県架空市",
    "built_with_mooring": False,
    "implementing_body_name": "架空市",
    "implementing_body_kind": "local_government",
    "department": "港湾課",
    "section_chief": "例示 太郎",
}


# What the overview of a type is asked beyond that of every type, as an eligible project answers.
_ASKED: dict[str, Payload] = {
    "port_security": {"in_quay_body": False},
    "gate_monitoring": {"eligibility_reason": "例"},
    "barrier_free": {"regular_passenger_ships": True},
    "tourism_base": {"tourism_gateway": True, "tourism_zone": "架空観光圏", "tourism_zone_source": "例"},
    "disaster_base_support": {
        "built_with_disaster_base": False,
        "disaster_base_region": True,
        "disaster_base": "架空拠点",
        "implementing_body_kind": "state",
    },
}


class Draft:
    """A payload that a test changes in one place."""

    def __init__(self, payload: Payload) -> None:
        self.payload = payload

    def answer(self, section: str, **answers: Any) -> None:
        self.payload["sections"].setdefault(section, {}).update(answers)

    def part(self, section: str, *parts: str) -> Payload:
        holder: Payload = self.payload["sections"].setdefault(section, {})
        for part in parts:
            holder = holder[part]
        return holder

    def table(self, section: str, table: str) -> list[Payload]:
        *parts, name = table.split(".")
        rows: list[Payload] = self.part(section, *parts).setdefault(name, [])
        return rows

    def row(self, section: str, table: str, row: str, **answers: Any) -> None:
        next(one for one in self.table(section, table) if one["id"] == row).update(answers)

    def add(self, section: str, table: str, **row: Any) -> None:
        self.table(section, table).append(row)

    def drop(self, section: str, table: str, row: str) -> None:
        rows = self.table(section, table)
        rows.remove(next(one for one in rows if one["id"] == row))


def worked(name: str, *changes: Change) -> Document:
    """A case of tests/cases/h23_06, changed."""
    return _changed(_worked_payload(name), changes)


def sound(*changes: Change) -> Document:
    """The sound case, changed."""
    return _changed(sound_payload(), changes)


def sound_feeder(*changes: Change) -> Document:
    """The sound case of type 1, which has more than one way to measure benefits, changed."""
    return _changed(sound_feeder_payload(), changes)


def sound_inspection(*changes: Change) -> Document:
    """The sound case of type 2, whose cargo waits, changed."""
    return _changed(sound_inspection_payload(), changes)


def sound_stacked(*changes: Change) -> Document:
    """The sound case of type 5, which measures what exceeds a yard's capacity, changed."""
    return _changed(sound_stacked_payload(), changes)


def sound_bulk(*changes: Change) -> Document:
    """The sound case of type 6, which measures ships, machines and routes, changed."""
    return _changed(sound_bulk_payload(), changes)


def sound_earthquake(*changes: Change) -> Document:
    """The sound case of type 8, whose benefits are weighed with a probability, changed."""
    return _changed(sound_earthquake_payload(), changes)


def sound_combined(*changes: Change) -> Document:
    """The sound case of types 3 and 4 as one project, changed."""
    return _changed(sound_combined_payload(), changes)


def sound_security(*changes: Change) -> Document:
    """The sound case of type 9, which is assessed by indicators, changed."""
    return sound_assessed("type9", *changes)


def sound_assessed(name: str, *changes: Change) -> Document:
    """A worked case that is assessed by indicators, with every answer filled in, changed."""
    return _changed(sound_assessed_payload(name), changes)


@cache
def sound_payload() -> Payload:
    draft = _measured("type3_by_routes", "small_lot_transshipment")
    _fill(draft.table("facilities", "facilities"), quantity="4000", quantity_unit="square_metre")
    return draft.payload


@cache
def sound_feeder_payload() -> Payload:
    draft = _measured("type1_feeder", "feeder_transport")
    draft.answer("overview", strategic_port="例示港", strategic_distance="300", distance_source="架空(例示)")
    draft.answer("overview", asian_port="架空港", asian_distance="900")
    _fill(draft.table("facilities", "facilities"), quantity="1", quantity_unit="piece")
    _fill(
        draft.table(RELIEF, "extra_haulage.terminals"),
        capacity_source="架空(例示)",
        rate_source="架空(例示)",
    )
    _fill(draft.table(REVENUE, "operating_revenue.turned"), basis="例")
    for table in ("revenues", "costs"):
        _fill(draft.table(REVENUE, f"operating_revenue.{table}"), rate_source="架空(例示)")
    return draft.payload


@cache
def sound_inspection_payload() -> Payload:
    draft = _measured("type2_waiting", "round_the_clock", routes="")
    draft.answer("overview", port_class="strategic")
    _fill(draft.table("facilities", "facilities"), quantity="900", quantity_unit="square_metre")
    _fill(draft.table(TRANSPORT, "waiting_time.spans"), time_value_source="架空(例示)")
    draft.row(TRANSPORT, "waiting_time.spans", "rain20", hours_basis="例")
    draft.part(CONGESTION, "road_congestion").update(basis="例")
    _fill(
        draft.table(CONGESTION, "road_congestion.stretches"),
        time_value_source="架空(例示)",
        running_cost_source="架空(例示)",
        group="forty",
    )
    return draft.payload


@cache
def sound_stacked_payload() -> Payload:
    draft = _measured("type5_stacked", "stacked_container_storage", routes="")
    draft.answer("overview", port_class="strategic")
    _fill(draft.table("facilities", "facilities"), quantity="1", quantity_unit="piece")
    draft.row("facilities", "facilities", "storage", quantity_unit="square_metre", storage_capacity="900")
    sourced = {"capacity_source": "架空(例示)", "rate_source": "架空(例示)"}
    _fill(draft.table(HAULAGE, "extra_haulage.terminals"), **sourced)
    _fill(draft.table(RENT, "storage_rent.terminals"), **sourced)
    _fill(draft.table(RENT, "storage_rent.areas"), rate_source="架空(例示)")
    return draft.payload


@cache
def sound_bulk_payload() -> Payload:
    draft = _measured("type6_bulk", "efficient_bulk_handling", routes=SEA)
    draft.answer("overview", industrial_area=True)
    _fill(draft.table("facilities", "facilities"), quantity="1", quantity_unit="piece")
    draft.drop(SHIPS, "ship_time.moorings", "m4")
    _fill(draft.table(SHIPS, "ship_time.moorings"), rate_source="架空(例示)")
    _fill(draft.table(HANDLING, "handling_cost.works"), rate_source="架空(例示)")
    draft.payload["sections"][HANDLING]["handling_cost"]["apart_from_ship_cost"] = "例"
    return draft.payload


@cache
def sound_earthquake_payload() -> Payload:
    draft = _measured("type8_first_loss", "earthquake_proof_base", routes="")
    _fill(draft.table("facilities", "facilities"), quantity="4000", quantity_unit="square_metre")
    draft.answer(HAZARD, event_source="架空(例示)", loss_source="架空(例示)", mode_reason="例")
    draft.part(TRANSPORT, "disaster_haulage").update(months_source="架空(例示)")
    _fill(draft.table(TRANSPORT, "disaster_haulage.hauls"), stretch="例", rate_source="架空(例示)")
    _fill(draft.table(RESTORATION, "disaster_restoration.restorations"), basis="架空(例示)")
    draft.answer("emissions", co2_reduction="120", nox_reduction="0.5", basis="例", source="架空(例示)")
    return draft.payload


@cache
def sound_combined_payload() -> Payload:
    draft = _measured("types3_4_combined", "small_lot_transshipment")
    _fill(draft.table("facilities", "facilities"), quantity="4000", quantity_unit="square_metre")
    _fill(draft.table(OTHER_TRANSPORT, "route_cost.legs"), stretch="例", rate_source="架空(例示)")
    draft.answer("components/c2/effects", effects=_answered_effects("rail_transfer"))
    return draft.payload


def _measured(worked_case: str, type_key: str, routes: str = TRANSPORT) -> Draft:
    """A worked case with every text that is asked of its type, but not the facilities; `routes` names their section."""
    draft = Draft(deepcopy(_worked_payload(worked_case)))
    draft.answer("overview", **_OVERVIEW)
    _fill(draft.table("costs", "lines"), basis="架空(例示)")
    _fill(draft.table("costs", "operation"), basis="架空(例示)")
    _fill(
        draft.table("demand", "groups"),
        origin="架空県",
        destination="架空国",
        data_year=2024,
        source="架空(例示)",
    )
    cases = draft.table("without_cases", "cases") or [{"id": name, "name": name} for name in ("w1", "w2")]
    _fill(cases, description="例")
    draft.answer("without_cases", cases=cases, chosen="w1", consideration="例", decision_basis="例")
    if routes:
        _fill(draft.table(routes, "route_cost.legs"), stretch="例", rate_source="架空(例示)")
    draft.answer(EFFECTS, effects=_answered_effects(type_key))
    draft.answer("narrative", location_map=_PICTURE, **dict.fromkeys(_TEXTS, "例"))
    kind = EDITION.type(type_key)
    if isinstance(kind, CostBenefitType) and kind.emissions.sources:
        draft.answer("emissions", co2_reduction="120", nox_reduction="0.5", basis="例", source="架空(例示)")
    return draft


def sound_security_payload() -> Payload:
    return sound_assessed_payload("type9")


@cache
def sound_assessed_payload(name: str) -> Payload:
    draft = Draft(deepcopy(_worked_payload(name)))
    type_key = draft.payload["components"][0]["type"]
    draft.answer("overview", **_OVERVIEW | _ASKED[type_key])
    _fill(draft.table("costs", "lines"), basis="架空(例示)")
    _fill(draft.table("costs", "operation"), basis="架空(例示)")
    draft.answer(EFFECTS, effects=_answered_effects(type_key))
    texts = dict.fromkeys(("need", "need_particulars", "effect", "effect_particulars"), "例")
    draft.answer("narrative", location_map=_PICTURE, **texts)
    return draft.payload


def _answered_effects(type_key: str) -> list[Payload]:
    return [{"id": one.id, "applies": True, "reason": "例"} for one in EDITION.type(type_key).effects]


@cache
def _worked_payload(name: str) -> Payload:
    case = yaml.safe_load((_WORKED / f"{name}.yaml").read_text(encoding="utf-8"))
    payload: Payload = case["document"]
    return payload


def _changed(payload: Payload, changes: tuple[Change, ...]) -> Document:
    draft = Draft(deepcopy(payload))
    for change in changes:
        change(draft)
    return read_document(draft.payload)


def _fill(rows: list[Payload], **answers: Any) -> None:
    for row in rows:
        row.update(answers)
