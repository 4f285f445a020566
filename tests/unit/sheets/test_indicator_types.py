"""The sheets of types 10 to 13, and of projects with several components, from cases worked by hand."""

from copy import deepcopy
from typing import Any

from evaluations.appraisal import evaluate
from projects.document import Document, read_document
from sheets.layout import DRAFT, Sheet, build_indicator_sheet, build_result_sheet, submitted
from tests.unit.evaluations.sound_case import EDITION, INDICATORS, Change, Draft, sound_assessed

FINAL = submitted(1, "0" * 64, state="採択")
THROUGHPUT = "42.5万TEU/年(架空ターミナル)"


def drawn(document: Document) -> tuple[Sheet, Sheet]:
    """The result sheet and the indicator sheet of a case that was handed in."""
    figures = evaluate(document, EDITION).figures
    assert figures is not None
    given: dict[str, Any] = {
        "document": document,
        "edition": EDITION,
        "figures": figures,
        "status": FINAL,
    }
    return build_result_sheet(**given), build_indicator_sheet(**given)


def rows_of(sheet: Sheet) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in sheet.rows]


def without(name: str) -> Change:
    return lambda draft: draft.drop(INDICATORS, "values", name)


def test_cameras_alone_print_the_sheets_of_the_gate() -> None:
    result, indicators = drawn(sound_assessed("type10_gate"))

    assert result.cell("project_name").text == "ゲート前状況監視施設整備事業\n(架空港 例示地区)"
    assert result.cell("indicators").text.splitlines() == [
        "(ゲート前混雑緩和の効果に関わる諸指標)",
        "・当該施設に係るターミナルのコンテナ取扱貨物量：42.5万TEU/年",
        "・国際定期航路：週12.5便",
        "・搬出ゲート数：4基",
        "・道路交通量：7,300,000台/年",
    ]
    assert indicators.subtitle is not None
    assert indicators.subtitle.text == "ゲート前状況監視施設(架空港 例示地区)"
    assert rows_of(indicators) == [
        ["ゲート前及び道路混雑の緩和※", "当該施設に係るターミナルのコンテナ取扱貨物量", THROUGHPUT],
        ["就航航路数", "国際定期航路：週12.5便"],
        ["搬出ゲート数", "4基"],
        ["道路交通量", "7,300,000台/年"],
    ]
    assert [note.text for note in indicators.notes] == [
        "※ 混雑の要因となる貨物車両の数、混雑の影響を受ける一般車両の数の把握。"
    ]


def test_both_facilities_share_one_result_sheet_and_one_indicator_sheet() -> None:
    result, indicators = drawn(sound_assessed("type10_both"))

    assert result.cell("project_name").text.splitlines()[0] == (
        "ゲート前状況監視施設整備事業、偏載状況監視施設整備事業"
    )
    assert result.cell("specifications").text == "監視カメラ(6基)、コンテナ貨物重量計(2基)"
    assert [line for line in result.cell("indicators").text.splitlines() if line.startswith("(")] == [
        "(ゲート前混雑緩和の効果に関わる諸指標)",
        "(コンテナトレーラー転倒防止の効果に関わる諸指標)",
    ]
    assert indicators.subtitle is not None
    assert indicators.subtitle.text == "ゲート前状況監視・偏載状況監視施設(架空港 例示地区)"
    assert [cells[0] for cells in rows_of(indicators) if len(cells) == 3] == [
        "コンテナ輸送の安全性向上※1",
        "ゲート前及び道路混雑の緩和※2",
        "プロジェクトの必要性の判断",
    ]
    assert rows_of(indicators)[-1][-1] == "0.55億円"


def test_the_island_line_names_its_islands_and_is_left_out_where_there_is_none() -> None:
    result, indicators = drawn(sound_assessed("type11"))

    assert ["就航航路数", "定期航路：週49便\nうち、離島航路：週21便(島名：架空島、例示島)"] in rows_of(
        indicators
    )
    assert result.cell("indicators").text.splitlines() == [
        "(バリアフリー化の効果に関わる諸指標)",
        "・乗降者数：12.8万人/年",
        "・地方公共団体の高齢化率：38.4%",
        "・就航航路数：週49便",
        "・バリアフリー化対象施設：エレベーター2基、車いす用スロープ3箇所、障害者用トイレ1箇所",
    ]
    _, mainland = drawn(sound_assessed("type11", without("island_calls"), without("islands")))
    assert ["就航航路数", "定期航路：週49便"] in rows_of(mainland)


def test_a_count_of_nothing_is_printed_as_such() -> None:
    _, indicators = drawn(sound_assessed("type11"))

    assert ["乗船ゲート", "0基"] in rows_of(indicators)


def test_the_ships_of_a_cruise_terminal_are_an_extra_row() -> None:
    result, indicators = drawn(sound_assessed("type12"))

    assert ["就航船舶", "2,800人乗り(115,000トン)"] in rows_of(indicators)
    assert ["総事業費", "42.1億円"] in rows_of(indicators)
    assert result.cell("total_cost").text == "9.9億円 (うち 港湾機能高度化施設整備費補助金4.0億円)"
    assert result.cell("indicators").text.splitlines()[1:] == [
        "・乗降者数：25.4万人/年",
        "・クルーズ船寄港回数：年46回",
        "・旅客船ターミナル総事業費：42.1億円(5,800㎡・3階建て)",
        "・整備施設：旅客スペースの拡幅1,200㎡、ボーディングブリッジ1基",
    ]
    _, without_ships = drawn(sound_assessed("type12", lambda draft: draft.answer(INDICATORS, ships=[])))
    assert "就航船舶" not in [cell.text for cell in without_ships.cells()]


def test_the_state_pays_for_its_own_work_out_of_its_own_budget() -> None:
    result, indicators = drawn(sound_assessed("type13"))

    assert result.cell("total_cost").text == "4.7億円 (国土交通本省施設費)"
    assert result.cell("indicators").text.splitlines() == [
        "(震災時の緊急物資輸送迅速化の効果に関わる諸指標)",
        "・震災時の取扱貨物量：8,400トン/週",
        "・背後圏人口：152.0万人",
    ]
    assert rows_of(indicators) == [
        ["被災地への緊急物資輸送の迅速化※", "震災時の取扱貨物量", "8,400トン/週"],
        ["背後圏人口", "152.0万人"],
        ["プロジェクトの必要性の判断", "施設規模", "4,200.5㎡"],
        ["本施設の整備費用", "4.7億円"],
    ]


def test_a_draft_asks_for_the_cargo_of_a_day_until_that_of_a_week_is_given() -> None:
    document = sound_assessed("type13", without("cargo_per_week"))
    sheet = build_indicator_sheet(document=document, edition=EDITION, figures=None, status=DRAFT)

    assert rows_of(sheet)[0][-1] == "(未記入)トン/日"


def test_the_marks_of_several_components_are_counted_through_the_sheet() -> None:
    """E3: types 9 and 11 in one project; ※1 to ※3 are those of 9, ※4 and ※5 those of 11."""
    _, indicators = drawn(read_document(joined("type9", "type11")))

    assert indicators.subtitle is not None
    assert indicators.subtitle.text.startswith("港湾保安安全向上施設、バリアフリー対応旅客施設(")
    effects = [cells[0] for cells in rows_of(indicators) if len(cells) == 3]
    assert [text[-2:] for text in effects if "※" in text] == ["※1", "※2", "※3", "※4", "※5"]
    assert [note.text[:2] for note in indicators.notes] == ["※1", "※2", "※3", "※4", "※5"]


def test_a_component_lists_its_own_facilities() -> None:
    result, _ = drawn(read_document(joined("type9", "type11")))

    assert result.cell("indicators").text.splitlines()[-1] == (
        "・バリアフリー化対象施設：エレベーター2基、車いす用スロープ3箇所、障害者用トイレ1箇所"
    )


def joined(first: str, second: str) -> dict[str, Any]:
    """Two worked cases as one project: facilities and indicators of both, costs and texts of the first."""
    draft, other = (Draft(deepcopy(sound_assessed(name).as_json())) for name in (first, second))
    draft.payload["components"].append({"id": "c2", "type": other.payload["components"][0]["type"]})
    draft.payload["sections"]["components/c2/indicators"] = other.payload["sections"][INDICATORS]
    for row in other.table("facilities", "facilities"):
        changes = {"component": "c2", "reinvestment": "none", "reinvestment_reason": "例"}
        draft.add("facilities", "facilities", **row | changes)
    return draft.payload


def test_what_is_measured_under_a_condition_prints_with_the_effects() -> None:
    """54,000,000 and 192,000,000 yen a year from 2028 on (see type10_waiting); the sheet gains no row for B/C."""
    result, _ = drawn(sound_assessed("type10_waiting"))

    assert result.cell("effects").text.splitlines()[-2:] == [
        "・搬出入の待ち時間の短縮による貨物車両の輸送時間費用の削減額：0.54億円/年(令和10年度)、現在価値の合計2.2億円",
        "・混雑緩和による一般車両等の輸送費用の削減額：1.9億円/年(令和10年度)、現在価値の合計7.9億円",
    ]
    assert [row.key for row in result.rows] == [
        row.key for row in drawn(sound_assessed("type10_gate"))[0].rows
    ]
