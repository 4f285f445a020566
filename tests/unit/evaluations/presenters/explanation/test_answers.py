"""Figures that are printed as they were entered."""

import pytest

from evaluations.presenters.explanation import Entries, answer_page
from evaluations.presenters.explanation.answers import AnswerPage
from tests.unit.evaluations.presenters.explanation.scenes import PROJECT
from tests.unit.evaluations.sound_case import EDITION, TRANSPORT, sound

ENTRIES = Entries(PROJECT, sound(), EDITION)


def answer(place: str) -> AnswerPage:
    found = answer_page(place, ENTRIES)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("place", "label", "row", "value"),
    [
        ("facilities#yard.residual_value", "残存価値", "ヤード舗装", "5,000万円"),
        ("schedule#adoption_year", "事業採択年度", "", "令和8年度(2026年度)"),
        ("demand#export.volume", "目標年の貨物量(1年当たり)", "輸出雑貨", "60,000トン/年"),
        (f"{TRANSPORT}#a1.rate", "単価", "例", "33,000円/台"),
        (f"{TRANSPORT}#a1.tax", "消費税", "例", "税込"),
    ],
)
def test_an_answer_is_told_with_its_label_and_its_row(place: str, label: str, row: str, value: str) -> None:
    found = answer(place)

    assert (found.label, found.row, found.value) == (label, row, value)
    assert found.where.url.endswith(f"/sections/{place.replace('#', '/#')}")


def test_who_says_it_stands_beside_the_answer() -> None:
    assert answer("facilities#yard.residual_value").sources == (("残存価値の根拠", "架空(例示)"),)
    assert answer("facilities#yard.residual_value").exact == "50,000,000円"


NOWHERE = (
    "",
    "nowhere#x",
    "facilities",
    "facilities#yard",
    "facilities#yard.nothing",
    "facilities#facilities",
    "schedule#evaluation_year.more",
    f"{TRANSPORT}#route_cost.routes",
    "costs#tax_rate",
)


@pytest.mark.parametrize("place", NOWHERE)
def test_where_nothing_was_answered_there_is_no_page(place: str) -> None:
    assert answer_page(place, ENTRIES) is None
