"""How much of each cargo group is covered with the project and without it: the same cargo is compared (D3)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol

from evaluations.checks.rule import Case, at
from projects.document import Problem
from projects.document.choices import CargoUnit
from projects.document.methods.route_cost import WITH_CASE
from projects.document.sections.demand import CargoGroup


class CargoShare(Protocol):
    """A row that is about a share of one cargo group in one case."""

    @property
    def id(self) -> str: ...
    @property
    def case(self) -> str | None: ...
    @property
    def group(self) -> str | None: ...
    @property
    def share(self) -> Decimal | None: ...


@dataclass(frozen=True)
class Cover:
    """The rows of one cargo group in one case that enters the figures."""

    group: str
    case: str
    total: Decimal
    last_row: str

    def at(self, section: str, table: str, sentence: str) -> Problem:
        """A problem at the share of the last row, or at the table where the case has no row."""
        if self.last_row:
            return at(section, sentence, row=self.last_row, field="share")
        return at(section, sentence, field=table)

    def __str__(self) -> str:
        return f"「{self.group}」の「{self.case}」の割合の合計は{self.total:f}%"


def covers(case: Case, rows: Iterable[CargoShare]) -> Iterator[Cover]:
    """Both sides of every cargo group that has a row on one of them."""
    chosen = case.document.without_cases.chosen
    names = {row.id: row.name or "" for row in case.document.without_cases.cases}
    sides = {WITH_CASE: "実施する場合"} | ({chosen: names.get(chosen, "")} if chosen else {})
    counted = [row for row in rows if row.case in sides]
    for group in case.document.demand.groups:
        own = [row for row in counted if row.group == group.id]
        for side, name in sides.items() if own else ():
            there = [row for row in own if row.case == side]
            total = sum((row.share or Decimal(0) for row in there), Decimal(0))
            yield Cover(group.name or "", name, total, there[-1].id if there else "")


def not_in_tons(case: Case, rows: Iterable[CargoShare]) -> Iterator[tuple[str, CargoGroup]]:
    """Row ids whose cargo is counted in something else than freight tons, with that cargo."""
    groups = {group.id: group for group in case.document.demand.groups}
    for row in rows:
        group = groups.get(row.group or "")
        if group is not None and group.unit not in (None, CargoUnit.FREIGHT_TON):
            yield row.id, group
