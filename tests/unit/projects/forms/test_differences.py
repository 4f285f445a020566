"""What differs between two states of a section, as people read it."""

from typing import Any

from projects.document import Section, validate_section
from projects.forms.differences import NOTHING, Difference, differences
from tests.unit.projects.forms.conftest import scene


def _section(key: str, payload: dict[str, Any]) -> Section:
    section, problems = validate_section(key, payload)
    assert section is not None, problems
    return section


def test_only_answers_that_differ_are_named_in_words() -> None:
    theirs = _section("overview", {"port_name": "青波港", "port_class": "important", "inland": True})
    mine = _section("overview", {"port_name": "青波港", "port_class": "hub"})
    assert differences(scene("overview"), theirs, mine) == [
        Difference("港格", "重要港湾", "国際拠点港湾"),
        Difference("内陸部での整備", "はい", NOTHING),
    ]


def test_a_row_only_one_side_has_is_named_by_its_answers() -> None:
    theirs = _section("facilities", {"facilities": [{"id": "f1", "name": "上屋"}]})
    assert differences(scene("facilities"), theirs, _section("facilities", {})) == [
        Difference("施設の一覧 1行目: 施設名", "上屋", NOTHING)
    ]


def test_amounts_are_compared_line_by_line() -> None:
    def costs(yen: str) -> Section:
        return _section("costs", {"lines": [{"id": "l1"}], "years": [{"id": "y1", "amounts": {"l1": yen}}]})

    assert differences(scene("costs"), costs("120000000"), costs("5000")) == [
        Difference("年度ごとの費用 1行目: 金額1", "1億2,000万円", "5,000円")
    ]
