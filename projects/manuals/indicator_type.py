"""The types that are assessed by indicators and text (効果に関する指標, types 9-13): no yen of benefit."""

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterable
from string import Formatter
from typing import Literal

from pydantic import Field

from projects.manuals.project_type import Hints, ProjectType, TypeSheet
from projects.manuals.strict import Clause, Key, Strict, Text, pick

SHIP_FIELDS = frozenset({"name", "capacity", "tonnage"})
FACILITIES = "facilities"  # a placeholder of printed lines that is no indicator: what is built, and how much


class Derived(Strict):
    """An indicator worked out from another one unless it is typed: `of` ÷ `divisor` (S6)."""

    of: Key
    divisor: int = Field(gt=0)


class Indicator(Strict):
    """One value that is entered once and printed wherever a row names it.

    `unit` is the stored unit: 円 for money, never 億円; a name (`text`) has none. `ships` stands for the repeated
    rows of 就航船舶. `or_else` names another indicator that may be given instead of a required one, `required_with`
    one that makes it required. `same_as` names the figure that the value must equal.
    """

    key: Key
    label: Text
    unit: str = ""
    kind: Literal["number", "money", "text", "ships"]
    required: bool = True
    or_else: Key | None = None
    required_with: Key | None = None
    help: Text | None = None
    derived: Derived | None = None
    same_as: Literal["total_project_cost"] | None = None
    clause: Clause


class PrintedLine(Strict):
    """A line of a sheet with {indicator} placeholders, {ships.capacity} and the like for each ship.

    A number prints divided by `divisor`; money prints in 億円 (C5). A line about ships repeats once per ship.
    {facilities} lists what the project builds, as its section of facilities says.
    """

    text: Text
    divisor: int = Field(default=1, gt=0)

    @property
    def parts(self) -> tuple[tuple[str, str], ...]:
        """Pairs of literal text and the placeholder that follows it ("" after the last)."""
        return tuple((literal, field or "") for literal, field, _, _ in Formatter().parse(self.text))

    @property
    def placeholders(self) -> tuple[str, ...]:
        return tuple(placeholder for _, placeholder in self.parts if placeholder)

    @property
    def indicators(self) -> tuple[str, ...]:
        """Keys of the indicators the line prints, each once."""
        return _once(one.partition(".")[0] for one in self.placeholders if one != FACILITIES)


class IndicatorRow(Strict):
    """A row of the indicator sheet: 項目 and the lines of its 数値."""

    label: Text
    lines: tuple[PrintedLine, ...] = Field(min_length=1)


class Block(Strict, ABC):
    """A heading of a sheet and the lines beneath it; one of a `part` prints only where that part is built (E3)."""

    part: Key | None = None
    heading: Text

    @property
    @abstractmethod
    def printed(self) -> tuple[PrintedLine, ...]:
        """Its lines, in order."""

    @property
    def indicators(self) -> tuple[str, ...]:
        return _once(key for line in self.printed for key in line.indicators)


class IndicatorGroup(Block):
    """The rows beside one 想定される効果, with its footnote. Extra rows of ours belong to no effect (S6)."""

    effect: Key | None = None
    footnote: Text | None = None
    rows: tuple[IndicatorRow, ...] = Field(min_length=1)

    @property
    def printed(self) -> tuple[PrintedLine, ...]:
        return tuple(line for row in self.rows for line in row.lines)


class ResultLines(Block):
    """A part of the subset that 分析結果整理シート例2 prints under 効果に関する指標."""

    lines: tuple[PrintedLine, ...] = Field(min_length=1)
    clause: Clause

    @property
    def printed(self) -> tuple[PrintedLine, ...]:
        return self.lines


class Indicators(Strict):
    """The indicators of a type: what is entered, and where each sheet prints it.

    `subject` stands under the title of the indicator sheet.
    """

    subject: Text
    values: tuple[Indicator, ...] = Field(min_length=1)
    groups: tuple[IndicatorGroup, ...] = Field(min_length=1)
    results: tuple[ResultLines, ...] = Field(min_length=1)
    clause: Clause

    def value(self, key: str) -> Indicator:
        return pick(self.values, "key", key)

    @property
    def single(self) -> tuple[Indicator, ...]:
        """The indicators that have one value; ships have rows of their own."""
        return tuple(one for one in self.values if one.kind != "ships")

    @property
    def ships(self) -> Indicator | None:
        """The indicator that stands for the ships, where the type asks for them."""
        return next((one for one in self.values if one.kind == "ships"), None)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """What the two sheets print, block by block."""
        return (*self.groups, *self.results)

    def is_extra(self, line: PrintedLine) -> bool:
        """Whether a line prints only when its values were given: the manual's sheet does not demand it."""
        values = [self.value(key) for key in line.indicators]
        return bool(values) and not any(one.required or one.derived for one in values)

    def of(self, parts: Collection[str], subject: str) -> "Indicators":
        """What remains of them where only these parts of the type are built (E3)."""
        groups = tuple(one for one in self.groups if one.part is None or one.part in parts)
        results = tuple(one for one in self.results if one.part is None or one.part in parts)
        printed = {key for block in (*groups, *results) for key in block.indicators}
        values = tuple(one for one in self.values if one.key in printed)
        return Indicators(subject=subject, values=values, groups=groups, results=results, clause=self.clause)


class IndicatorSheet(TypeSheet):
    """分析結果整理シート例2."""

    variant: Literal["result_2"]


class IndicatorHints(Hints):
    """Help for the texts of 例2."""

    need: Text
    need_particulars: Text


class IndicatorType(ProjectType):
    """A type without B/C."""

    analysis: Literal["indicators"]
    indicators: Indicators
    sheet: IndicatorSheet
    hints: IndicatorHints

    def indicators_of(self, built: Collection[str]) -> Indicators:
        """The indicators where only these parts of the type are built; all of them where the type has no parts."""
        parts = self.parts_among(built)
        if len(parts) == len(self.parts):
            return self.indicators
        return self.indicators.of(built, "・".join(part.name for part in parts))


def _once(keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(keys))
