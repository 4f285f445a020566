"""Every worked case asked what if: laws that hold whatever the case measures."""

from functools import cache
from pathlib import Path

import numpy as np
import pytest
import yaml

from evaluations.analysis.case_model import CaseModel
from evaluations.analysis.delay import delays
from evaluations.analysis.grid import two_way
from evaluations.analysis.switching import switching_values
from evaluations.appraisal import Basis, Figures, evaluate
from evaluations.flows.costs import CONSTRUCTION
from projects.document import edition_of, read_document
from tests.cases.test_worked_cases import MEASURED

each_case = pytest.mark.parametrize("path", MEASURED, ids=lambda path: path.stem)
STEPWISE = {"haulage_by_registry": 2}
"""Cases in which so many inputs are read off a table of steps: B/C jumps over 1."""


@each_case
def test_a_switching_value_put_back_gives_a_ratio_of_1(path: Path) -> None:
    model = CaseModel(_evaluated(path)[0])
    jumps = 0
    for switch in switching_values(model):
        for crossing in switch.crossings:
            near = np.array([crossing.factor * (1 - 1e-14), crossing.factor])
            before, at = model.outcomes({switch.input.key: near}).cbr
            if crossing.exact:
                assert at == pytest.approx(1, abs=1e-9), switch.input.label
            else:
                jumps += 1
                assert (before < 1) != (at < 1), switch.input.label
    assert jumps == STEPWISE.get(path.stem, 0)


@each_case
def test_the_middle_of_the_grid_is_the_result(path: Path) -> None:
    basis, figures = _evaluated(path)
    assert two_way(CaseModel(basis)).results[3][3].cbr == figures.cbr


@each_case
def test_a_later_opening_discounts_what_moves_with_it_for_longer(path: Path) -> None:
    """Benefits, operation and renewals shift whole: n years later they are worth 1.04^-n of what they were."""
    basis, figures = _evaluated(path)
    assert figures.benefit_pv is not None
    fixed = {line.id for line in basis.document.costs.lines if line.kind in CONSTRUCTION}
    staying = sum(item.pv for item in figures.items if item.kind == "cost" and item.name in fixed)
    for delay in delays(basis, most=3):
        assert delay.result is not None, delay.problems
        worth = 1.04**-delay.years
        assert delay.result.benefit_pv == pytest.approx(figures.benefit_pv * worth, rel=1e-12)
        assert delay.result.cost_pv == pytest.approx(staying + (figures.cost_pv - staying) * worth, rel=1e-12)


@cache
def _evaluated(path: Path) -> tuple[Basis, Figures]:
    document = read_document(yaml.safe_load(path.read_text(encoding="utf-8"))["document"])
    evaluation = evaluate(document, edition_of(document))
    assert evaluation.basis is not None
    assert evaluation.figures is not None
    return evaluation.basis, evaluation.figures
