"""Published evaluations from elsewhere: the engine must give the printed figures."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml
from numpy.typing import NDArray

from evaluations.engine import Appraisal, Eirr, EirrStatus, appraise

CASES = sorted((Path(__file__).parent / "published").glob("*.yaml"))
FIGURES = {"benefit_pv", "cost_pv", "npv", "cbr"}
YEARLY = {"yearly_benefit_pv", "yearly_cost_pv", "yearly_net_pv"}


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_the_engine_reproduces_the_published_figures(path: Path) -> None:
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    appraisal = _appraised(case)
    for key, expected in case["published"].items():
        if key in YEARLY:
            _check_years(appraisal, key, expected)
        elif key == "item_pv":
            for name, item in expected.items():
                assert appraisal.items[name].pv == pytest.approx(item["value"], abs=item["within"]), name
        else:
            figure = _eirr(appraisal) if key == "eirr" else _figure(appraisal, key)
            assert figure == pytest.approx(expected["value"], abs=expected["within"]), key


def _appraised(case: dict[str, Any]) -> Appraisal:
    years = np.arange(case["years"]["first"], case["years"]["last"] + 1)
    return appraise(
        years=years,
        benefits={name: _amounts(spells, years) for name, spells in case["benefits"].items()},
        costs={name: _amounts(spells, years) for name, spells in case["costs"].items()},
        base_year=case["base_year"],
        rate=case["rate"],
    )


def _amounts(spells: list[dict[str, Any]], years: NDArray[np.int64]) -> NDArray[np.float64]:
    amounts = np.zeros(len(years))
    for spell in spells:
        first, last = spell["years"]
        amounts[(years >= first) & (years <= last)] = spell["amount"]
    return amounts


def _figure(appraisal: Appraisal, key: str) -> Any:
    assert key in FIGURES, f"no such figure: {key}"
    return getattr(appraisal, key)


def _eirr(appraisal: Appraisal) -> float | None:
    result = appraisal.eirr
    assert isinstance(result, Eirr)
    assert result.status is EirrStatus.UNIQUE
    return result.value


def _check_years(appraisal: Appraisal, key: str, expected: dict[str, Any]) -> None:
    flows = {
        "yearly_benefit_pv": appraisal.yearly_benefit,
        "yearly_cost_pv": appraisal.yearly_cost,
        "yearly_net_pv": appraisal.yearly_benefit - appraisal.yearly_cost,
    }[key]
    start = int(np.searchsorted(appraisal.years, expected["from_year"]))
    values = expected["values"]
    present = (flows * appraisal.factors)[start : start + len(values)]
    assert present.tolist() == pytest.approx(values, abs=expected["within"]), key
