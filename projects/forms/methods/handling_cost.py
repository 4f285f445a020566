"""Machines and shore handling with the project and without it, then what tells them from ship cost."""

from projects.forms.shapes import Shape

GROUPS = (
    (
        "機械と作業",
        "貨物のまとまりごとに、事業を実施する場合と実施しない場合の機械と作業を挙げます。一方にだけある作業は、もう一方に単価0の行を加えます。",
        ("works",),
    ),
    ("滞船費用との区別", "", ("apart_from_ship_cost",)),
)
SHAPES = {
    "works": Shape(
        noun="作業",
        first=("name", "kind", "case", "group", "share", "basis"),
        last=("tons_per_hour", "departure_reason", "price_year", "price_ratio", "price_ratio_source"),
        ordered=True,
    )
}
