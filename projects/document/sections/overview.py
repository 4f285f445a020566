"""事業の概要 (overview)."""

from projects.document.choices import BodyKind, PortClass
from projects.document.fields import Section, Text, given
from projects.document.values import Quantum


class Overview(Section):
    """Where the project is and who carries it out: the head of the result sheet (S2, E1, E2)."""

    port_name: Text | None = given("港湾名", help="「港」まで記入します。", clause="Ⅱ 1.9")
    port_class: PortClass | None = given("港格", clause="Ⅱ 1.2(2)")
    eligibility_reason: Text | None = given(
        "対象となる港湾である理由",
        required=False,
        help="定義が「国際戦略港湾等」とする種類を、例に挙げられていない港格の港湾で整備するときに記入します。",
        clause="表Ⅱ-1-1",
    )
    district_name: Text | None = given("地区名", help="「地区」まで記入します。", clause="Ⅱ 1.9")
    location: Text | None = given("実施箇所", help="都道府県と市町村を記入します。", clause="Ⅱ 1.9")
    inland: bool | None = given(
        "内陸部での整備",
        required=False,
        help="港頭地区から離れた内陸部に整備するときに「はい」を選びます。",
        clause="表Ⅱ-1-1",
    )
    built_with_mooring: bool | None = given(
        "係留施設との同時期一体整備",
        help="岸壁などの係留施設と同じ時期に一体として整備する事業は、港湾整備事業のマニュアルで評価します。",
        clause="Ⅱ 1.2(1)",
    )
    industrial_area: bool | None = given(
        "臨海部産業エリアのバルク貨物",
        help="大型の国際物流埠頭と隣接する産業が連携する臨海部産業エリアで、バルク貨物の輸送を効率化する施設であるかどうかです。",
        clause="Ⅲ 6.1",
    )
    in_quay_body: bool | None = given(
        "岸壁本体部への設置",
        help="岸壁本体部に設置する施設は、港湾保安安全向上施設から除かれています。",
        clause="Ⅲ 9.1",
    )
    recycling_port: bool | None = given(
        "総合静脈物流拠点港",
        help="循環資源取扱支援施設は、総合静脈物流拠点港だけが対象です。該当するときに「はい」を選びます。",
        clause="Ⅲ 7.1",
    )
    recycling_port_basis: Text | None = given(
        "総合静脈物流拠点港であることの根拠",
        help="指定された年月日や、指定を示す資料の名称を記入します。",
        clause="Ⅲ 7.1",
    )
    regular_passenger_ships: bool | None = given(
        "旅客船の定期的な就航",
        help="バリアフリー対応旅客施設は、旅客船が定期的に就航する港湾で整備します。",
        clause="Ⅲ 11.1",
    )
    tourism_gateway: bool | None = given(
        "観光圏の玄関口であること",
        help="観光交流支援基盤施設は、観光圏の玄関口となる港湾で整備します。",
        clause="Ⅲ 12.1",
    )
    tourism_zone: Text | None = given("観光圏の名称", clause="Ⅲ 12.1")
    tourism_zone_source: Text | None = given(
        "観光圏の玄関口であることの出典", help="観光圏の計画など、わかる資料を記入します。", clause="Ⅲ 12.1"
    )
    built_with_disaster_base: bool | None = given(
        "基幹的広域防災拠点との同時期一体整備",
        help="基幹的広域防災拠点と同じ時期に一体として整備する施設は、その拠点の整備事業と一体的に評価します。",
        clause="Ⅲ 13.1",
    )
    disaster_base_region: bool | None = given(
        "東京湾臨海部又は京阪神都市圏の基幹的広域防災拠点であること",
        help="港湾広域防災拠点支援施設は、この区域に整備する基幹的広域防災拠点のための施設です。",
        clause="Ⅲ 13.1",
    )
    disaster_base: Text | None = given("基幹的広域防災拠点の名称", clause="Ⅲ 13.1")
    strategic_port: Text | None = given(
        "内航フィーダー輸送の相手となる国際戦略港湾", help="「港」まで記入します。", clause="Ⅲ 1.1"
    )
    strategic_distance: Quantum | None = given("国際戦略港湾までの距離", unit="km", clause="Ⅲ 1.1")
    asian_port: Text | None = given(
        "最も近い他のアジア主要港",
        help="海外で積み替える場合に用いる主要港のうち、最も近いものです。",
        clause="Ⅲ 1.1",
    )
    asian_distance: Quantum | None = given("他のアジア主要港までの距離", unit="km", clause="Ⅲ 1.1")
    distance_source: Text | None = given(
        "距離の出典", help="二つの距離は、同じ資料の航路の距離を記入します。", clause="Ⅲ 1.1"
    )
    implementing_body_name: Text | None = given("事業主体の名称", clause="Ⅱ 1.9")
    implementing_body_kind: BodyKind | None = given("事業主体の区分", clause="Ⅰ 1.3 ②")
    department: Text | None = given("担当課", clause="Ⅱ 1.9")
    section_chief: Text | None = given("担当課長名", clause="Ⅱ 1.9")
