"""What cannot be simulated is refused in words, at the place that has to be changed."""

from typing import Any

import pytest

from evaluations.analysis.simulation import SpecError, read_spec, simulate
from tests.unit.evaluations.analysis.linear_case import LinearCase, correlated, moved, normal, spec

CASE = LinearCase({"a": 80.0, "b": 30.0, "c": 5.0, "zero": 0.0, "row": 1.0}, rows=("row",))
TRIANGLE = {"shape": "triangular", "low": "0.9", "mode": "1", "high": "1.2"}
UNIFORM = {"shape": "uniform", "low": "0.9", "high": "1.2"}
LOG_NORMAL = {"shape": "log_normal", "median": "1", "variation": "20"}


def _problems(*inputs: dict[str, Any], **others: Any) -> list[tuple[str, str]]:
    with pytest.raises(SpecError) as refused:
        simulate(CASE, spec(*inputs, **others))
    assert all(problem.sentence.endswith("。") for problem in refused.value.problems)
    return [
        (f"{problem.place.row}.{problem.place.field}", problem.sentence) for problem in refused.value.problems
    ]


@pytest.mark.parametrize(
    ("distribution", "field", "words"),
    [
        (TRIANGLE | {"high": "0.8"}, "high", "最大(0.8)が最小(0.9)より小さく"),
        (TRIANGLE | {"mode": "1.3"}, "mode", "最頻値(1.3)が、最小(0.9)から最大(1.2)までの範囲にありません"),
        (TRIANGLE | {"mode": "0.8"}, "mode", "範囲にありません"),
        (TRIANGLE | {"high": "0.9", "mode": "0.9"}, "high", "最小と最大が同じでは値が動きません"),
        (UNIFORM | {"high": "0.8"}, "high", "最大(0.8)が最小(0.9)より小さく"),
        (UNIFORM | {"low": "1.2"}, "high", "最小と最大が同じでは値が動きません"),
        (normal("1", "-0.1"), "sd", "標準偏差に負の値は記入できません"),
        (normal("1", "0"), "sd", "標準偏差が0では値が動きません"),
        (LOG_NORMAL | {"median": "0"}, "median", "0より大きい値"),
        (LOG_NORMAL | {"variation": "0"}, "variation", "変動係数は0より大きく"),
        (LOG_NORMAL | {"variation": "1001"}, "variation", "1,000以下の値"),
        (normal("NaN", "1"), "mean", "10進数"),
        (normal("Infinity", "1"), "mean", "10進数"),
        ({"shape": "uniform", "low": "1"}, "high", "必要な項目がありません"),
        (UNIFORM | {"mean": "1"}, "mean", "この名前の項目はありません"),
        ({"shape": "beta", "low": "1"}, "distribution", "選べない分布です"),
        ({"low": "1"}, "distribution", "分布を選んでください"),
    ],
)
def test_a_distribution_that_is_none(distribution: dict[str, str], field: str, words: str) -> None:
    (place, sentence), *others = _problems(moved("b"), {**moved("a"), "distribution": distribution})
    assert place == f"r_a.{field}"
    assert words in sentence
    assert not others


@pytest.mark.parametrize(
    ("others", "field", "words"),
    [
        ({"most": 0}, "most", "試行回数は1回から1,000,000回まで"),
        ({"most": 1_000_001}, "most", "試行回数は1回から1,000,000回まで"),
        ({"most": 1.5}, "most", "整数で"),
        ({"most": True}, "most", "整数で"),
        ({"seed": -1}, "seed", "乱数の種は0から"),
        ({"seed": 2**32}, "seed", "乱数の種は0から"),
        ({"half_width": "0"}, "half_width", "0より大きく"),
        ({"half_width": "51"}, "half_width", "50以下"),
        ({"seeds": 1}, "seeds", "この名前の項目はありません"),
    ],
)
def test_an_answer_of_the_simulation_itself(others: dict[str, Any], field: str, words: str) -> None:
    (place, sentence), *rest = _problems(moved("a"), **others)
    assert place == f".{field}"
    assert words in sentence
    assert not rest


@pytest.mark.parametrize("given", [{"inputs": []}, {}])
def test_no_input(given: dict[str, Any]) -> None:
    with pytest.raises(SpecError) as refused:
        simulate(CASE, read_spec({"seed": 1, "most": 1000, **given}))
    (problem,) = refused.value.problems
    assert problem.place.field == "inputs"
    assert "動かす入力がありません" in problem.sentence


def test_too_many_inputs() -> None:
    ((place, sentence),) = _problems(*[{**moved("a"), "id": f"r{number}"} for number in range(51)])
    assert (place, sentence) == (".inputs", "表の行は50行までです。行を減らしてください。")


@pytest.mark.parametrize(
    ("row", "field", "words"),
    [
        (moved("d"), "input", "「d」という入力は、この事業にはありません"),
        ({**moved("a"), "id": "again"}, "input", "「入力a」が2回選ばれています"),
        (moved("row", basis="value"), "basis", "「入力row」は年度ごとの値の並びのため"),
        (moved("zero", basis="value"), "basis", "「入力zero」は基準の値が0のため"),
        ({**moved("b"), "basis": "share"}, "basis", "選べない値です"),
    ],
)
def test_an_input_that_cannot_be_moved_so(row: dict[str, Any], field: str, words: str) -> None:
    ((place, sentence),) = _problems(moved("a"), row)
    assert place == f"{row['id']}.{field}"
    assert words in sentence


def test_two_rows_with_one_id() -> None:
    ((place, sentence),) = _problems(moved("a"), {**moved("b"), "id": "r_a"})
    assert place == "r_a."
    assert "重複" in sentence


@pytest.mark.parametrize(
    ("pairs", "place", "words"),
    [
        ([correlated("a", "b", "1.1")], "c_a_b.coefficient", "-1から1まで"),
        ([correlated("a", "row", "0.5")], "c_a_row.second", "「入力row」には分布がありません"),
        ([correlated("d", "a", "0.5")], "c_d_a.first", "「d」には分布がありません"),
        ([correlated("a", "a", "0.5")], "c_a_a.second", "同じ入力どうし"),
        ([correlated("a", "b", "0.5"), correlated("b", "a", "0.4")], "c_b_a.second", "すでに指定"),
        (
            [correlated("a", "b", "0.9"), correlated("a", "c", "0.9"), correlated("b", "c", "-0.5")],
            ".correlations",
            "同時には成り立ちません",
        ),
    ],
)
def test_a_correlation_that_cannot_be(pairs: list[dict[str, Any]], place: str, words: str) -> None:
    ((where, sentence),) = _problems(moved("a"), moved("b"), moved("c"), correlations=pairs)
    assert where == place
    assert words in sentence


@pytest.mark.parametrize("given", [None, [], "text", {"inputs": {"a": 1}}, {"inputs": [1, None]}])
def test_anything_else_is_refused_in_words_too(given: Any) -> None:
    with pytest.raises(SpecError) as refused:
        read_spec(given)
    assert all(problem.sentence.endswith("。") for problem in refused.value.problems)
