"""A number as a page prints it, with the key of its explanation (計算根拠)."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Number:
    """`figure` is the key of its explanation, empty for words and for what has none.

    `name` says what the number is to those who hear its link apart from what stands around it.
    """

    text: str
    figure: str = ""
    name: str = ""

    def __str__(self) -> str:
        return self.text


Words = tuple[Number, ...]
"""A text in which numbers may have an explanation."""


def is_alone(words: Sequence[Number]) -> bool:
    """Whether a text has one number to choose, which may then take all the room."""
    return sum(1 for part in words if part.figure) == 1


def plain(words: Sequence[Number]) -> str:
    """The text alone."""
    return "".join(part.text for part in words)
