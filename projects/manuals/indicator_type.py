"""The types that are assessed by indicators and text (効果に関する指標, types 9-13): no yen of benefit."""

from string import Formatter
from typing import Literal

from pydantic import Field

from projects.manuals.project_type import Hints, ProjectType, TypeSheet
from projects.manuals.strict import Clause, Key, Strict, Text, pick

SHIP_FIELDS = frozenset({"name", "capacity", "tonnage"})


class Derived(Strict):
    """An indicator worked out from another one unless it is typed: `of` ÷ `divisor` (S6)."""

    of: Key
    divisor: int = Field(gt=0)


class Indicator(Strict):
    """One value that is entered once and printed wherever a row names it.

    `unit` is the stored unit: 円 for money, never 億円. `ships` stands for the repeated rows of 就航船舶.
    `same_as` names the figure that the value must equal.
    """

    key: Key
    label: Text
    unit: Text
    kind: Literal["number", "money", "ships"]
    required: bool = True
    help: Text | None = None
    derived: Derived | None = None
    same_as: Literal["total_project_cost"] | None = None
    clause: Clause


class PrintedLine(Strict):
    """A line of a sheet with {indicator} placeholders, {ships.capacity} and the like for each ship.

    A number prints divided by `divisor`; money prints in 億円 (C5). A line about ships repeats once per ship.
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
        return tuple(dict.fromkeys(placeholder.partition(".")[0] for placeholder in self.placeholders))


class IndicatorRow(Strict):
    """A row of the indicator sheet: 項目 and the lines of its 数値."""

    label: Text
    lines: tuple[PrintedLine, ...] = Field(min_length=1)

    @property
    def indicators(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(key for line in self.lines for key in line.indicators))


class IndicatorGroup(Strict):
    """The rows beside one 想定される効果, with its footnote. Extra rows of ours belong to no effect (S6)."""

    effect: Key | None = None
    heading: Text
    footnote_mark: Text | None = None
    footnote: Text | None = None
    rows: tuple[IndicatorRow, ...] = Field(min_length=1)

    @property
    def indicators(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(key for row in self.rows for key in row.indicators))


class ResultLines(Strict):
    """The subset that 分析結果整理シート例2 prints under 効果に関する指標."""

    heading: Text
    lines: tuple[PrintedLine, ...] = Field(min_length=1)
    clause: Clause


class Indicators(Strict):
    """The indicators of a type: what is entered, and where each sheet prints it."""

    values: tuple[Indicator, ...] = Field(min_length=1)
    groups: tuple[IndicatorGroup, ...] = Field(min_length=1)
    result: ResultLines
    clause: Clause

    def value(self, key: str) -> Indicator:
        return pick(self.values, "key", key)

    @property
    def ships(self) -> Indicator | None:
        """The indicator that stands for the ships, where the type asks for them."""
        return next((one for one in self.values if one.kind == "ships"), None)

    def is_extra(self, row: IndicatorRow) -> bool:
        """Whether a row prints only when it was given: the manual's sheet does not have it."""
        return not any(self.value(key).required for key in row.indicators)


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
