"""Rent by area, then rent by volume with the terminals and their cargo."""

from projects.forms.shapes import Shape

GROUPS = (
    ("面積で決まる賃借料等", "", ("areas",)),
    (
        "貨物の量で決まる賃借料等",
        "貨物量が取扱能力を超えた分だけ、蔵置の費用が生じるものとして計算します。横持ちの費用と同じターミナルと貨物を記入します。",
        ("terminals", "cargo"),
    ),
)
SHAPES = {
    "areas": Shape(noun="蔵置場", first=("name", "area")),
    "terminals": Shape(
        noun="ターミナル",
        first=("name", "unit", "capacity_without", "capacity_with", "capacity_source"),
        ordered=True,
    ),
    "cargo": Shape(noun="貨物", first=("group",), last=("terminal",), group_by="terminal"),
}
