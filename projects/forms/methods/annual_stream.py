"""Columns first, then their years."""

from projects.forms.shapes import Shape

GROUPS = (
    (
        "年度ごとの便益",
        "はじめに便益の項目を並べると、その項目が年度ごとの表の列になります。",
        ("lines", "years"),
    ),
)
SHAPES = {
    "lines": Shape(noun="便益の項目", last=("demand_share",), ordered=True),
    "years": Shape(noun="年度", years="service", unit="千円"),
}
