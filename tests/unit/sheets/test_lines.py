"""Counting the lines of a text in a fixed-pitch font."""

import pytest

from sheets.layout.lines import count_lines


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 10, 1),
        ("あ" * 10, 10, 1),
        ("あ" * 11, 10, 2),
        ("a" * 20, 10, 1),  # half-width letters take half an em
        ("あ" * 9 + "12345", 10, 2),  # a number is not cut
        ("1" * 41, 10, 3),  # what is wider than a line has to be
        ("あ" * 10 + "。", 10, 2),  # the full stop takes the character before it along
        ("あ" * 9 + "「い」", 10, 2),  # an opening bracket never ends a line
    ],
)
def test_lines_are_counted_as_a_printer_breaks_them(text: str, width: float, lines: int) -> None:
    assert count_lines(text, width) == lines


def test_a_character_drawn_to_the_next_line_can_cost_a_line() -> None:
    # Ten and ten would be two lines, but 。 pulls its あ to the second, which then holds eleven.
    assert count_lines("あ" * 10 + "。" + "い" * 9, 10) == 3


def test_a_hanging_first_line_is_wider() -> None:
    assert count_lines("あ" * 20, 10, first=10) == 2
    assert count_lines("あ" * 20, 9, first=10) == 3
