import numpy as np
import pytest

from evaluations.analysis.case_model import CaseModel
from evaluations.analysis.inputs import factor_keys
from evaluations.appraisal import Basis, Figures, evaluate
from projects.document import Document
from tests.unit.evaluations.sound_case import EDITION, Draft, sound

DEMAND, CONSTRUCTION = factor_keys()


def _measured(document: Document) -> tuple[Basis, Figures]:
    evaluation = evaluate(document, EDITION)
    assert evaluation.basis is not None
    assert evaluation.figures is not None
    return evaluation.basis, evaluation.figures


def test_nothing_moved_gives_the_official_figures_to_the_last_bit() -> None:
    basis, figures = _measured(sound())
    base = CaseModel(basis).outcomes({})
    assert (base.benefit_pv[0], base.cost_pv[0]) == (figures.benefit_pv, figures.cost_pv)
    assert (base.npv[0], base.cbr[0]) == (figures.npv, figures.cbr)


def test_the_official_sensitivity_is_two_of_its_scenarios() -> None:
    basis, figures = _measured(sound())
    assert figures.sensitivity is not None
    model = CaseModel(basis)
    for key, wanted in (
        (DEMAND, figures.sensitivity.demand),
        (CONSTRUCTION, figures.sensitivity.construction),
    ):
        moved = model.outcomes({key: np.array([0.9, 1.1])})
        assert moved.cbr.tolist() == [wanted.low.cbr, wanted.high.cbr]


def test_a_moved_input_is_the_same_as_the_document_with_another_value() -> None:
    def dearer(draft: Draft) -> None:
        row = next(one for one in draft.payload["sections"]["costs"]["operation"] if one["id"] == "upkeep")
        row["annual"] = str(int(row["annual"]) * 3)

    basis, _ = _measured(sound())
    _, changed = _measured(sound(dearer))
    model = CaseModel(basis)
    (key,) = (key for key, one in model.inputs.items() if one.entered and one.entered.place.row == "upkeep")
    assert model.outcomes({key: np.array([3.0])}).npv[0] == pytest.approx(changed.npv, rel=1e-12)


def test_another_discount_rate_discounts_the_same_flows() -> None:
    basis, figures = _measured(sound())
    net = [
        sum(item.yearly[index] * (1 if item.kind == "benefit" else -1) for item in figures.items)
        for index in range(len(figures.years))
    ]
    wanted = sum(flow / 1.02**t for flow, t in zip(net, figures.t, strict=True))
    moved = CaseModel(basis).outcomes({}, rates=np.array([0.04, 0.02]))
    assert moved.npv.tolist() == pytest.approx([figures.npv, wanted], rel=1e-12)


def test_blocks_do_not_change_a_scenario() -> None:
    model = CaseModel(_measured(sound())[0])
    factors = {key: 1 + np.arange(2_500) / 10_000 for key in model.inputs}
    together = model.outcomes(factors)
    alone = model.outcomes({key: factor[2_100:2_101] for key, factor in factors.items()})
    assert together.npv[2_100] == alone.npv[0]


def test_an_input_nobody_knows_is_refused() -> None:
    with pytest.raises(KeyError):
        CaseModel(_measured(sound())[0]).outcomes({"nobody": np.array([1.0])})
