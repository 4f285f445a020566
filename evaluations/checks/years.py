"""What holds for every table of yearly yen."""

from collections import Counter
from collections.abc import Iterator, Sequence

from evaluations.checks.rule import at
from projects.document import Problem
from projects.document.annual import AmountLine, AmountYear
from projects.notation import wareki


def doubled_years(section: str, rows: Sequence[AmountYear]) -> Iterator[Problem]:
    """Years that stand in more than one row."""
    counts = Counter(row.year for row in rows if row.year is not None)
    for row in rows:
        if row.year is not None and counts[row.year] > 1:
            yield at(
                section,
                f"{wareki(row.year)}の行が{counts[row.year]}つあります。1行にまとめてください。",
                row=row.id,
                field="year",
            )


def unknown_lines(section: str, lines: Sequence[AmountLine], rows: Sequence[AmountYear]) -> Iterator[Problem]:
    """Amounts under a column that does not exist (imports only)."""
    known = {line.id for line in lines}
    for row in rows:
        for line in sorted(set(row.amounts) - known):
            yield at(
                section,
                f"金額の欄「{line}」に対応する項目がありません。項目を加えるか、金額を取り除いてください。",
                row=row.id,
                field=f"amounts.{line}",
            )


def empty_lines(section: str, lines: Sequence[AmountLine], rows: Sequence[AmountYear]) -> Iterator[Problem]:
    """Columns without an amount in any year: they would count as nothing, unseen."""
    filled = {line for row in rows for line in row.amounts}
    for line in lines:
        if line.id not in filled:
            yield at(
                section,
                f"「{line.name or ''}」の金額が、どの年度にもありません。金額を記入するか、項目を削除してください。",
                row=line.id,
                field="name",
            )
