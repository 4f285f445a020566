import math

import numpy as np
import pytest

from evaluations.engine import Appraisal, Eirr, appraise, discount_factors


def _simple(**changed: object) -> Appraisal:
    given: dict[str, object] = {
        "years": [2025, 2026, 2027],
        "benefits": {"輸送便益": [0.0, 110.0, 121.0]},
        "costs": {"建設費": [100.0, 0.0, 0.0]},
        "base_year": 2025,
        "rate": 0.1,
    }
    return appraise(**{**given, **changed})  # type: ignore[arg-type]


def test_figures_of_a_hand_made_case() -> None:
    result = _simple()
    assert result.benefit_pv == pytest.approx(200)
    assert result.cost_pv == pytest.approx(100)
    assert result.cbr == pytest.approx(2)
    assert result.npv == pytest.approx(100)
    item = result.items["輸送便益"]
    assert (item.kind, item.total) == ("benefit", 231)
    assert item.pv == pytest.approx(200)


def test_years_before_the_base_year_grow_instead_of_shrinking() -> None:
    result = _simple(base_year=2027)
    assert result.cost_pv == pytest.approx(121)
    assert discount_factors([2024, 2025, 2026], 2025, 0.04).tolist() == pytest.approx([1.04, 1, 1 / 1.04])


def test_scenarios_give_the_same_figures_as_each_case_alone() -> None:
    benefits = np.array([[0.0, 110.0, 121.0], [0.0, 99.0, 108.9], [0.0, 0.0, 0.0]])
    together = _simple(benefits={"輸送便益": benefits})
    alone = [_simple(benefits={"輸送便益": row}) for row in benefits]
    assert isinstance(together.cbr, np.ndarray)
    assert together.cbr.tolist() == pytest.approx([each.cbr for each in alone], rel=1e-14)
    assert isinstance(together.eirr, list)
    for rate, each in zip(together.eirr, alone, strict=True):
        assert isinstance(each.eirr, Eirr)
        assert (rate.status, rate.value is None) == (each.eirr.status, each.eirr.value is None)
        assert rate.value == each.eirr.value or rate.value == pytest.approx(each.eirr.value, rel=1e-12)
    assert together.items["建設費"].pv == pytest.approx(100)


def test_without_costs_there_is_no_ratio() -> None:
    assert _simple(costs={}).cbr is None
    many = _simple(costs={"建設費": np.array([[0.0, 0.0, 0.0], [100.0, 0.0, 0.0]])}).cbr
    assert isinstance(many, np.ndarray)
    assert math.isnan(many[0])
    assert many[1] == pytest.approx(2)


@pytest.mark.parametrize("wrong", [math.nan, math.inf])
def test_an_amount_that_is_no_number_names_its_item_and_year(wrong: float) -> None:
    with pytest.raises(ValueError, match=r"輸送便益.*2026年度"):
        _simple(benefits={"輸送便益": [0.0, wrong, 0.0]})


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"years": [2025, 2027, 2026]}, "昇順.*2026"),
        ({"years": [2025, 2025, 2026]}, "昇順.*2025"),
        ({"costs": {"建設費": [1.0]}}, "建設費.*年数"),
        ({"costs": {"輸送便益": [1.0, 0.0, 0.0]}}, "輸送便益.*両方"),
        ({"rate": -1.0}, "割引率"),
        ({"rate": math.nan}, "割引率"),
    ],
)
def test_inputs_that_make_no_sense_are_refused(changed: dict[str, object], sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        _simple(**changed)


@pytest.mark.parametrize("rate", [-0.99, 0.0, 10.0])
def test_extreme_rates_discount_one_year_and_two_hundred(rate: float) -> None:
    single = _simple(years=[2026], benefits={"便益": [110.0]}, costs={"費用": [55.0]}, rate=rate)
    assert single.npv == pytest.approx(55 / (1 + rate))
    years = np.arange(2025, 2225)
    steady = _simple(years=years, benefits={"便益": np.ones(200)}, costs={}, rate=max(rate, -0.9))
    assert steady.benefit_pv == pytest.approx(sum((1 + max(rate, -0.9)) ** -t for t in range(200)))


def test_a_present_value_beyond_all_numbers_is_refused_with_the_reason() -> None:
    with pytest.raises(ValueError, match="割引率"):
        _simple(years=np.arange(2025, 2225), benefits={"便益": np.ones(200)}, costs={}, rate=-0.99)


def test_the_eirr_of_the_net_flow_is_part_of_the_result() -> None:
    result = _simple(benefits={"輸送便益": [0.0, 0.0, 121.0]}).eirr
    assert isinstance(result, Eirr)
    assert result.value == pytest.approx(0.1)
