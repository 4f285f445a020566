"""What the sheets of 内航フィーダー輸送強化支援施設 and 24時間フルオープン支援施設 print (第Ⅲ編 1.6, 2.5)."""

from evaluations.appraisal import evaluate
from projects.document import Document
from projects.manuals import Edition
from sheets.layout import DRAFT, Sheet, build_result_sheet
from tests.unit.evaluations.sound_case import sound_feeder, sound_inspection


def sheet_of(document: Document, edition: Edition) -> Sheet:
    figures = evaluate(document, edition).figures
    return build_result_sheet(document=document, edition=edition, figures=figures, status=DRAFT)


def test_boxes_are_printed_in_teu_a_40_ft_box_twice(edition: Edition) -> None:
    """S4: 12,000 + 2 x 9,000 and 6,000 + 2 x 4,000 TEU, though the sheet of 2.5 says tons."""
    feeder, inspection = sheet_of(sound_feeder(), edition), sheet_of(sound_inspection(), edition)

    assert feeder.cell("benefit_basis").text == "輸送コスト削減 (令和10年 予測取扱貨物量：3.0万TEU/年)"
    assert inspection.cell("benefit_basis").text.endswith("(令和11年 予測取扱貨物量：1.4万TEU/年)")


def test_cargo_that_is_not_counted_in_boxes_leaves_the_volume_open_and_says_why(edition: Edition) -> None:
    document = sound_inspection(lambda draft: draft.row("demand", "groups", "twenty", unit="chassis"))
    sheet = sheet_of(document, edition)

    assert "予測取扱貨物量：−万TEU/年" in sheet.cell("benefit_basis").text
    assert "TEUに換算する値のない貨物" in sheet.notes[0].text


def test_the_effects_on_transport_are_the_case_s_own_words_and_no_gas_is_mentioned(edition: Edition) -> None:
    """S5: 輸送・移動 alone; its sample text is never printed."""
    lines = sheet_of(sound_inspection(), edition).cell("effects").text.splitlines()
    start = lines.index("<貨幣換算が困難な効果等による評価>")

    assert lines[start + 1 :] == ["・輸送・移動", "例"]
