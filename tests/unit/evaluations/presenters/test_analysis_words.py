"""What the analyses say of factors, values and what was found."""

from dataclasses import replace

import pytest

from evaluations.analysis.inputs import Group, Input
from evaluations.analysis.payback import Payback, PaybackStatus
from evaluations.analysis.switching import Crossing, Status, Switch
from evaluations.presenters.analysis.payback_words import payback_words
from evaluations.presenters.analysis.switching_table import about
from evaluations.presenters.analysis.tables import Table
from evaluations.presenters.analysis.words import change_of, factor_text, moved_text, present_text

PRICE = Input("a", "単価", "円/台", 33_000.0, Group.UNIT_VALUE, "", None)
CHANCE = Input("b", "確率", "", 0.00741, Group.CONDITION, "", None, highest_factor=1 / 0.00741)
DEMAND = Input("scenario/demand", "需要(全体)", "", 1.0, Group.DEMAND, "", None)


@pytest.mark.parametrize(
    ("factor", "multiple", "change"),
    [
        (0.75, "0.750倍", "-25.0%"),
        (9.4066, "9.407倍", "+840.7%"),
        (1.00004, "1.00004倍", "+0.004%"),
        (1.0, "1.000倍", "0.0%"),
        (0.0, "0.000倍", "-100.0%"),
    ],
)
def test_a_factor_never_reads_1_without_being_1(factor: float, multiple: str, change: str) -> None:
    assert (factor_text(factor), change_of(factor)) == (multiple, change)


def test_values_are_printed_as_entered_and_moved_to_four_digits() -> None:
    assert (present_text(PRICE), moved_text(PRICE, 1.23456)) == ("33,000円/台", "40,740円/台")
    assert (present_text(CHANCE), moved_text(CHANCE, 0.72120532)) == ("0.741%", "0.5344%")
    assert (present_text(replace(PRICE, value=1.2, unit="時")), moved_text(PRICE, 0)) == ("1.2時", "0円/台")
    assert (present_text(DEMAND), moved_text(DEMAND, 0.7)) == ("−", "−")
    assert present_text(replace(PRICE, value=None)) == "年度・区分ごとの値"


def _switch(status: Status, *factors: float, above: bool = True, exact: bool = True) -> Switch:
    crossings = tuple(Crossing(factor, exact) for factor in factors)
    return Switch(PRICE, status, crossings, 0.001, 10.0, above)


@pytest.mark.parametrize(
    ("switch", "sentence"),
    [
        (_switch(Status.FOUND, 0.8), "これより小さいと、1を下回ります。"),
        (_switch(Status.FOUND, 1.2), "これより大きいと、1を下回ります。"),
        (_switch(Status.FOUND, 1.2, above=False), "これより大きいと、1以上になります。"),
        (_switch(Status.FOUND, 1.0), "今の値でB/Cがちょうど1です。"),
        (_switch(Status.NEVER), "0.001倍から10倍まで動かしても、1を下回りません。"),
        (_switch(Status.NEVER, above=False), "0.001倍から10倍まで動かしても、1以上になりません。"),
        (_switch(Status.UNMOVED), "動かしてもB/Cは変わりません。"),
        (_switch(Status.NO_COST), "費用がない(C=0)ため、B/Cを求められません。"),
        (_switch(Status.FOUND, 0.4, exact=False), "この値の前後でB/Cが1をまたいで段階的に変わり"),
        (_switch(Status.SEVERAL, 0.4, 2.0), "B/Cが1をまたぐ倍率が2つあります(0.400倍、2.000倍)。"),
    ],
    ids=lambda value: value.status if isinstance(value, Switch) else "",
)
def test_what_was_found_is_one_sentence(switch: Switch, sentence: str) -> None:
    assert about(switch).startswith(sentence)


@pytest.mark.parametrize(
    ("found", "sentence"),
    [
        (Payback(PaybackStatus.PAID_BACK, 2040, 0), "令和22年度(2040年度)に回収します。"),
        (Payback(PaybackStatus.PAID_BACK, 2040, 1), "途中で0以上になった後に1回、負に戻ります。"),
        (Payback(PaybackStatus.NEVER_BELOW, 2026, 0), "最初の年度から負になりません。"),
        (Payback(PaybackStatus.NOT_PAID_BACK, None, 0), "計算期間の終わりまでに回収できません"),
    ],
    ids=["paid back", "after a relapse", "never below", "not paid back"],
)
def test_payback_is_said_in_words(found: Payback, sentence: str) -> None:
    assert sentence in payback_words(found)


def test_remarks_have_no_column_where_there_are_none() -> None:
    silent = Table(("a", "備考"), (("1", ""), ("2", "")))
    assert silent.without_empty_end == Table(("a",), (("1",), ("2",)))
    spoken = Table(("a", "備考"), (("1", ""), ("2", "例")))
    assert spoken.without_empty_end == spoken
