"""The shape of every table of entry: those of the sections, and those of the measurement methods."""

from projects.forms.methods import method_shapes
from projects.forms.shapes import Shape

SHAPES: dict[str, Shape] = {
    "facilities": Shape(
        noun="施設",
        measured=("residual_value", "residual_basis"),
        by_facility=("storage_capacity",),
        unit="千円",
    ),
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
    "carriages": Shape(
        noun="輸送",
        first=("name", "case", "source", "distance", "load", "trips", "ton_km"),
        last=("nox_unit_value", "nox_factor", "nox_basis", "nox_source"),
    ),
    "trucks": Shape(
        noun="トラックの輸送",
        first=("name", "case", "distance", "load", "trips", "capacity", "fuel_formula"),
        last=("nox_unit_value", "nox_factor", "nox_source"),
    ),
    "fuel_uses": Shape(
        noun="燃料", first=("name", "case", "source", "fuel"), last=("nox_factor", "nox_source")
    ),
    "voyages": Shape(
        noun="航行",
        first=(
            "name",
            "case",
            "tonnage",
            "speed",
            "hours",
            "power_formula",
            "fuel_formula",
            "density_unit_value",
        ),
        last=("nox_factor", "nox_source"),
    ),
    "evidence": Shape(noun="根拠資料", unit="円"),
} | method_shapes()


def shape_of(table: str) -> Shape:
    """The shape of a table by its path; a table without one of its own is plain."""
    return SHAPES.get(table, Shape())
