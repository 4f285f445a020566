"""原単位: the registry of unit values of an edition, each with source, status and what its source does not state."""

from collections.abc import Iterable
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from projects.manuals.strict import Key, Strict, Text
from projects.manuals.value_forms import Bands, Combustion, Formula, Range, UnitText, refused
from projects.units import OutsideTable, Quantity, Unit, band_lookup


class Status(StrEnum):
    """How a value was seen: in the publication itself, in one that quotes it, or partly by inference."""

    OFFICIAL = "official"
    SECONDARY = "secondary"
    INFERRED = "inferred"


class State(StrEnum):
    """案 until it is confirmed in its publication, 確定, and 廃止 once another value has taken its place."""

    DRAFT = "draft"
    SETTLED = "settled"
    ABOLISHED = "abolished"


REGISTRY = "unit_values/"
"""How the place of a number that comes from the registry begins."""

STATUS_LABELS = {
    Status.OFFICIAL: "公表資料",
    Status.SECONDARY: "二次資料",
    Status.INFERRED: "推定を含む",
}
STATE_LABELS = {State.DRAFT: "案", State.SETTLED: "確定", State.ABOLISHED: "廃止"}
TAX_LABELS = {"included": "税込", "excluded": "税抜"}


class Source(Strict):
    """Where values were read; `dated` is the date or year the publication gives them."""

    key: Key
    title: Text
    dated: Text
    url: Annotated[str, Field(pattern=r"^https?://\S+$")] | None


class UnitValueEntry(Strict):
    """A unit value as its file states it: one of the five forms, or an empty value that nobody has seen.

    `fuel` names the fuel that a factor, a density or a formula is for: values of different fuels do not go together.
    """

    key: Key
    name: Text
    unit: UnitText
    fuel: Text | None = None
    value: Decimal | None = None
    range: Range | None = None
    bands: Bands | None = None
    combustion: Combustion | None = None
    formula: Formula | None = None
    source: Key
    table: Text | None = None
    price_year: Annotated[int, Field(ge=1926, le=2200)] | None = None
    tax: Literal["included", "excluded", "not_stated"] | None = None
    trip: Literal["one_way", "round_trip", "not_stated"] | None = None
    status: Status
    state: State
    note: Text | None = None

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        forms = (self.value, self.range, self.bands, self.combustion, self.formula)
        if sum(form is not None for form in forms) > 1:
            raise refused("値の形(value、range、bands、combustion、formula)は一つだけにしてください")
        if self.unit.startswith("円") != (self.tax is not None):
            raise refused("消費税の扱い(tax)は、単位が円の原単位に、必ず付けてください")
        if self.price_year is not None and self.tax is None:
            raise refused("価格の年度(price_year)は、単位が円の原単位だけに付けてください")
        if self.state is State.SETTLED and self.status is not Status.OFFICIAL:
            raise refused("公表資料で確かめていない値を「確定」にはできません")
        return self


class UnitValue(UnitValueEntry):
    """An entry with its source and topic at hand."""

    origin: Source
    topic: Text

    @property
    def cited(self) -> str:
        """Publication, date and table."""
        return f"{self.origin.title}({self.origin.dated}){self.table or ''}"

    @property
    def is_money(self) -> bool:
        return self.tax is not None

    @property
    def is_empty(self) -> bool:
        """Nobody has seen the value: it is asked for, never assumed."""
        forms = (self.value, self.range, self.bands, self.combustion, self.formula)
        return all(form is None for form in forms)

    @property
    def gives_a_value(self) -> bool:
        """Whether it can stand in for a number that is not typed."""
        return any(form is not None for form in (self.value, self.bands, self.combustion))

    @property
    def unstated(self) -> tuple[str, ...]:
        """What the source leaves open and the user must find out."""
        open_questions = {
            "消費税の扱い": self.tax == "not_stated",
            "価格の年度": self.is_money and self.price_year is None,
            "片道・往復の別": self.trip == "not_stated",
        }
        return tuple(question for question, is_open in open_questions.items() if is_open)

    @property
    def place(self) -> str:
        """Where an expression says that a number comes from the registry."""
        return f"{REGISTRY}{self.key}"

    def quantity(self, argument: Decimal | None = None, place: str = "") -> Quantity:
        """The value, for a table at its `argument`, which was answered at `place`.

        Raises: OutsideTable where there is none (D5).
        """
        if self.bands is not None:
            return self._from_bands(self.bands, argument, place)
        if self.combustion is not None:
            return self.combustion.quantity(self.cited, self.place).named(self.name, source=self.cited)
        if self.value is None:
            raise OutsideTable(f"原単位「{self.name}」に値がありません。値と出典を直接記入してください。")
        return Quantity(self.value, self.unit, self.name, source=self.cited, place=self.place)

    def _from_bands(self, bands: Bands, argument: Decimal | None, place: str) -> Quantity:
        if argument is None:
            raise OutsideTable(
                f"原単位「{self.name}」は{bands.argument}ごとの表です。{bands.argument}を記入してください。"
            )
        given = Quantity(argument, bands.argument_unit, bands.argument, place=place)
        return band_lookup(given, bands.table(self.name, self.unit, self.cited, self.place))


class UnitValueFile(Strict):
    """One topic: its sources and its values."""

    title: Text
    sources: tuple[Source, ...] = Field(min_length=1)
    unit_values: tuple[UnitValueEntry, ...] = Field(min_length=1)


def fitting(values: Iterable[UnitValue], units: Iterable[str]) -> tuple[UnitValue, ...]:
    """The values whose unit is one of `units`."""
    wanted = {Unit(unit) for unit in units}
    return tuple(value for value in values if Unit(value.unit) in wanted)
