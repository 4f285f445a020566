"""The data of a chart as CSV that a spreadsheet opens: unrounded."""

import csv
import io
import math

from evaluations.presenters.pictures.chart import ChartData
from evaluations.presenters.year_csv import BYTE_ORDER_MARK
from projects.notation.numbers import exact_decimal

_BEGINS_A_FORMULA = tuple("=+-@＝＋－＠")


def chart_csv(data: ChartData) -> str:
    """One line per record; a number that is none is an empty cell."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(data.header())
    for record in data.records():
        writer.writerow([_cell(value) for value in record])
    return BYTE_ORDER_MARK + text.getvalue()


def _cell(value: str | int | float | None) -> str:
    if isinstance(value, str):
        return _harmless(value)
    if value is None or not math.isfinite(value):
        return ""
    return format(exact_decimal(value), "f")


def _harmless(words: str) -> str:
    """No spreadsheet takes the words for a formula, and no line break breaks the row."""
    plain = " ".join(words.split())
    return f"'{plain}" if plain.startswith(_BEGINS_A_FORMULA) else plain
