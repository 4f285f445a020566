"""What only the sheet of 立体式コンテナ蔵置施設 prints (第Ⅲ編 5.6)."""

from projects.manuals import Edition
from sheets.layout import DRAFT, Sheet, build_result_sheet
from tests.unit.evaluations.sound_case import EFFECTS, Change, sound_stacked

RELIEF = "横持ち輸送が解消されるため、その間の道路の交通量が減少し、周辺の道路の混雑が緩和される。"


def sheet_of(edition: Edition, *changes: Change) -> Sheet:
    return build_result_sheet(document=sound_stacked(*changes), edition=edition, figures=None, status=DRAFT)


def cell(sheet: Sheet, key: str) -> str:
    return next(one.text for one in sheet.cells() if one.key == key)


def test_a_storage_prints_its_area_and_how_many_teu_it_holds(edition: Edition) -> None:
    printed = cell(sheet_of(edition), "specifications")

    assert printed == "立体式コンテナ蔵置施設(1㎡、蔵置容量900TEU)、搬送クレーン(1基)"


def test_roads_that_are_not_relieved_are_not_said_to_be(edition: Edition) -> None:
    relieved = sheet_of(edition)
    other = sheet_of(edition, lambda draft: draft.row(EFFECTS, "effects", "road_congestion", applies=False))

    assert RELIEF in cell(relieved, "effects")
    assert "・輸送・移動" not in cell(other, "effects")
    assert "・環境" in cell(other, "effects")
