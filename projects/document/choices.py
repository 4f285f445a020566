"""The closed lists of answers that sections use."""

from projects.document.values import Choice


class EvaluationKind(Choice):
    """Which evaluation of a project this is (E4)."""

    NEW = "new", "新規"


class PortClass(Choice):
    """Classes of port in the Port and Harbour Act (港湾法第2条第2項)."""

    STRATEGIC = "strategic", "国際戦略港湾"
    HUB = "hub", "国際拠点港湾"
    IMPORTANT = "important", "重要港湾"
    LOCAL = "local", "地方港湾"


class BodyKind(Choice):
    """Who may implement a project (第Ⅰ編 1.3 ②; type 13: the State) (E2)."""

    LOCAL_GOVERNMENT = "local_government", "地方公共団体"
    FUNDED_CORPORATION = "funded_corporation", "地方公共団体が出資等する法人"
    CONTAINER_OPERATOR = "container_operator", "特定国際コンテナ埠頭の運営者"
    WHARF_OPERATOR = "wharf_operator", "特定埠頭運営事業者"
    STATE = "state", "国"


class TaxMark(Choice):
    """How an amount stands to consumption tax (C1)."""

    INCLUDED = "included", "税込"
    EXCLUDED = "excluded", "税抜"
    EXEMPT = "exempt", "非課税"


class CostKind(Choice):
    """Cost items of 表Ⅱ-1-4."""

    WORKS = "works", "工事費"
    LAND = "land", "用地費"
    COMPENSATION = "compensation", "補償費"
    MAINTENANCE = "maintenance", "維持費"
    RUNNING = "running", "運営費"
    REINVESTMENT = "reinvestment", "再投資費"


class RunningKind(Choice):
    """The parts of 管理運営費 (表Ⅱ-1-4)."""

    MAINTENANCE = "maintenance", "維持費"
    RUNNING = "running", "運営費"


class Reinvestment(Choice):
    """How the renewal of a facility is counted (T5)."""

    EVERY_LIFE = "every_life", "耐用年数ごとに同額"
    LISTED = "listed", "年度を指定"
    NONE = "none", "計上しない"


class QuantityUnit(Choice):
    """Units of 主な事業の諸元 (S2)."""

    PIECE = "piece", "基"
    SQUARE_METRE = "square_metre", "㎡"
    METRE = "metre", "m"
    SET = "set", "台"
    BUILDING = "building", "棟"
    PLACE = "place", "箇所"
    TEU = "teu", "TEU"


class Direction(Choice):
    """Which way cargo moves (D1)."""

    EXPORT = "export", "輸出"
    IMPORT = "import", "輸入"
    DOMESTIC = "domestic", "内貿"


class RampShape(Choice):
    """How the shares of the years before the target year come about (D2). The curves are our own aid."""

    TYPED = "typed", "年度ごとに記入"
    LINEAR = "linear", "直線で補う"
    S_CURVE = "s_curve", "S字で補う"


class CargoUnit(Choice):
    """What cargo is counted in (D1)."""

    FREIGHT_TON = "freight_ton", "フレートトン"
    BOX_20 = "box_20", "20ft個"
    BOX_40 = "box_40", "40ft個"
    CHASSIS = "chassis", "シャーシ台"
    TEU = "teu", "TEU"


UNIT_SYMBOLS = {
    CargoUnit.FREIGHT_TON: "トン",
    CargoUnit.BOX_20: "個",
    CargoUnit.BOX_40: "個",
    CargoUnit.CHASSIS: "個",
    CargoUnit.TEU: "TEU",
}
"""How formulas and rates write the units of cargo."""


class Mode(Choice):
    """What happens on a leg of a route (D4)."""

    TRUCK = "truck", "トラック"
    TRAILER = "trailer", "トレーラー"
    CHASSIS = "chassis", "コンテナシャーシ"
    RAIL = "rail", "鉄道"
    COASTAL = "coastal", "内航"
    OCEAN = "ocean", "外航"
    HANDLING = "handling", "荷役"
    STORAGE = "storage", "保管"
    OTHER = "other", "その他"


class LossMode(Choice):
    """How the probability of losing a site is spread over the service period (B8)."""

    EVERY_YEAR = "every_year", "毎年同じ(p)"
    FIRST_LOSS = "first_loss", "最初の1回だけ(p(1-p)^t)"


class RateBasis(Choice):
    """What a rate is charged for (D4)."""

    PER_VEHICLE = "per_vehicle", "円/台"
    PER_BOX = "per_box", "円/個"
    PER_TON = "per_ton", "円/トン"
    PER_TEU = "per_teu", "円/TEU"


class VehicleClass(Choice):
    """Classes of general traffic on a road (B9)."""

    CAR = "car", "乗用車"
    BUS = "bus", "バス"
    SMALL_TRUCK = "small_truck", "小型貨物車"
    LARGE_TRUCK = "large_truck", "普通貨物車"


class WaitingKind(Choice):
    """When cargo would wait without the project (第Ⅲ編 2.2 a), or where (10.2 a)."""

    WEEKDAY_NIGHT = "weekday_night", "平日夜間"
    HOLIDAY = "holiday", "休日"
    RAIN = "rain", "雨天"
    GATE = "gate", "ゲート前"


class CargoWork(Choice):
    """The costs of handling that 6.4 b lists."""

    MACHINE = "machine", "荷役機械使用料"
    SHORE = "shore", "沿岸荷役費用"


class WorkBasis(Choice):
    """What the work on cargo is charged for."""

    PER_HOUR = "per_hour", "円/時"
    PER_TON = "per_ton", "円/トン"


class BoxSize(Choice):
    """The two sizes of box by which revenue is told apart (第Ⅲ編 1.4 b), named like the units of cargo."""

    TWENTY = "box_20", "20ft"
    FORTY = "box_40", "40ft"


class RevenueBearer(Choice):
    """Whose revenue grows with feeder transport (第Ⅲ編 1.4 b); other trades are left out by the manual."""

    SHIP_SERVICES = "ship_services", "入港船舶関係サービス業(水先・綱取り・曳舟・給油・給水など)"
    PORT_TRANSPORT = "port_transport", "港湾運送事業(一般港湾運送・港湾荷役など)"
    PORT_AUTHORITY = "port_authority", "港湾管理者"


class EmissionSource(Choice):
    """Whose exhaust gas is measured (S5)."""

    VEHICLES = "vehicles", "自動車"
    SHIPS = "ships", "船舶"
    HANDLING = "handling", "荷役"


class NoxBasis(Choice):
    """What a typed NOx factor is counted by (S5)."""

    PER_VEHICLE_KM = "per_vehicle_km", "台・km"
    PER_TON_KM = "per_ton_km", "トン・km"
