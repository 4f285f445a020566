"""Terminals, then the cargo each of them handles."""

from projects.forms.shapes import Shape

GROUPS = (
    (
        "ターミナル",
        "貨物量が取扱能力を超えた分だけ、横持ちの費用が生じるものとして計算します。",
        ("terminals",),
    ),
    (
        "ターミナルの貨物",
        "需要の節の貨物のまとまりのうち、それぞれのターミナルで取り扱う割合を記入します。",
        ("cargo",),
    ),
)
SHAPES = {
    "terminals": Shape(
        noun="ターミナル",
        first=("name", "unit", "capacity_without", "capacity_with", "capacity_source"),
        ordered=True,
    ),
    "cargo": Shape(noun="貨物", first=("group",), last=("terminal",), group_by="terminal"),
}
