"""A chart as a page shows it, and the data it is made from."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from django.utils.safestring import SafeString

NOTHING = "図に示す値がまだありません。"
NO_NUMBER = "数として求められない値があるため、図を示しません。数値の表で「−」の箇所を確かめてください。"
NOT_MEASURED = "便益を貨幣換算しない事業のため、この図はありません。"


@dataclass(frozen=True)
class Chart:
    """Title, drawing, what it shows in words, and its numbers as printed.

    Attributes:
        key: letters, digits and hyphens, different for every chart of a page; ids are made from it.
        picture: inline SVG; empty where there is nothing to draw, and then `alternative` says why.
        alternative: sentences with the main numbers, shown beneath the drawing.
        columns, rows: the table of the numbers, rounded; the first column names its row.
        words: the columns, counted from 0, that hold words instead of numbers.
    """

    key: str
    title: str
    picture: SafeString
    alternative: str
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    note: str = ""
    words: tuple[int, ...] = ()


class ChartData(Protocol):
    """Unrounded numbers of a chart as lines of a table; None where there is no number."""

    def header(self) -> Sequence[str]: ...

    def records(self) -> Iterable[Sequence[str | int | float | None]]: ...


def without_drawing(
    key: str,
    title: str,
    sentence: str,
    columns: tuple[str, ...] = (),
    rows: tuple[tuple[str, ...], ...] = (),
) -> Chart:
    """A sentence where a drawing would stand."""
    return Chart(key, title, SafeString(""), sentence, columns, rows)
