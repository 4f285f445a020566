"""The year table as CSV that a spreadsheet opens: unrounded, in yen."""

import csv
import io

from evaluations.appraisal import Figures
from projects.notation import wareki
from projects.notation.numbers import exact_decimal

BYTE_ORDER_MARK = "\ufeff"  # by it, the spreadsheets of offices recognise UTF-8


def year_csv(figures: Figures) -> str:
    """One line per fiscal year; the items in the order of the result, each named with its kind."""
    text = io.StringIO()
    writer = csv.writer(text)
    kinds = {"benefit": "便益", "cost": "費用"}
    writer.writerow(
        [
            "年度",
            "年度(西暦)",
            "t",
            "割引係数",
            *(f"{kinds[item.kind]}:{_harmless(item.label)}(円)" for item in figures.items),
        ]
    )
    for index, year in enumerate(figures.years):
        writer.writerow(
            [
                wareki(year),
                year,
                figures.t[index],
                _exact(figures.factors[index]),
                *(_exact(item.yearly[index]) for item in figures.items),
            ]
        )
    return BYTE_ORDER_MARK + text.getvalue()


def _exact(value: float) -> str:
    """All digits, without an exponent."""
    return format(exact_decimal(value), "f")


def _harmless(label: str) -> str:
    """Labels follow a kind and a colon, so that none can begin a formula; line breaks would break the row."""
    return " ".join(label.split())
