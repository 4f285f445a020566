"""分析結果整理シート 例2 and 効果に関する指標の記載シート: rows, labels and values."""

from typing import Any

import pytest

from evaluations.appraisal import Figures
from projects.document import read_document
from projects.manuals import Edition
from sheets.layout import (
    DRAFT,
    Role,
    Sheet,
    build_indicator_sheet,
    build_result_sheet,
    has_indicator_sheet,
    submitted,
)
from tests.unit.sheets.security_case import security_figures

FINAL = submitted(2, "0" * 64, state="採択")
CALLS = "国際定期航路：週3便\n内航定期航路：週7.5便"
SHIPS = "500人乗り(12,000トン)\n350人乗り(8,000トン)"


def result_of(payload: dict[str, Any], edition: Edition, figures: Figures | None) -> Sheet:
    return build_result_sheet(
        document=read_document(payload), edition=edition, figures=figures, status=FINAL if figures else DRAFT
    )


def indicators_of(payload: dict[str, Any], edition: Edition, figures: Figures | None) -> Sheet:
    return build_indicator_sheet(
        document=read_document(payload), edition=edition, figures=figures, status=FINAL if figures else DRAFT
    )


def rows_of(sheet: Sheet) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in sheet.rows]


@pytest.fixture
def result(security: dict[str, Any], edition: Edition) -> Sheet:
    return result_of(security, edition, security_figures())


@pytest.fixture
def indicators(security: dict[str, Any], edition: Edition) -> Sheet:
    return indicators_of(security, edition, security_figures())


def test_the_result_sheet_has_the_labels_of_the_manuals_second_form(result: Sheet) -> None:
    assert [cell.text for cell in result.cells() if cell.role is Role.LABEL] == [
        "事業名(箇所名)",
        "担当課",
        "事業主体",
        "担当課長名",
        "実施箇所",
        "主な事業の諸元",
        "事業期間",
        "事業採択",
        "完了",
        "総事業費",
        "必要性・緊急性",
        "効果に関する指標",
        "総費用(現在価値化後)",
        "事業の効果等",
        "概要図(位置図)",
    ]


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("project_name", "港湾保安安全向上施設整備事業\n(架空港 外港地区)"),
        ("division_head", "計画 太郎"),
        ("specifications", "防犯カメラ(20基)、監視モニター(4台)等"),
        ("period.adoption", "令和8年度"),
        ("total_cost", "3.6億円 (うち 港湾機能高度化施設整備費補助金1.8億円)"),
        (
            "need",
            "外港地区のフェリーターミナルには死角が多く、巡回だけでは不審者を早く見つけられない。\n"
            "令和5年度に、制限区域への侵入が2件あった。",
        ),
        ("present_cost", "3.5億円"),
        (
            "effects",
            "監視によってテロを未然に防ぎ、利用者の人的被害を避けることができる。\n"
            "架空県の生鮮品の約4割が運ばれる航路であり、途絶を避ける効果が大きい。",
        ),
    ],
)
def test_cells_of_the_result_sheet_print_answers_and_figures(result: Sheet, key: str, text: str) -> None:
    assert result.cell(key).text == text


def test_the_result_sheet_picks_its_own_indicators(result: Sheet) -> None:
    assert result.cell("indicators").text.splitlines() == [
        "(テロ抑止効果に関わる諸指標)",
        "・フェリー貨物(トラック台数)36,500台/年",
        "・乗降客数800人/日",  # 292,100 ÷ 365 = 800.27
        "・就航船舶：500人乗り(12,000トン)",
        "・就航船舶：350人乗り(8,000トン)",
        "・ターミナルビル整備費24.0億円(4,500㎡・3階建て)",
        "・岸壁整備費52.0億円",
        "・国際航路3便/週",
    ]


def test_passengers_a_day_print_as_typed_where_they_were_typed(
    security: dict[str, Any], edition: Edition
) -> None:
    figures = security_figures(passengers_per_day="812.5")
    assert "・乗降客数812.5人/日" in result_of(security, edition, figures).cell("indicators").text


def test_the_indicator_sheet_is_headed_as_the_manuals_form(indicators: Sheet) -> None:
    assert indicators.title == "効果に関する指標の記載シート"
    assert indicators.subtitle is not None
    assert indicators.subtitle.text == "港湾保安安全向上施設(架空港 外港地区)"
    assert indicators.fiscal_year.text == "令和7年度"
    assert [[cell.text for cell in row.cells] for row in indicators.head] == [
        ["想定される効果", "効果に関する指標"],
        ["項目", "数値"],
    ]


def test_the_indicators_stand_beside_the_effects_in_the_manuals_order(indicators: Sheet) -> None:
    assert rows_of(indicators) == [
        ["物流網寸断による輸送コスト増大の回避※1", "フェリー貨物取扱量", "トラック36,500台/年"],
        ["寄港頻度", CALLS],
        ["人的被害の抑止※2", "乗降者数", "29.2万人/年"],
        ["就航船舶", SHIPS],
        ["寄港頻度", CALLS],
        ["施設被害の回避※3", "ターミナルビルの延床面積", "4,500㎡(3階建て)"],
        ["総事業費(ターミナルビル)", "24.0億円"],
        ["総事業費(岸壁)", "52.0億円"],
        ["寄港頻度", CALLS],
    ]


def test_the_footnotes_stand_beneath_with_raised_marks(indicators: Sheet) -> None:
    assert [note.text for note in indicators.notes] == [
        "※1 テロが生じた際に物流コスト増大の影響を受ける利用者数の把握。",
        "※2 テロが生じた際の人的被害規模の把握。",
        "※3 テロが生じた際に必要となる施設の復旧費用の把握。",
    ]
    assert all(note.runs[0].raised for note in indicators.notes)


def test_the_cost_of_the_facility_is_a_row_only_when_it_was_given(
    security: dict[str, Any], edition: Edition
) -> None:
    sheet = indicators_of(security, edition, security_figures(facility_cost="99000000"))
    assert rows_of(sheet)[-1] == ["プロジェクトの必要性の判断", "本施設の整備費用", "0.99億円"]


@pytest.mark.parametrize("form", ["result", "indicators"])
def test_every_row_fills_the_grid(form: str, request: pytest.FixtureRequest) -> None:
    sheet: Sheet = request.getfixturevalue(form)
    held: dict[int, int] = {}
    for index, row in enumerate((*sheet.head, *sheet.rows)):
        for cell in row.cells:
            for below in range(cell.rows):
                held[index + below] = held.get(index + below, 0) + cell.columns
    assert set(held.values()) == {36}


def test_an_empty_draft_says_what_is_not_written_and_leaves_out_what_need_not_be(edition: Edition) -> None:
    components = [{"id": "main", "type": "port_security"}]
    empty = {"format": 1, "edition": "h23_06", "components": components, "sections": {}}
    result, indicators = result_of(empty, edition, None), indicators_of(empty, edition, None)
    assert result.cell("need").text == "(未記入)\n(未記入)"
    assert result.cell("present_cost").text == "(未計算)"
    assert "・就航船舶：(未記入)人乗り((未記入)トン)" in result.cell("indicators").text
    assert rows_of(indicators)[0][-1] == "トラック(未記入)台/年"
    assert "本施設の整備費用" not in [cell.text for cell in indicators.cells()]


def test_a_draft_without_figures_still_prints_the_indicators_that_were_entered(
    security: dict[str, Any], edition: Edition
) -> None:
    assert rows_of(indicators_of(security, edition, None))[1] == ["寄港頻度", CALLS]
    assert "・乗降客数800人/日" in result_of(security, edition, None).cell("indicators").text


def test_an_official_indicator_sheet_is_never_printed_without_stored_figures(
    security: dict[str, Any], edition: Edition
) -> None:
    with pytest.raises(ValueError, match="without figures"):
        build_indicator_sheet(document=read_document(security), edition=edition, figures=None, status=FINAL)


def test_a_project_that_also_measures_benefits_prints_the_first_form_and_its_indicators(
    payload: dict[str, Any], edition: Edition, figures: Figures
) -> None:
    payload["components"].insert(0, {"id": "guard", "type": "port_security"})
    sheet = result_of(payload, edition, figures)
    assert sheet.cell("efficiency.cbr").text == "1.4"
    assert sheet.notes == ()  # a component without cargo lacks no volume
    assert has_indicator_sheet(read_document(payload), edition)


def test_a_project_with_benefits_only_has_no_indicator_sheet(
    payload: dict[str, Any], edition: Edition
) -> None:
    assert not has_indicator_sheet(read_document(payload), edition)
