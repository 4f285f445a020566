"""Where the cargo goes and for how long, then how much there is of it, then the treatment of time."""

from projects.forms.shapes import Shape

GROUPS = (
    (
        "増える輸送",
        "事業を実施しない場合に、震災で物流拠点が使えない間だけ必要となる輸送です。",
        ("hauls", "months", "months_source"),
    ),
    ("震災時の貨物量", "", ("surge", "capacity", "surge_basis")),
    ("時間費用", "", ("time_cost", "time_cost_reason")),
)
SHAPES = {
    "hauls": Shape(
        noun="横持ち",
        first=(
            "group",
            "share",
            "stretch",
            "distance",
            "basis",
            "unit_value",
            "rate",
            "tax",
            "rate_source",
        ),
        last=("departure_reason", "price_year", "price_ratio", "price_ratio_source"),
        ordered=True,
    )
}
