"""Ships with the project and without it."""

from projects.forms.shapes import Shape

GROUPS = (
    (
        "係留する船舶",
        "貨物のまとまりごとに、事業を実施する場合と実施しない場合の船舶を挙げます。大きさや荷役能力が異なる船舶は、行を分けます。",
        ("moorings",),
    ),
)
SHAPES = {
    "moorings": Shape(
        noun="船舶",
        first=("name", "case", "group", "share", "tons_per_call", "tons_per_hour", "fixed_hours"),
        last=("departure_reason", "price_year", "price_ratio", "price_ratio_source"),
        ordered=True,
    )
}
