"""The sheets of types that make up one project (E3, S4, S5). Volumes are those of the worked cases."""

from evaluations.appraisal import evaluate
from projects.document import Document
from sheets.layout import DRAFT, Sheet, build_indicator_sheet, build_result_sheet, has_indicator_sheet
from tests.unit.evaluations.sound_case import (
    EDITION,
    Draft,
    sound_combined,
    sound_earthquake,
    worked,
)


def result_sheet(document: Document) -> Sheet:
    figures = evaluate(document, EDITION).figures
    assert figures is not None
    return build_result_sheet(document=document, edition=EDITION, figures=figures, status=DRAFT)


def test_every_type_has_its_line_with_its_volume_in_its_own_unit() -> None:
    """40,000 tons, and 3,000 boxes of 40 ft that are 6,000 TEU."""
    sheet = result_sheet(sound_combined())

    assert sheet.cell("benefit_basis").text.splitlines() == [
        "輸送コスト削減 (令和10年 予測取扱貨物量：4.0万トン/年)",
        "輸送コスト削減 (令和10年 予測取扱貨物量：0.60万TEU/年)",
    ]
    assert sheet.cell("project_name").text.startswith(
        "小口貨物積替円滑化支援施設整備事業、鉄道積替施設整備事業"
    )


def test_effects_that_types_share_are_printed_once() -> None:
    lines = result_sheet(sound_combined()).cell("effects").text.splitlines()

    assert (lines.count("・地域経済"), lines.count("・環境")) == (1, 1)


def test_the_part_that_prints_figures_speaks_for_types_that_share_it() -> None:
    """Types 8 and 3: only type 3 says what production and employment gain."""

    def with_small_lots(draft: Draft) -> None:
        draft.payload["components"].append({"id": "c2", "type": "small_lot_transshipment"})
        draft.answer("components/c2/benefits/transport", method="annual_stream", annual_stream=STREAM)
        draft.answer("narrative", production_increase="320000000", employment_increase="45")

    text = result_sheet(sound_earthquake(with_small_lots)).cell("effects").text

    assert "生産増3.2億円、雇用増45人が見込まれる。" in text
    assert text.count("・地域経済") == 1


def test_an_earthquake_proof_base_prints_its_own_words_and_the_cargo_of_an_earthquake() -> None:
    """S5: no figures and no 環境; (30,000 + 20,000 × 2) TEU × 1.2 = 84,000."""
    sheet = result_sheet(sound_earthquake())
    lines = sheet.cell("effects").text.splitlines()

    assert lines[lines.index("・地域経済") :] == ["・地域経済", "例"]
    assert "予測取扱貨物量：8.4万TEU/年" in sheet.cell("benefit_basis").text


def test_a_type_assessed_by_indicators_adds_its_indicator_sheet_to_the_first_form() -> None:
    document = worked("types4_9_combined")
    result = result_sheet(document)
    indicators = build_indicator_sheet(document=document, edition=EDITION, figures=None, status=DRAFT)

    assert has_indicator_sheet(document, EDITION)
    assert result.cell("efficiency.cbr").text == "1.7"
    assert len(result.cell("benefit_basis").paragraphs) == 1
    assert "フェリー貨物取扱量" in "".join(cell.text for cell in indicators.cells())


def test_cargo_that_is_no_teu_leaves_a_dash_that_is_explained() -> None:
    sheet = result_sheet(
        sound_earthquake(lambda draft: draft.row("demand", "groups", "twenty", unit="chassis"))
    )

    assert "予測取扱貨物量：−万TEU/年" in sheet.cell("benefit_basis").text
    assert [note.text for note in sheet.notes] == [
        "注1 予測取扱貨物量は、TEUに換算する値のない貨物を含むため「−」とした。"
    ]


STREAM = {
    "lines": [{"id": "a", "name": "例", "tax": "exempt", "basis": "例"}],
    "years": [{"id": "b", "year": 2030, "amounts": {"a": "1"}}],
}
