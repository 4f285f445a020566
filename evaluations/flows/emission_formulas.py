"""CO₂ and NOx of one row of the emission tables: activity × factor, by the methods of 3.5 (S5)."""

import math
from decimal import Decimal
from functools import singledispatch

from projects.document.choices import NoxBasis
from projects.document.registry import Registry, typed_or_registered
from projects.document.sections.emissions import Carriage, EmissionRow, FuelUse, TruckCarriage, Voyage
from projects.manuals import UnitValue
from projects.units import Quantity, QuantityError, definition, minimum

CLAUSE = "3.5"
PER_KL = "t-CO₂/kL"
KG_PER_TON = definition(1000, "kg/t", "1トンのキログラム数")
LITRES_PER_KL = definition(1000, "L/kL", "1キロリットルのリットル数")
CAPACITY_PER_TON = definition(1000, "kg/トン", "1トンのキログラム数")


@singledispatch
def co2_of(row: EmissionRow, registry: Registry, per: str) -> Quantity:
    """Tons of CO₂ a year (or an event, `per`). Raises QuantityError naming what is not yet known."""
    raise TypeError(type(row).__name__)


@singledispatch
def nox_of(row: EmissionRow, registry: Registry, per: str) -> Quantity:
    """Tons of NOx a year (or an event, `per`). Raises QuantityError naming what is not yet known."""
    raise TypeError(type(row).__name__)


@co2_of.register
def _carriage_co2(row: Carriage, registry: Registry, per: str) -> Quantity:
    """トンキロ法: ton-kilometres × factor."""
    factor = _co2_factor(row, registry, "g-CO₂/トン・km")
    return _in_tons(_ton_km(row, per) * factor, "CO₂")


@nox_of.register
def _carriage_nox(row: Carriage, registry: Registry, per: str) -> Quantity:
    """Ton-kilometres or vehicle-kilometres × factor, as the factor counts them."""
    registered = registry.get(row.nox_unit_value or "")
    by_vehicle = row.nox_basis is NoxBasis.PER_VEHICLE_KM
    if row.nox_factor is None and registered is not None:
        by_vehicle = registered.unit == "g-NOx/台・km"
    elif row.nox_factor is not None and row.nox_basis is None:
        raise QuantityError("NOxの排出係数の基準(台・kmかトン・km)を選んでください。")
    factor = _nox_factor(row, registry, "g-NOx/台・km" if by_vehicle else "g-NOx/トン・km")
    return _in_tons((_vehicle_km(row, per) if by_vehicle else _ton_km(row, per)) * factor, "NOx")


@co2_of.register
def _truck_co2(row: TruckCarriage, registry: Registry, per: str) -> Quantity:
    """改良トンキロ法: fuel a ton-kilometre from the load factor and the capacity, × the fuel's CO₂."""
    ton_km = _ton_km(row, per)
    load = _given(row.load, "トン/台", "1台当たりの積載量", row)
    capacity = _given(row.capacity, "kg/台", "最大積載量", row)
    loaded = (load / (capacity / CAPACITY_PER_TON)).named("積載率", clause=CLAUSE)
    if float(loaded.value) > 1:
        raise QuantityError("積載量が最大積載量を超えています。どちらかを直してください。")
    formula = _formula(registry, row.fuel_formula, "燃料使用量の式")
    a, b, c = (_coefficient(formula, name) for name in ("a", "b", "c"))
    kilograms = capacity / definition(1, "kg/台", "1kg/台")
    scale = (
        definition(1, "L/トン・km", "1L/トン・km") * Quantity(math.e, "", "自然対数の底", clause=CLAUSE) ** a
    )
    litres = (scale * loaded ** (-b) * kilograms ** (-c)).named("トンキロ当たりの燃料", clause=CLAUSE)
    fuel = (ton_km * litres / LITRES_PER_KL).named("燃料の使用量", clause=CLAUSE)
    return (fuel * _co2_factor(row, registry, PER_KL)).named("CO₂の排出量", clause=CLAUSE)


@nox_of.register
def _truck_nox(row: TruckCarriage, registry: Registry, per: str) -> Quantity:
    return _in_tons(_vehicle_km(row, per) * _nox_factor(row, registry, "g-NOx/台・km"), "NOx")


@co2_of.register
def _fuel_co2(row: FuelUse, registry: Registry, per: str) -> Quantity:
    """Fuel × its heat, carbon and 44/12."""
    fuel = _given(row.fuel, f"kL/{per}", "燃料の使用量", row)
    return (fuel * _co2_factor(row, registry, PER_KL)).named("CO₂の排出量", clause=CLAUSE)


@nox_of.register
def _fuel_nox(row: FuelUse, registry: Registry, per: str) -> Quantity:
    fuel = _given(row.fuel, f"kL/{per}", "燃料の使用量", row)
    kilograms = fuel * _nox_factor(row, registry, "kg-NOx/kL")
    return (kilograms / definition(1000, "kg-NOx/t-NOx", "1トンのキログラム数")).named(
        "NOxの排出量", clause=CLAUSE
    )


@co2_of.register
def _voyage_co2(row: Voyage, registry: Registry, per: str) -> Quantity:
    """Fuel of the main engine by its load at the given speed, made kL by its density, × the fuel's CO₂."""
    density = registry.get(row.density_unit_value or "")
    if density is None:
        raise QuantityError("燃料の比重が未選択です。選んでください。")
    litres = (_voyage_fuel(row, registry, per) / KG_PER_TON / density.quantity()).named(
        "燃料の使用量", clause=CLAUSE
    )
    return (litres * _co2_factor(row, registry, PER_KL)).named("CO₂の排出量", clause=CLAUSE)


@nox_of.register
def _voyage_nox(row: Voyage, registry: Registry, per: str) -> Quantity:
    return _in_tons(_voyage_fuel(row, registry, per) * _nox_factor(row, registry, "g-NOx/kg"), "NOx")


def _voyage_fuel(row: Voyage, registry: Registry, per: str) -> Quantity:
    """kg: power from tonnage, load from speed (at most 1), fuel from both."""
    tonnage = _given(row.tonnage, "", "総トン数", row)
    speed = _given(row.speed, "", "速力(ノット)", row)
    hours = _given(row.hours, f"時/{per}", "航行時間", row)
    by_tonnage = _formula(registry, row.power_formula, "主機定格出力の式")
    power = _coefficient(by_tonnage, "factor") * tonnage ** _coefficient(by_tonnage, "exponent")
    by_speed = _load_formula(registry, float(tonnage.value))
    load = _coefficient(by_speed, "cubic") * speed**3 + _coefficient(by_speed, "constant")
    load = minimum(load, Quantity(1)).named("主機負荷率", clause=CLAUSE)
    by_power = _formula(registry, row.fuel_formula, "燃料消費量の式")
    used = (power.named("主機定格出力(PS)", clause=CLAUSE) * load) ** _coefficient(by_power, "exponent")
    hourly = (
        Quantity(
            _number(by_power, "factor"),
            "kg/時",
            f"{by_power.name}の係数",
            source=by_power.cited,
            place=by_power.place,
        )
        * used
    )
    return (hourly.named("1時間当たりの燃料", clause=CLAUSE) * hours).named("燃料の重量", clause=CLAUSE)


def _ton_km(row: Carriage | TruckCarriage, per: str) -> Quantity:
    if isinstance(row, Carriage) and row.ton_km is not None:
        return Quantity(row.ton_km, f"トン・km/{per}", "輸送量", place=row.id)
    load = _given(row.load, "トン/台", "1台当たりの積載量", row)
    return (_vehicle_km(row, per) * load).named("輸送量", clause=CLAUSE)


def _vehicle_km(row: Carriage | TruckCarriage, per: str) -> Quantity:
    distance = _given(row.distance, "km", "距離", row)
    trips = _given(row.trips, f"台/{per}", "延べ台数", row)
    return (distance * trips).named("走行距離", clause=CLAUSE)


def _co2_factor(row: EmissionRow, registry: Registry, unit: str) -> Quantity:
    return typed_or_registered(
        registry,
        typed=row.co2_factor,
        source=row.co2_source,
        key=row.co2_unit_value,
        unit=unit,
        label="CO₂の排出係数",
        place=row.id,
    )


def _nox_factor(row: EmissionRow, registry: Registry, unit: str) -> Quantity:
    return typed_or_registered(
        registry,
        typed=row.nox_factor,
        source=row.nox_source,
        key=row.nox_unit_value if isinstance(row, Carriage | TruckCarriage) else None,
        unit=unit,
        label="NOxの排出係数",
        place=row.id,
    )


def _in_tons(grams: Quantity, gas: str) -> Quantity:
    each = definition(1_000_000, f"g-{gas}/t-{gas}", "1トンのグラム数")
    return (grams / each).named(f"{gas}の排出量", clause=CLAUSE)


def _given(value: Decimal | None, unit: str, label: str, row: EmissionRow) -> Quantity:
    if value is None:
        raise QuantityError(f"「{label}」が未記入です。記入してください。")
    return Quantity(value, unit, label, place=row.id)


def _formula(registry: Registry, key: str | None, label: str) -> UnitValue:
    if key is None or key not in registry:
        raise QuantityError(f"「{label}」が未選択です。選んでください。")
    return registry[key]


def _load_formula(registry: Registry, tonnage: float) -> UnitValue:
    """The engine load of the largest class of ships that begins at or below the tonnage."""
    classes = [one for one in registry.values() if one.formula and one.formula.key == "engine_load"]
    fitting = [one for one in classes if _number(one, "least_tonnage") <= tonnage]
    if not fitting:
        raise QuantityError("主機負荷率の式が登録されていません。燃料の使用量から算定してください。")
    return max(fitting, key=lambda one: _number(one, "least_tonnage"))


def _coefficient(value: UnitValue, name: str) -> Quantity:
    return Quantity(_number(value, name), "", f"{value.name}の係数", source=value.cited, place=value.place)


def _number(value: UnitValue, name: str) -> Decimal:
    if value.formula is None or name not in value.formula.coefficients:
        raise QuantityError(f"「{value.name}」は式ではありません。式を選び直してください。")
    return value.formula.coefficients[name]
