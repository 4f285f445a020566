"""Routes, then their legs in order, then the treatment of time."""

from projects.forms.shapes import Shape

GROUPS = (
    (
        "輸送経路",
        "貨物のまとまりごとに、事業を実施する場合と実施しない場合の経路を挙げます。",
        ("routes",),
    ),
    ("区間", "経路ごとに、通る順に区間を並べます。", ("legs",)),
    ("比べる経路のない貨物", "", ("left_out_reason",)),
    ("時間費用", "", ("time_cost", "time_cost_reason")),
)
SHAPES = {
    "routes": Shape(noun="経路", first=("name", "case", "group"), ordered=True),
    "legs": Shape(
        noun="区間",
        first=("stretch", "mode", "distance", "basis", "unit_value", "rate", "tax", "rate_source"),
        last=("departure_reason", "price_year", "price_ratio", "price_ratio_source", "route"),
        ordered=True,
        group_by="route",
    ),
}
