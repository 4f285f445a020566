import numpy as np
import pytest

from evaluations.analysis.zeros import Array, Ends, Found, Gap, Rows, zeros


def _values(rows: Rows, points: Array) -> Gap:
    """x² − 2, 3 − x³, and a step from −1 to 1 at 0.3."""
    functions = (lambda x: x**2 - 2, lambda x: 3 - x**3, lambda x: -1.0 if x < 0.3 else 1.0)
    values = np.array([functions[row](point) for row, point in zip(rows, points, strict=True)])
    return Gap(values, np.abs(values))


@pytest.fixture(scope="module")
def found() -> Found:
    rows, left, right = np.arange(3), np.zeros(3), np.full(3, 10.0)
    return zeros(_values, Ends(left, right, _values(rows, left).value, _values(rows, right).value), enough=0)


def test_roots_are_found_to_the_last_digits(found: Found) -> None:
    assert found.point[:2].tolist() == pytest.approx([2**0.5, 3 ** (1 / 3)], rel=1e-15)


def test_a_step_over_zero_keeps_its_error_and_is_located(found: Found) -> None:
    assert found.error[2] == 1.0
    assert found.left[2] < 0.3 <= found.right[2] < 0.3 + 1e-14


def test_a_straight_line_takes_one_step() -> None:
    asked: list[int] = []

    def line(rows: Rows, points: Array) -> Gap:
        asked.append(len(rows))
        return Gap(2 * points - 1, np.abs(2 * points - 1))

    ends = Ends(np.array([0.0]), np.array([2.0]), np.array([-1.0]), np.array([3.0]))
    assert zeros(line, ends, enough=1e-12).point.tolist() == [0.5]
    assert asked == [1]
