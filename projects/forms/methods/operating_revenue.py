"""What turns, what it earns, what it costs elsewhere."""

from projects.forms.shapes import Shape

_LAST = ("departure_reason", "price_year", "price_ratio", "price_ratio_source")

GROUPS = (
    (
        "転換する貨物",
        "海外での積替えから内航フィーダー輸送に転換する貨物だけを対象とします。",
        ("turned",),
    ),
    (
        "収入の増分",
        "転換するコンテナ1個当たりの収入の増分を、主体ごとに挙げます。倉庫業や、検数・検量・通関などの貨物揚積関係サービス業は、対象に含めません。",
        ("revenues",),
    ),
    (
        "本施設以外の費用の増分",
        "収入から差し引く、他の施設の費用の増分を挙げます。本施設の費用の増分は、費用の節の管理運営費に含めます。",
        ("costs", "no_costs_reason"),
    ),
)
SHAPES = {
    "turned": Shape(noun="貨物"),
    "revenues": Shape(noun="収入", first=("bearer", "name", "size"), last=_LAST, ordered=True),
    "costs": Shape(noun="費用", first=("facility", "name", "size"), last=_LAST, ordered=True),
}
