"""The rows, labels and figures of 分析結果整理シート 例1."""

from decimal import Decimal
from typing import Any

import pytest

from evaluations.appraisal import EirrFigure, EmissionTotal, Figures, Volume
from projects.document import Document, read_document
from projects.manuals import Edition
from sheets.layout import DRAFT, Role, Sheet, build_result_sheet, submitted
from tests.unit.sheets.printed_case import make_figures

FINAL = submitted(2, "0" * 64, state="採択")

LABELS = [
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
    "目的・必要性",
    "便益の主な根拠",
    "事業全体の投資効率性",
    "基準年度",
    "B：総便益(現在価値化後)(億円)",
    "C：総費用(現在価値化後)(億円)",
    "B/C",
    "B-C",
    "EIRR(%)",
    "感度分析",
    "事業の効果等",
    "その他",
    "概要図(位置図)",
]


def sheet_of(document: Document, edition: Edition, figures: Figures | None) -> Sheet:
    return build_result_sheet(
        document=document, edition=edition, figures=figures, status=FINAL if figures else DRAFT
    )


@pytest.fixture
def sheet(document: Document, edition: Edition, figures: Figures) -> Sheet:
    return sheet_of(document, edition, figures)


def test_the_labels_stand_in_the_order_of_the_manuals_form(sheet: Sheet) -> None:
    assert [cell.text for cell in sheet.cells() if cell.role is Role.LABEL] == LABELS


def test_every_row_fills_the_grid(sheet: Sheet) -> None:
    held: dict[int, int] = {}
    for index, row in enumerate(sheet.rows):
        for cell in row.cells:
            for below in range(cell.rows):
                held[index + below] = held.get(index + below, 0) + cell.columns
    assert set(held.values()) == {36}


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("project_name", "小口貨物積替円滑化支援施設整備事業\n(架空港 外港地区)"),
        ("division", "港湾局 計画課"),
        ("division_head", "計画 太郎"),
        ("implementing_body", "架空県"),
        ("location", "架空県架空市"),
        ("specifications", "貨物積替上屋(3,200㎡)、ヤード舗装(8,500.5㎡)等"),
        ("period.adoption", "令和8年度"),
        ("period.completion", "令和9年度"),
        ("total_cost", "18.5億円 (うち 港湾機能高度化施設整備費補助金6.2億円)"),
        ("benefit_basis", "輸送コスト削減 (令和12年 予測取扱貨物量：8.5万トン/年)"),
        ("efficiency.base_year", "令和7年度"),
        ("efficiency.benefit", "25.8"),
        ("efficiency.cost", "18.5"),
        ("efficiency.cbr", "1.4"),
        ("efficiency.npv", "7.4"),
        ("efficiency.eirr", "6.2"),
        ("sensitivity", "事業全体のB/C\n需要(-10%～+10%)(1.2～1.5)\n建設費(-10%～+10%)(1.5～1.3)"),
        ("other", ""),
    ],
)
def test_cells_print_answers_and_figures(sheet: Sheet, key: str, text: str) -> None:
    assert sheet.cell(key).text == text


def test_the_title_carries_the_year_of_the_evaluation(sheet: Sheet) -> None:
    assert (sheet.title, sheet.fiscal_year.text) == ("新規事業採択時評価の結果", "令和7年度")


def test_the_purpose_joins_issue_circumstances_goal_and_policy(sheet: Sheet) -> None:
    lines = sheet.cell("purpose").text.splitlines()
    assert [lines[0], lines[3], lines[5]] == [
        "<解決すべき課題・背景>",
        "<達成すべき目標>",
        "<政策体系上の位置付け>",
    ]
    assert lines[2].startswith("当港の小口貨物は")
    assert lines[6] == "・政策目標：国際競争力、観光交流、広域・地域間連携等の確保・強化"
    assert lines[7].startswith("・施策目標：海上物流基盤の強化等")


def test_effects_that_are_no_money_print_the_cases_words_and_figures(
    sheet: Sheet,
) -> None:
    lines = sheet.cell("effects").text.splitlines()
    start = lines.index("<貨幣換算が困難な効果等による評価>")
    assert lines[start + 1 :] == [
        "・地域経済",
        "背後の工業団地で、輸出を予定する3社の立地が見込まれる。",
        "・環境",
        "港湾貨物の輸送の効率化により、CO₂及びNOx等の排出量がそれぞれ1,234.5トン/年、0.82トン/年削減される。",
    ]


def test_reductions_that_were_worked_out_print_from_the_stored_run(
    payload: dict[str, Any], edition: Edition, figures: Figures
) -> None:
    """1,234.56 t has one decimal, 0.056 t less than one and two."""
    payload["sections"]["emissions"] = {}
    carbon = EmissionTotal(substance="co2", reduction=1234.56, per="年")
    nitrogen = EmissionTotal(substance="nox", reduction=0.056, per="年")
    figures = figures.model_copy(update={"emissions": (carbon, nitrogen)})
    text = sheet_of(read_document(payload), edition, figures).cell("effects").text
    assert "それぞれ1,234.6トン/年、0.06トン/年削減される。" in text


@pytest.mark.parametrize(
    ("co2", "nox", "sentence"),
    [
        ("120", "-0.02", "CO₂の排出量は120トン/年減少し、NOxの排出量は0.02トン/年増加する。"),
        ("-1234.5", "-3", "CO₂の排出量は1,234.5トン/年増加し、NOxの排出量は3トン/年増加する。"),
    ],
)
def test_more_exhaust_is_called_an_increase(
    payload: dict[str, Any], edition: Edition, figures: Figures, co2: str, nox: str, sentence: str
) -> None:
    payload["sections"]["emissions"] |= {"co2_reduction": co2, "nox_reduction": nox}
    text = sheet_of(read_document(payload), edition, figures).cell("effects").text
    assert f"本事業の実施により、{sentence}" in text
    assert "削減" not in text.splitlines()[-1]


def test_an_increase_is_told_in_a_draft_that_lacks_the_other_figure(
    payload: dict[str, Any], edition: Edition
) -> None:
    payload["sections"]["emissions"] |= {"co2_reduction": "-7", "nox_reduction": None}
    text = sheet_of(read_document(payload), edition, None).cell("effects").text
    assert text.endswith("本事業の実施により、CO₂の排出量は7トン/年増加する。")


def test_production_and_employment_print_when_they_are_given(
    payload: dict[str, Any], edition: Edition, figures: Figures
) -> None:
    payload["sections"]["narrative"] |= {"production_increase": "320000000", "employment_increase": "45"}
    text = sheet_of(read_document(payload), edition, figures).cell("effects").text
    assert "生産増3.2億円、雇用増45人が見込まれる。" in text


def test_a_loss_prints_with_a_hyphen_and_without_a_floor(document: Document, edition: Edition) -> None:
    loss = make_figures(benefit_pv=-0.4e8, npv=-18.86e8, cbr=-0.4 / 18.46)
    sheet = sheet_of(document, edition, loss)
    assert [sheet.cell(f"efficiency.{key}").text for key in ("benefit", "npv", "cbr")] == [
        "-0.40",
        "-18.9",
        "0.0",
    ]


def test_a_dash_is_explained_beneath_the_form(document: Document, edition: Edition) -> None:
    boxes = Volume(component="main", unit="20ft個", with_volume=900, without_volume=0, tons_with=None)
    figures = make_figures(
        eirr=EirrFigure(status="複数", value=None, roots=(0.01, 0.2)), volumes=(boxes,), cbr=None
    )
    sheet = sheet_of(document, edition, figures)
    assert sheet.cell("efficiency.eirr").text == "−"
    assert "予測取扱貨物量：−万トン/年" in sheet.cell("benefit_basis").text
    assert [note.text[:6] for note in sheet.notes] == ["注1 B/C", "注2 EIR", "注3 予測取"]


def test_a_sheet_without_dashes_has_no_notes(sheet: Sheet) -> None:
    assert sheet.notes == ()


def test_an_empty_draft_says_what_is_not_written_and_not_computed(edition: Edition) -> None:
    components = [{"id": "main", "type": "small_lot_transshipment"}]
    empty = read_document({"format": 1, "edition": "h23_06", "components": components, "sections": {}})
    sheet = sheet_of(empty, edition, None)
    assert sheet.cell("division").text == "(未記入)"
    assert sheet.cell("efficiency.cbr").text == "(未計算)"
    assert sheet.cell("total_cost").text.startswith("(未計算) (うち")
    assert sheet.cell("other").text == ""  # may stay empty for good
    assert "それぞれ(未記入)トン/年、(未記入)トン/年削減" in sheet.cell("effects").text


def test_an_official_sheet_is_never_printed_without_stored_figures(
    document: Document, edition: Edition
) -> None:
    with pytest.raises(ValueError, match="without figures"):
        build_result_sheet(document=document, edition=edition, figures=None, status=FINAL)


def test_money_of_the_total_is_exact_below_one_oku(document: Document, edition: Edition) -> None:
    small = make_figures(total_project_cost=Decimal(99_999_999), subsidy=Decimal(33_333_333))
    assert sheet_of(document, edition, small).cell("total_cost").text == (
        "1.00億円 (うち 港湾機能高度化施設整備費補助金0.33億円)"
    )
