"""The formula of a figure: its brackets and signs, and the same with numbers."""

import numpy as np
import pytest

from evaluations.presenters.explanation.formula import formula, text_of
from projects.units import Quantity, Term, Terms, maximum, present_value, sum_years, total

A, B, C = (Quantity(value, "円", name) for value, name in ((2.0, "甲"), (-3.0, "乙"), (5.0, "丙")))
RATE, NET = Quantity(0.04, "", "率"), Quantity(7.0, "円", "便益-費用")
T = Quantity(2.0, "", "t")


def by_name(quantity: Quantity) -> str:
    return text_of(formula(Terms([quantity]).of(quantity), lambda term: term.quantity.label))


def by_value(quantity: Quantity) -> str:
    def shown(term: Term) -> str:
        return f"{term.quantity.value:g}"

    return text_of(formula(Terms([quantity]).of(quantity), shown))


@pytest.mark.parametrize(
    ("quantity", "names", "values"),
    [
        ((A + B) * C, "(甲 + 乙) × 丙", "(2 + (-3)) × 5"),
        (A - (B - C), "甲 - (乙 - 丙)", "2 - (-3 - 5)"),
        (A - B - C, "甲 - 乙 - 丙", "2 - (-3) - 5"),
        (A / (B * C), "甲 ÷ (乙 × 丙)", "2 ÷ ((-3) × 5)"),
        (A / B * C, "甲 ÷ 乙 × 丙", "2 ÷ (-3) × 5"),
        (B - A, "乙 - 甲", "-3 - 2"),
        (-A * C, "(-甲) × 丙", "(-2) × 5"),
        ((1 + RATE) ** -T, "(1 + 率)^(-t)", "(1 + 0.04)^(-2)"),
        (A / (1 + RATE), "甲 ÷ (1 + 率)", "2 ÷ (1 + 0.04)"),
        (NET * RATE, "(便益-費用) × 率", "7 × 0.04"),
        (maximum(A - B, 0) * C, "max(甲 - 乙、0) × 丙", "max(2 - (-3)、0) × 5"),
        (total([A - B, C - A]), "甲 - 乙 + (丙 - 甲)", "2 - (-3) + (5 - 2)"),
        (total([A]), "甲", "2"),
    ],
)
def test_brackets_stand_where_the_value_needs_them(quantity: Quantity, names: str, values: str) -> None:
    assert by_name(quantity) == names
    assert by_value(quantity) == values


def test_sums_over_years_say_so() -> None:
    flows = Quantity(np.array([1.0, 2.0]), "円/年", "便益")
    factors = Quantity(np.array([0.9, 0.8]), "", "割引係数")

    assert by_name(sum_years(flows)) == "Σ 便益"
    assert by_name(present_value(flows, factors)) == "Σ (便益 × 割引係数)"


def test_of_many_terms_the_first_are_written() -> None:
    many = total(Quantity(float(number), "円", f"項{number}") for number in range(1, 31))

    assert by_name(many) == "項1 + 項2 + 項3 + 項4 + 項5 + 項6 + 項7 + …(全30項の合計)"
