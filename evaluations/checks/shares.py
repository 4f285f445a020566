"""How much of each cargo group is covered with the project and without it: the same cargo is compared (D3)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol

from evaluations.checks.case import Case
from evaluations.checks.rule import at
from projects.document import Place, Problem
from projects.document.choices import CargoUnit
from projects.document.methods.route_cost import WITH_CASE


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
    """What the rows of one cargo group in one case that enters the figures add up to, and where that is mended."""

    what: str
    total: Decimal
    place: Place

    def __str__(self) -> str:
        return f"{self.what}の割合の合計は{self.total:f}%"


def covers(case: Case, rows: Iterable[CargoShare], table: Place, kind: str = "") -> Iterator[Cover]:
    """Both sides of every cargo group that has a row on one of them; `kind` tells rows of one table apart.

    The last row of a side is where its sum is mended, or the table where it has no row.
    """
    chosen = case.document.without_cases.chosen
    names = {row.id: row.name or "" for row in case.document.without_cases.cases}
    sides = {WITH_CASE: "実施する場合"} | ({chosen: names.get(chosen, "")} if chosen else {})
    counted = [row for row in rows if row.case in sides]
    for group in case.document.demand.groups:
        own = [row for row in counted if row.group == group.id]
        for side, name in sides.items() if own else ():
            there = [row for row in own if row.case == side]
            total = sum((row.share or Decimal(0) for row in there), Decimal(0))
            place = Place(table.section, there[-1].id, "share") if there else table
            yield Cover(f"{kind}「{group.name or ''}」の「{name}」", total, place)


def left_out(found: Iterable[Cover], remedy: str) -> Iterator[Problem]:
    """Cargo that is not wholly on a side, so that both sides are not of the same cargo (D3)."""
    for cover in found:
        if cover.total < 100:
            compared = "実施する場合と実施しない場合で同じ貨物を比べるため、100%になるように"
            yield Problem(cover.place, f"{cover}です。{compared}{remedy}")


def counted_twice(found: Iterable[Cover], unless: str) -> Iterator[Problem]:
    """Cargo that is on a side more than once, which may be meant."""
    for cover in found:
        if cover.total > 100:
            yield Problem(
                cover.place, f"{cover}で、100%を超えています。{unless}のでなければ、割合を直してください。"
            )


def not_in_tons(case: Case, key: str, rows: Iterable[CargoShare], measured: str) -> Iterator[Problem]:
    """Rows whose cargo is counted in something else than the freight tons that their measure is worked out from."""
    groups = {group.id: group for group in case.document.demand.groups}
    for row in rows:
        group = groups.get(row.group or "")
        if group is None or group.unit in (None, CargoUnit.FREIGHT_TON):
            continue
        yield at(
            key,
            f"「{group.name or ''}」は{group.unit.label}で数えています。"
            f"{measured}はトンから求めるため、フレートトンで数えた貨物を選ぶか、需要の節で単位を直してください。",
            row=row.id,
            field="group",
        )
