"""排出ガス (emissions)."""

from decimal import Decimal
from typing import Annotated

from projects.document.choices import EmissionSource, NoxBasis
from projects.document.fields import LongText, Row, Section, Text, given
from projects.document.registry import registry_marker
from projects.document.values import Kind, Marker, Number, PositiveNumber, Quantum, RowId

_FACTOR_HELP = (
    "標準の原単位を選ぶか、係数と出典を記入します。係数を記入すると、標準値と異なる値として扱います。"
)
_PER_KL = "t-CO₂/kL"


class EmissionRow(Row):
    """Something that emits in one case, with its factors: from the registry, or typed with a source (S5)."""

    name: Text | None = given("名称")
    case: Annotated[RowId, Marker(Kind.REFERENCE, "without_cases:with_or_case")] | None = given(
        "場合",
        help="事業を実施する場合(with)か、実施しない場合(without)のどの案かを選びます。",
        clause="Ⅱ 1.5",
    )
    co2_unit_value: Annotated[RowId, registry_marker(_PER_KL)] | None = given(
        "CO₂の標準の原単位", required=False, help=_FACTOR_HELP
    )
    co2_factor: Quantum | None = given("CO₂の排出係数", unit=_PER_KL, required=False, help=_FACTOR_HELP)
    co2_source: Text | None = given("CO₂の係数の出典・標準値と異なる理由", required=False)
    nox_factor: Quantum | None = given(
        "NOxの排出係数",
        unit="g-NOx/kg",
        required=False,
        help="登録された係数がないため、出典とともに記入します。",
    )
    nox_source: Text | None = given("NOxの係数の出典・標準値と異なる理由", required=False)

    @property
    def emitter(self) -> EmissionSource | None:
        """自動車, 船舶 or 荷役; None while it is not known."""
        return None


class Carriage(EmissionRow):
    """Cargo carried: by ton-kilometres, NOx of vehicles by their kilometres."""

    source: EmissionSource | None = given("排出源", clause="Ⅲ 各章5")
    distance: Quantum | None = given("距離", unit="km", required=False)
    load: PositiveNumber | None = given("1台(隻)当たりの積載量", unit="トン/台", required=False)
    trips: Quantum | None = given("延べ台数(隻数)", unit="台/年", required=False)
    ton_km: Quantum | None = given(
        "輸送量",
        unit="トン・km/年",
        required=False,
        help="距離・積載量・延べ台数の積と異なるときや、内訳がないときに記入します。",
    )
    co2_unit_value: Annotated[RowId, registry_marker("g-CO₂/トン・km")] | None = given(
        "CO₂の標準の原単位", required=False, help=_FACTOR_HELP
    )
    co2_factor: Quantum | None = given(
        "CO₂の排出係数", unit="g-CO₂/トン・km", required=False, help=_FACTOR_HELP
    )
    nox_unit_value: Annotated[RowId, registry_marker("g-NOx/台・km", "g-NOx/トン・km")] | None = given(
        "NOxの標準の原単位", required=False, help=_FACTOR_HELP
    )
    nox_factor: Quantum | None = given("NOxの排出係数", unit="g", required=False, help=_FACTOR_HELP)
    nox_basis: NoxBasis | None = given(
        "NOxの係数の基準", required=False, help="NOxの排出係数を記入したときに選びます。"
    )

    @property
    def emitter(self) -> EmissionSource | None:
        return self.source


class TruckCarriage(EmissionRow):
    """Trucks by the improved ton-kilometre method (改良トンキロ法): fuel from load and capacity."""

    distance: Quantum | None = given("距離", unit="km")
    load: PositiveNumber | None = given("1台当たりの積載量", unit="トン/台")
    trips: Quantum | None = given("延べ台数", unit="台/年")
    capacity: PositiveNumber | None = given("最大積載量", unit="kg/台")
    fuel_formula: Annotated[RowId, registry_marker("L/トン・km")] | None = given("燃料使用量の式")
    nox_unit_value: Annotated[RowId, registry_marker("g-NOx/台・km")] | None = given(
        "NOxの標準の原単位", required=False, help=_FACTOR_HELP
    )
    nox_factor: Quantum | None = given(
        "NOxの排出係数", unit="g-NOx/台・km", required=False, help=_FACTOR_HELP
    )

    @property
    def emitter(self) -> EmissionSource | None:
        return EmissionSource.VEHICLES


class FuelUse(EmissionRow):
    """Fuel that is burnt, such as by handling equipment."""

    source: EmissionSource | None = given("排出源", clause="Ⅲ 各章5")
    fuel: Quantum | None = given("燃料の使用量", unit="kL/年")
    nox_factor: Quantum | None = given(
        "NOxの排出係数",
        unit="kg-NOx/kL",
        required=False,
        help="登録された係数がないため、出典とともに記入します。",
    )

    @property
    def emitter(self) -> EmissionSource | None:
        return self.source


class Voyage(EmissionRow):
    """Ships at sea: fuel from tonnage, speed and hours."""

    tonnage: PositiveNumber | None = given("総トン数")
    speed: PositiveNumber | None = given("速力", unit="ノット")
    hours: Quantum | None = given("航行時間", unit="時/年")
    power_formula: Annotated[RowId, registry_marker("PS")] | None = given("主機定格出力の式")
    fuel_formula: Annotated[RowId, registry_marker("kg/時")] | None = given("燃料消費量の式")
    density_unit_value: Annotated[RowId, registry_marker("t/kL")] | None = given("燃料の比重")

    @property
    def emitter(self) -> EmissionSource | None:
        return EmissionSource.SHIPS


class Emissions(Section):
    """Quantities, never money: reductions in the target year, worked out here or typed with basis and source (S5)."""

    carriages: tuple[Carriage, ...] = given(
        "輸送量による算定(トンキロ法)", required=False, default=(), clause="Ⅲ 各章5"
    )
    trucks: tuple[TruckCarriage, ...] = given(
        "トラックの燃料による算定(改良トンキロ法)", required=False, default=(), clause="Ⅲ 各章5"
    )
    fuel_uses: tuple[FuelUse, ...] = given(
        "燃料の使用量による算定", required=False, default=(), clause="Ⅲ 各章5"
    )
    voyages: tuple[Voyage, ...] = given("船舶の速力による算定", required=False, default=(), clause="Ⅲ 各章5")
    co2_reduction: Number | None = given(
        "CO₂の削減量",
        unit="トン/年",
        required=False,
        help="目標年の量です。計算表で求めるときは空けておきます。別に求めたときに、算定の方法と出典とともに記入します。",
        clause="Ⅲ 各章5",
    )
    nox_reduction: Number | None = given(
        "NOxの削減量",
        unit="トン/年",
        required=False,
        help="目標年の量です。計算表で求めるときは空けておきます。別に求めたときに、算定の方法と出典とともに記入します。",
        clause="Ⅲ 各章5",
    )
    basis: LongText | None = given(
        "算定の方法",
        required=False,
        help="対象とした車両・船舶、距離、排出係数を記入します。",
        clause="Ⅲ 各章5",
    )
    source: Text | None = given("排出係数の出典", required=False, clause="Ⅲ 各章5")

    @property
    def rows(self) -> tuple[EmissionRow, ...]:
        """The rows of all tables."""
        return (*self.carriages, *self.trucks, *self.fuel_uses, *self.voyages)

    def typed(self, substance: str) -> Decimal | None:
        """The total that was typed for "co2" or "nox"."""
        return self.co2_reduction if substance == "co2" else self.nox_reduction
