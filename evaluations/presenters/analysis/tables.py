"""A table of an analysis twice: as printed on the page, and unrounded for a spreadsheet."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Self

Record = Sequence[str | int | float | None]


@dataclass(frozen=True)
class Table:
    """Printed cells, the first of a row names it; `words` are the columns, counted from 0, that hold words."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    words: tuple[int, ...] = ()

    @property
    def without_empty_end(self) -> Self:
        """Without the last column where it says nothing in any row: remarks."""
        if any(row[-1] for row in self.rows):
            return self
        return replace(self, columns=self.columns[:-1], rows=tuple(row[:-1] for row in self.rows))


@dataclass(frozen=True)
class Numbers:
    """The same unrounded, None where there is no number. Its first heading says that all of it is 「参考」 (S7)."""

    columns: tuple[str, ...]
    lines: tuple[Record, ...]

    def header(self) -> Sequence[str]:
        first, *others = self.columns
        return (f"{first}(参考)", *others)

    def records(self) -> Iterator[Record]:
        yield from self.lines
