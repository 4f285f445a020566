"""What a clerk types for a project of type 9, section by section, as the pages post it. Everything is fictitious."""

from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from evaluations.sample.terminal_map import draw_terminal_map
from projects.manuals import load_edition

SECURITY = "port_security"
INDICATORS = "components/c1/indicators"
EFFECTS = "components/c1/effects"
SOURCE = "架空(例示)"
VALUES = {
    "ferry_trucks": "３６，５００台/年",
    "international_calls": "3",
    "domestic_calls": "0",
    "passengers": "29.2万",
    "terminal_floor": "4,500",
    "terminal_storeys": "3",
    "terminal_cost": "24",
    "quay_cost": "5,200百万円",
}


def typed_sections() -> dict[str, dict[str, Any]]:
    """Section key -> changed controls."""
    return {
        "overview": {
            "built_with_mooring": "no",
            "in_quay_body": "no",
            "department": "港湾課",
            "section_chief": "例示 太郎",
        },
        "schedule": {"evaluation_year": "R7", "adoption_year": "R8", "completion_year": "R8"},
        "facilities": _facilities(),
        "costs": _costs(),
        EFFECTS: _effects(),
        INDICATORS: indicators(),
        "narrative": {
            "need": "フェリーの利用が増えている。",
            "need_particulars": "待合所が市街地に開いている。",
            "effect": "不審な行動を早く見つける。",
            "effect_particulars": "出港の遅れを避ける。",
            "location_map": SimpleUploadedFile("map.png", draw_terminal_map()),
        },
    }


def indicators(**changes: str) -> dict[str, Any]:
    """The controls of the indicators; `changes` by name of the control with "__" for "."."""
    texts: dict[str, Any] = {"rows:ships": ["s1"], "ships.s1.name": "例示丸"}
    texts |= {"ships.s1.capacity": "500人", "ships.s1.tonnage": "12,000"}
    texts |= {"ships.s1.data_year": "R6", "ships.s1.source": SOURCE}
    for key, value in VALUES.items():
        texts |= {f"values.{key}.value": value, f"values.{key}.data_year": "令和6"}
        texts |= {f"values.{key}.source": SOURCE}
    return texts | {name.replace("__", "."): text for name, text in changes.items()}


def _facilities() -> dict[str, Any]:
    return {
        "rows:facilities": ["camera"],
        "facilities.camera.name": "防犯カメラ",
        "facilities.camera.quantity": "20",
        "facilities.camera.quantity_unit": "piece",
        "facilities.camera.kind": "camera_monitor",
        "facilities.camera.reinvestment": "every_life",
        "central_facility": "camera",
    }


def _costs() -> dict[str, Any]:
    return {
        "rows:lines": ["works"],
        "lines.works.name": "カメラの設置",
        "lines.works.kind": "works",
        "lines.works.facility": "camera",
        "lines.works.tax": "included",
        "lines.works.basis": SOURCE,
        "rows:years": ["y1"],
        "years.y1.year": "R8",
        "years.y1.amounts.works": "77,000",
        "rows:operation": ["upkeep"],
        "operation.upkeep.name": "点検",
        "operation.upkeep.kind": "maintenance",
        "operation.upkeep.annual": "3,300",
        "operation.upkeep.tax": "included",
        "operation.upkeep.basis": SOURCE,
    }


def _effects() -> dict[str, Any]:
    effects = load_edition("h23_06").type(SECURITY).effects
    texts: dict[str, Any] = {}
    for effect in effects:
        texts |= {f"effects.{effect.id}.applies": "yes", f"effects.{effect.id}.reason": "例示のため。"}
    return texts
