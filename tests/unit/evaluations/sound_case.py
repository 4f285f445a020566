"""Complete cases in which no check finds anything: cases worked by hand, with every answer filled in."""

from collections.abc import Callable
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from projects.document import Document, read_document
from projects.manuals import Edition, load_edition

Payload = dict[str, Any]
Change = Callable[["Draft"], object]

TRANSPORT = "components/c1/benefits/transport"
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


class Draft:
    """A payload that a test changes in one place."""

    def __init__(self, payload: Payload) -> None:
        self.payload = payload

    def answer(self, section: str, **answers: Any) -> None:
        self.payload["sections"].setdefault(section, {}).update(answers)

    def answer_part(self, section: str, part: str, **answers: Any) -> None:
        self.payload["sections"][section][part].update(answers)

    def table(self, section: str, table: str) -> list[Payload]:
        holder = self.payload["sections"].setdefault(section, {})
        *parts, name = table.split(".")
        for part in parts:
            holder = holder[part]
        rows: list[Payload] = holder.setdefault(name, [])
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


def sound_earthquake(*changes: Change) -> Document:
    """The sound case of type 8, whose benefits are weighed with a probability, changed."""
    return _changed(sound_earthquake_payload(), changes)


def sound_combined(*changes: Change) -> Document:
    """The sound case of types 3 and 4 as one project, changed."""
    return _changed(sound_combined_payload(), changes)


def sound_security(*changes: Change) -> Document:
    """The sound case of type 9, which is assessed by indicators, changed."""
    return _changed(sound_security_payload(), changes)


@cache
def sound_payload() -> Payload:
    return _filled("type3_by_routes").payload


@cache
def sound_earthquake_payload() -> Payload:
    draft = _filled("type8_first_loss")
    draft.answer("without_cases", cases=[{"id": "w1", "name": "例"}, {"id": "w2", "name": "例"}], chosen="w1")
    _fill(draft.table("without_cases", "cases"), description="例")
    draft.answer(HAZARD, event_source="架空(例示)", loss_source="架空(例示)", mode_reason="例")
    draft.answer_part(TRANSPORT, "disaster_haulage", months_source="架空(例示)")
    _fill(draft.table(TRANSPORT, "disaster_haulage.hauls"), stretch="例", rate_source="架空(例示)")
    _fill(draft.table(RESTORATION, "disaster_restoration.restorations"), basis="架空(例示)")
    return draft.payload


@cache
def sound_combined_payload() -> Payload:
    return _filled("types3_4_combined").payload


def _filled(worked_case: str) -> Draft:
    """A case worked by hand with the texts that every type asks for."""
    draft = Draft(deepcopy(_worked_payload(worked_case)))
    draft.answer("overview", **_OVERVIEW)
    _fill(draft.table("facilities", "facilities"), quantity="4000", quantity_unit="square_metre")
    _fill(draft.table("costs", "lines"), basis="架空(例示)")
    _fill(draft.table("costs", "operation"), basis="架空(例示)")
    _fill(
        draft.table("demand", "groups"),
        origin="架空県",
        destination="架空国",
        data_year=2024,
        source="架空(例示)",
    )
    _fill(draft.table("without_cases", "cases"), description="例")
    draft.answer("without_cases", consideration="例", decision_basis="例")
    for section in draft.payload["sections"].values():
        _fill(section.get("route_cost", {}).get("legs", []), stretch="例", rate_source="架空(例示)")
    for component in draft.payload["components"]:
        draft.answer(f"components/{component['id']}/effects", effects=_answered_effects(component["type"]))
    draft.answer("emissions", co2_reduction="120", nox_reduction="0.5", basis="例", source="架空(例示)")
    draft.answer("emissions", co2_per_event="120", nox_per_event="0.5")
    draft.answer("narrative", location_map=_PICTURE, **dict.fromkeys(_TEXTS, "例"))
    return draft


@cache
def sound_security_payload() -> Payload:
    draft = Draft(deepcopy(_worked_payload("type9")))
    draft.answer("overview", **_OVERVIEW, in_quay_body=False)
    _fill(draft.table("costs", "lines"), basis="架空(例示)")
    _fill(draft.table("costs", "operation"), basis="架空(例示)")
    draft.answer(EFFECTS, effects=_answered_effects("port_security"))
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
