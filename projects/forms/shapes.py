"""How tables of entry differ from each other: what a row is called, its order, grouping and years."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Shape:
    """The particulars of one table; the columns themselves come from the document model.

    `group_by` names the column that points at the table whose rows head the groups; `years` is the period the
    fill button lays out; `past` are columns that only matter before the base year, `measured` those that only
    matter where benefits are measured.
    """

    noun: str = "行"
    first: tuple[str, ...] = ()
    last: tuple[str, ...] = ()
    ordered: bool = False
    group_by: str = ""
    years: Literal["", "construction", "service"] = ""
    past: tuple[str, ...] = ()
    measured: tuple[str, ...] = ()
    unit: str = "円"


_STREAM_YEARS = Shape(noun="年度", years="service", unit="千円")
SHAPES: dict[str, Shape] = {
    "facilities": Shape(noun="施設", measured=("residual_value", "residual_basis"), unit="千円"),
    "reinvestments": Shape(noun="再投資の年度"),
    "lines": Shape(
        noun="費用の項目",
        first=("name", "kind", "tax", "facility"),
        last=("demand_share",),
        ordered=True,
        measured=("demand_share",),
    ),
    "years": Shape(
        noun="年度",
        years="construction",
        past=("tax_rate", "price_factor", "price_source"),
        last=("tax_rate", "price_factor", "price_source"),
        unit="千円",
    ),
    "operation": Shape(noun="管理運営費", unit="千円"),
    "subsidies": Shape(noun="補助金", unit="千円"),
    "groups": Shape(noun="貨物のまとまり"),
    "actuals": Shape(noun="実績"),
    "ramp": Shape(noun="年度", first=("year", "ratio"), last=("group",)),
    "growth": Shape(noun="年度"),
    "cases": Shape(noun="案"),
    "effects": Shape(noun="効果"),
    "values": Shape(noun="指標", unit="億円"),
    "ships": Shape(noun="就航船舶"),
    "evidence": Shape(noun="根拠資料", unit="円"),
    "route_cost.routes": Shape(noun="経路", first=("name", "case", "group"), ordered=True),
    "route_cost.legs": Shape(
        noun="区間", first=("stretch",), last=("route",), ordered=True, group_by="route"
    ),
    "annual_stream.lines": Shape(noun="便益の項目", last=("demand_share",), ordered=True),
    "annual_stream.years": _STREAM_YEARS,
}


def shape_of(table: str) -> Shape:
    """The shape of a table by its path; a table without one of its own is plain."""
    return SHAPES.get(table, Shape())
