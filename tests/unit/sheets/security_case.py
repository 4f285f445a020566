"""A type 9 case of a fictitious port, and figures made by hand, so that every printed text has a known value."""

from decimal import Decimal
from typing import Any

from evaluations.appraisal import Figures, IndicatorAmount
from tests.unit.sheets.printed_case import OKU, make_figures

AMOUNTS = {
    "ferry_trucks": "36500",
    "international_calls": "3",
    "domestic_calls": "7.5",
    "passengers": "292100",
    "terminal_floor": "4500",
    "terminal_storeys": "3",
    "terminal_cost": "2400000000",
    "quay_cost": "5200000000",
}
SHIPS = [
    {"id": "s1", "name": "例示丸", "capacity": "500", "tonnage": "12000"},
    {"id": "s2", "name": "架空丸", "capacity": "350", "tonnage": "8000"},
]
PASSENGERS_A_DAY = Decimal(292100) / 365


def security_payload(overview: dict[str, Any], location_map: dict[str, str]) -> dict[str, Any]:
    """The JSON of a complete case."""
    return {
        "format": 1,
        "edition": "h23_06",
        "components": [{"id": "main", "type": "port_security"}],
        "sections": {
            "overview": overview,
            "schedule": {"evaluation_year": 2025, "adoption_year": 2026, "completion_year": 2026},
            "facilities": {
                "facilities": [
                    {"id": "f1", "name": "防犯カメラ", "quantity": "20", "quantity_unit": "piece"},
                    {"id": "f2", "name": "監視モニター", "quantity": "4", "quantity_unit": "set"},
                ],
                "and_others": True,
            },
            "components/main/indicators": {
                "values": [{"id": key, "value": value} for key, value in AMOUNTS.items()],
                "ships": SHIPS,
            },
            "narrative": {
                "need": "外港地区のフェリーターミナルには死角が多く、巡回だけでは不審者を早く見つけられない。",
                "need_particulars": "令和5年度に、制限区域への侵入が2件あった。",
                "effect": "監視によってテロを未然に防ぎ、利用者の人的被害を避けることができる。",
                "effect_particulars": "架空県の生鮮品の約4割が運ばれる航路であり、途絶を避ける効果が大きい。",
                "location_map": location_map,
            },
        },
    }


def security_figures(**typed: str) -> Figures:
    """C 3.456億円, 総事業費 3.6億円, 補助金 1.8億円, the amounts above and others `typed`."""
    amounts = [_amount(key, Decimal(value)) for key, value in (AMOUNTS | typed).items()]
    if "passengers_per_day" not in typed:
        amounts.append(_amount("passengers_per_day", PASSENGERS_A_DAY, derived=True))
    return make_figures(
        analysis="indicators",
        benefit_pv=None,
        cbr=None,
        npv=None,
        eirr=None,
        sensitivity=None,
        cost_pv=3.456 * OKU,
        total_project_cost=Decimal(360_000_000),
        subsidy=Decimal(180_000_000),
        volumes=(),
        indicators=tuple(amounts),
    )


def _amount(key: str, amount: Decimal, *, derived: bool = False) -> IndicatorAmount:
    return IndicatorAmount(component="main", key=key, amount=amount, derived=derived)
