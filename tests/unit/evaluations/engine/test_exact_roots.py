import numpy as np
import pytest

from evaluations.engine.rates.exact_roots import ExactRoot, exact_roots


def _product(*factors: list[float]) -> list[ExactRoot]:
    """Roots between 0 and 1 of a product of factors (constant first)."""
    coefficients = np.array([1.0])
    for factor in factors:
        coefficients = np.convolve(coefficients, factor)
    found = exact_roots(coefficients, np.arange(len(coefficients)), 0.0, 1.0)
    return sorted(found, key=lambda root: root.rate)


HALF, QUARTER, THREE_QUARTERS, THIRD = [-1.0, 2.0], [-1.0, 4.0], [-3.0, 4.0], [-1.0, 3.0]


def test_roots_where_an_interval_is_halved_are_found_once() -> None:
    found = _product(HALF, QUARTER, THREE_QUARTERS)
    assert [root.rate for root in found] == [pytest.approx(1 / 3), 1, 3]
    assert all(root.crossing for root in found)


def test_touching_and_crossing_roots_are_told_apart() -> None:
    found = _product(HALF, HALF, QUARTER, THIRD, THIRD, THREE_QUARTERS, THREE_QUARTERS, THREE_QUARTERS)
    assert [(round(root.rate, 12), root.crossing) for root in found] == [
        (round(1 / 3, 12), True),
        (1, False),
        (2, False),
        (3, True),
    ]


def test_roots_on_the_ends_or_outside_do_not_count() -> None:
    assert _product([0.0, 1.0], [-1.0, 1.0], [1.0, 0.0, 1.0], [-3.0, 2.0]) == []


def test_any_set_of_binary_fractions_is_recovered_with_its_multiplicity() -> None:
    dice = np.random.default_rng(3)
    for _ in range(100):
        places = np.sort(dice.choice(np.arange(1, 8), size=4, replace=False))
        often = dice.integers(1, 4, size=4)
        found = _product(*([-float(p), 8.0] for p, n in zip(places, often, strict=True) for _ in range(n)))
        expected = [(8 / p - 1, n % 2 == 1) for p, n in zip(places, often, strict=True)][::-1]
        assert [root.rate for root in found] == pytest.approx([rate for rate, _ in expected], rel=1e-15)
        assert [root.crossing for root in found] == [crossing for _, crossing in expected]
