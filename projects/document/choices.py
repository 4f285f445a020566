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
    TEU = "teu", "TEU"


class Direction(Choice):
    """Which way cargo moves (D1)."""

    EXPORT = "export", "輸出"
    IMPORT = "import", "輸入"
    DOMESTIC = "domestic", "内貿"


class CargoUnit(Choice):
    """What cargo is counted in (D1)."""

    FREIGHT_TON = "freight_ton", "フレートトン"
    BOX_20 = "box_20", "20ft個"
    BOX_40 = "box_40", "40ft個"
    CHASSIS = "chassis", "シャーシ台"
    TEU = "teu", "TEU"


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
