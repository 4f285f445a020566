"""A stored result beside the one computed now."""

from typing import Any

import pytest

from evaluations import stored_comparison
from evaluations.appraisal import Figures, evaluate
from evaluations.models import Run
from evaluations.presenters.explanation import stored_note
from evaluations.stored_comparison import compared
from tests.unit.evaluations.sound_case import EDITION, worked


@pytest.fixture(autouse=True)
def version(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stored_comparison, "engine_version", lambda: "new")


def figures() -> Figures:
    found = evaluate(worked("type3_by_routes"), EDITION).figures
    assert found is not None
    return found


def run(engine: str = "new", **changes: Any) -> Run:
    """A run that stored the figures, with some of them changed."""
    return Run(engine_version=engine, result={**figures().model_dump(mode="json"), **changes})


def test_the_same_figures_of_the_same_engine_need_no_word() -> None:
    assert compared(run(), figures()).is_plain
    assert stored_note(compared(run(), figures())) is None


def test_dust_of_the_arithmetic_is_no_difference_and_a_changed_digit_is_one() -> None:
    cost = figures().cost_pv

    assert compared(run(cost_pv=cost * (1 + 1e-13)), figures()).is_plain
    (difference,) = compared(run(cost_pv=cost * (1 + 1e-11)), figures()).differences
    assert difference.path == ("cost_pv",)


def test_another_engine_with_the_same_figures_is_named() -> None:
    note = stored_note(compared(run("old"), figures()))

    assert note is not None
    assert not note.differs
    assert "計算エンジンold" in note.sentences[0]
    assert "計算エンジンnew" in note.sentences[0]
    assert "再現できました" in note.sentences[1]


def test_what_differs_is_named_with_both_values() -> None:
    stored = figures().model_dump(mode="json")
    stored["items"][0]["pv"] = 5.0
    note = stored_note(compared(run("old", cbr=None, items=stored["items"]), figures()))

    assert note is not None
    assert note.differs
    assert {(name, before) for name, before, _ in note.lines} == {
        ("費用便益比", "−"),
        ("項目 輸送便益(輸送コストの削減額) 現在価値", "5.0"),
    }


def test_a_figure_that_only_a_later_engine_knows_is_not_missed() -> None:
    old = run("old")
    del old.result["without_register"]

    assert compared(old, figures()).differences == ()
