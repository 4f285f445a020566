"""Types 10 to 13 of the edition of June 2011 say what their chapters say. Expected values are read off the manual."""

from fractions import Fraction

import pytest

from projects.manuals import IndicatorType, PrintedLine, Treatment, load_edition

QUALITATIVE, NOT_MEASURED = Treatment.QUALITATIVE, Treatment.NOT_MEASURED
CALLS = ("就航航路数", ["国際定期航路：週○便"])


def kind_of(key: str) -> IndicatorType:
    kind = load_edition("h23_06").type(key)
    assert isinstance(kind, IndicatorType)
    return kind


@pytest.mark.parametrize(
    ("key", "table", "chapter", "sheet", "subject"),
    [
        (
            "gate_monitoring",
            "ゲート前状況監視・偏載監視施設整備プロジェクト",
            "ゲート前状況・偏載状況監視施設",
            "ゲート前状況監視施設整備事業、偏載状況監視施設整備事業",
            "ゲート前状況監視・偏載状況監視施設",
        ),
        (
            "barrier_free",
            "バリアフリー対応旅客施設整備プロジェクト",
            *["バリアフリー対応旅客施設"] * 3,
        ),
        ("tourism_base", "観光交流支援基盤施設整備プロジェクト", *["観光交流支援基盤施設"] * 3),
        (
            "disaster_base_support",
            "港湾広域防災拠点支援施設整備プロジェクト",
            *["港湾広域防災拠点支援施設"] * 3,
        ),
    ],
)
def test_each_name_is_that_of_its_place(key: str, table: str, chapter: str, sheet: str, subject: str) -> None:
    kind = kind_of(key)

    assert (kind.names.table, kind.names.chapter, kind.names.sheet) == (table, chapter, sheet)
    assert kind.indicators.subject == subject


@pytest.mark.parametrize(
    ("key", "share"),
    [
        ("gate_monitoring", Fraction(1, 2)),
        ("barrier_free", Fraction(1, 2)),
        ("tourism_base", Fraction(4, 10)),
        ("disaster_base_support", Fraction(1)),
    ],
)
def test_the_shares_are_those_of_the_list_in_1_3(key: str, share: Fraction) -> None:
    assert kind_of(key).subsidy.share == share


def test_only_the_support_of_disaster_bases_is_the_state_s_own_work() -> None:
    kinds = load_edition("h23_06").types.values()

    assert [kind.key for kind in kinds if "state" in kind.implementers.keys] == ["disaster_base_support"]
    assert kind_of("disaster_base_support").implementers.keys == ("state",)
    assert kind_of("disaster_base_support").subsidy.name == "国土交通本省施設費"


@pytest.mark.parametrize(
    ("key", "lives"),
    [
        ("gate_monitoring", {"カメラ": 5, "モニター": 5, "重量計": 12}),
        (
            "barrier_free",
            {
                "エレベーター": 17,
                "障害者用トイレ": None,
                "車いす用スロープ": 15,
                "ボーディングブリッジ": None,
            },
        ),
        ("tourism_base", {"ターミナルビル(拡幅)": 38, "ボーディングブリッジ": None}),
        ("disaster_base_support", {"管理棟": None, "備蓄倉庫": None}),
    ],
)
def test_the_facilities_have_the_lives_of_table_2_1_2_or_none(key: str, lives: dict[str, int | None]) -> None:
    edition = load_edition("h23_06")

    assert {
        one.name: edition.service_life(one.service_life).years if one.service_life else None
        for one in kind_of(key).facilities
    } == lives


@pytest.mark.parametrize(
    ("key", "effects"),
    [
        (
            "gate_monitoring",
            [
                ("利用者", "輸送・移動", "輸送コストの削減", "a", QUALITATIVE),
                ("利用者", "安全", "コンテナ輸送の安全性向上", "b", QUALITATIVE),
                ("地域社会", "輸送・移動", "道路の混雑緩和", "c", QUALITATIVE),
                ("地域社会", "地域経済", "建設工事による雇用・所得の増大", "d", NOT_MEASURED),
            ],
        ),
        (
            "barrier_free",
            [
                ("利用者", "安全", "安心・満足感の獲得", "a", QUALITATIVE),
                ("地域社会", "地域経済", "建設工事による雇用・所得の増大", "b", NOT_MEASURED),
            ],
        ),
        (
            "tourism_base",
            [
                ("利用者", "交流・レクリエーション", "安心・満足感の獲得", "a", QUALITATIVE),
                ("地域社会", "地域経済", "建設工事による雇用・所得の増大", "b", NOT_MEASURED),
            ],
        ),
        (
            "disaster_base_support",
            [
                ("利用者", "輸送・移動", "輸送コストの削減", "a", QUALITATIVE),
                ("地域社会", "安心", "震災時における被害への不安の軽減", "b", QUALITATIVE),
                ("地域社会", "安全", "地域住民の生活の維持", "c", QUALITATIVE),
                ("地域社会", "地域経済", "建設工事による雇用・所得の増大", "d", NOT_MEASURED),
            ],
        ),
    ],
)
def test_the_effects_are_treated_as_the_chapter_s_table_says(
    key: str, effects: list[tuple[str, str, str, str, Treatment]]
) -> None:
    assert [
        (one.bearer, one.effect_class, one.item, one.mark, one.treatment) for one in kind_of(key).effects
    ] == effects


@pytest.mark.parametrize(
    ("key", "groups"),
    [
        (
            "gate_monitoring",
            {
                "コンテナ輸送の安全性向上": [
                    (
                        "当該施設に係るターミナルのコンテナ貨物取扱量",
                        ["○万TEU/年(○)"],
                    ),
                    CALLS,
                ],
                "ゲート前及び道路混雑の緩和": [
                    ("当該施設に係るターミナルのコンテナ取扱貨物量", ["○万TEU/年(○)"]),
                    CALLS,
                    ("搬出ゲート数", ["○基"]),
                    ("道路交通量", ["○台/年"]),
                ],
            },
        ),
        (
            "barrier_free",
            {
                "利用者の利便性・安全性の向上": [
                    ("乗降者数", ["○万人/年"]),
                    ("地方公共団体の高齢化率", ["○%"]),
                    ("就航航路数", ["定期航路：週○便"]),
                ],
                "施設の利便性・安全性の向上": [
                    ("移動等円滑化された経路", ["○箇所"]),
                    ("公共用通路等の出入口", ["○箇所"]),
                    ("通路", ["○箇所"]),
                    ("傾斜路(スロープ)", ["○箇所"]),
                    ("階段、エレベーター、エスカレーター", ["○箇所"]),
                    ("誘導案内設備", ["○箇所"]),
                    ("トイレ", ["○箇所"]),
                    ("乗車券等販売所・待合所・案内所", ["○箇所"]),
                    ("券売機、休憩等のための設備、その他", ["○箇所"]),
                    ("乗船ゲート", ["○基"]),
                    ("桟橋・岸壁との連絡橋", ["○基"]),
                    ("タラップその他の乗降用設備", ["○基"]),
                ],
            },
        ),
        (
            "tourism_base",
            {
                "利用者の利便性向上": [
                    ("乗降者数", ["○万人/年"]),
                    (
                        "就航航路数",
                        ["国際定期航路：週○便", "内航定期航路：週○便", "クルーズ船寄港回数：年○回"],
                    ),
                ],
                "施設の利便性向上": [
                    ("延べ床面積", ["○㎡(○階建て)"]),
                    ("総事業費", ["○億円"]),
                    ("ボーディングブリッジ", ["○基"]),
                ],
            },
        ),
        (
            "disaster_base_support",
            {
                "被災地への緊急物資輸送の迅速化": [
                    ("震災時の取扱貨物量", ["○トン/日"]),
                    ("背後圏人口", ["○万人"]),
                ]
            },
        ),
    ],
)
def test_the_indicator_sheet_demands_the_rows_of_the_chapter(
    key: str, groups: dict[str, list[tuple[str, list[str]]]]
) -> None:
    """Lines that print only when they were given are left out: the manual puts them in brackets or in its text."""
    indicators = kind_of(key).indicators
    demanded = {
        group.heading: [
            (row.label, lines)
            for row in group.rows
            if (lines := [printed(line) for line in row.lines if not indicators.is_extra(line)])
        ]
        for group in indicators.groups
    }

    assert {heading: rows for heading, rows in demanded.items() if rows} == groups


@pytest.mark.parametrize(
    ("key", "extra"),
    [
        ("gate_monitoring", ["○億円"]),
        ("barrier_free", ["うち、離島航路：週○便(島名：○)", "○人乗り(○トン)", "○億円"]),
        ("tourism_base", ["○人乗り(○トン)"]),
        ("disaster_base_support", ["○トン/週", "○㎡", "○億円"]),
    ],
)
def test_what_only_the_text_asks_prints_when_it_was_given(key: str, extra: list[str]) -> None:
    indicators = kind_of(key).indicators
    lines = [line for group in indicators.groups for line in group.printed]

    assert [printed(line) for line in lines if indicators.is_extra(line)] == extra


@pytest.mark.parametrize(
    ("key", "lines"),
    [
        (
            "gate_monitoring",
            {
                "ゲート前混雑緩和の効果に関わる諸指標": [
                    "当該施設に係るターミナルのコンテナ取扱貨物量：○万TEU/年",
                    "国際定期航路：週○便",
                    "搬出ゲート数：○基",
                    "道路交通量：○台/年",
                ],
                "コンテナトレーラー転倒防止の効果に関わる諸指標": [
                    "当該施設に係るターミナルのコンテナ取扱貨物量：○万TEU/年",
                    "国際定期航路：週○便",
                ],
            },
        ),
        (
            "barrier_free",
            {
                "バリアフリー化の効果に関わる諸指標": [
                    "乗降者数：○万人/年",
                    "地方公共団体の高齢化率：○%",
                    "就航航路数：週○便",
                    "バリアフリー化対象施設：○",
                ]
            },
        ),
        (
            "tourism_base",
            {
                "移動における利便性向上の効果に関わる諸指標": [
                    "乗降者数：○万人/年",
                    "クルーズ船寄港回数：年○回",
                    "旅客船ターミナル総事業費：○億円(○㎡・○階建て)",
                    "整備施設：○",
                ]
            },
        ),
        (
            "disaster_base_support",
            {
                "震災時の緊急物資輸送迅速化の効果に関わる諸指標": [
                    "震災時の取扱貨物量：○トン/日",
                    "震災時の取扱貨物量：○トン/週",
                    "背後圏人口：○万人",
                ]
            },
        ),
    ],
)
def test_the_result_sheet_prints_the_subset_of_the_chapter(key: str, lines: dict[str, list[str]]) -> None:
    assert {
        result.heading: [printed(line) for line in result.lines] for result in kind_of(key).indicators.results
    } == lines


def printed(line: PrintedLine) -> str:
    """A line with a circle for each value."""
    return "".join(f"{text}{'○' if value else ''}" for text, value in line.parts)
