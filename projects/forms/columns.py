"""The columns of a table of entry, from the row model of the document and the lines that name amounts."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from projects.document import FieldSpec, Kind, Part, field_specs
from projects.document.choices import CostKind, TaxMark
from projects.document.registry import UNIT_VALUES
from projects.forms.naming import cell_name, rows_name
from projects.forms.reading import Option, choice_options, read_text
from projects.forms.references import options_for, row_label
from projects.forms.scene import Scene
from projects.forms.shapes import Shape
from projects.forms.table_shapes import shape_of
from projects.forms.typed import Typed, unit_shown
from projects.notation import NotationError

MOST_OPTIONS = 100_000


@dataclass(frozen=True)
class Column:
    """One column: `name` is the field within a row ("rate", "amounts.l1").

    Where rows times options would make a page no browser bears, the options are not `listed`: the name of one
    is typed instead.
    """

    name: str
    spec: FieldSpec
    label: str
    note: str = ""
    options: tuple[Option, ...] = ()
    unit: str = "円"
    listed: bool = True

    @cached_property
    def names(self) -> dict[str, str]:
        """Option key -> its name, where no other option has the same."""
        counts = Counter(label for _, label in self.options)
        return {key: label for key, label in self.options if counts[label] == 1}

    @property
    def kind(self) -> Kind:
        return self.spec.kind

    @property
    def unit_label(self) -> str:
        return self.unit if self.kind in (Kind.MONEY, Kind.AMOUNTS) else self.spec.unit

    @property
    def echoes(self) -> bool:
        return self.kind in (Kind.MONEY, Kind.AMOUNTS, Kind.YEAR) or self.is_registered

    @property
    def is_registered(self) -> bool:
        """Whether the column points at the registry of unit values."""
        return self.spec.target.startswith(f"manual:{UNIT_VALUES}")

    @property
    def numeric(self) -> bool:
        return self.kind in (Kind.MONEY, Kind.AMOUNTS, Kind.NUMBER)

    def read(self, text: str) -> Any:
        """The JSON value of a cell. Raises NotationError."""
        return read_text(self.spec, text, unit=self.unit, options=self.options)


def columns_of(table: str, model: type[Part], typed: Typed, scene: Scene) -> tuple[Column, ...]:
    """The columns in the order of the shape; amounts become one column per line."""
    shape, unit, prefix = shape_of(table), unit_shown(typed, table, scene.units), table.rpartition(".")[0]
    prefix = f"{prefix}." if prefix else ""
    specs = field_specs(model)
    middle = [name for name in specs if name not in (*shape.first, *shape.last)]
    columns: list[Column] = []
    for name in (*shape.first, *middle, *shape.last):
        spec = scene.spec_here(specs[name])
        column = Column(name, spec, spec.label, unit=unit)
        if spec.kind is Kind.AMOUNTS:
            columns += _amounts(column, prefix + spec.target.removeprefix(":"), typed, scene)
        elif spec.kind is Kind.REFERENCE:
            options = options_for(scene, spec.target, typed, prefix)
            listed = len(options) * len(typed.getlist(rows_name(table))) <= MOST_OPTIONS
            columns.append(replace(column, options=options, listed=listed))
        else:
            columns.append(replace(column, options=choice_options(spec.choices)))
    if shape.past and not _any_past(table, shape.past, typed, scene):
        columns = [column for column in columns if column.name not in shape.past]
    needless = {column.name for column in columns if _needless(column, shape, scene)}
    needless |= _without_standards(columns)
    return tuple(column for column in columns if column.name not in needless or _typed(column, table, typed))


def is_past(text: str, scene: Scene) -> bool:
    """Whether a typed year lies before the base year."""
    try:
        year = read_text(_YEAR, text)
    except NotationError:
        return False
    return year is not None and scene.periods.base is not None and year < scene.periods.base


def _typed(column: Column, table: str, typed: Typed) -> bool:
    return any(typed.get(cell_name(table, row, column.name)) for row in typed.getlist(rows_name(table)))


def _needless(column: Column, shape: Shape, scene: Scene) -> bool:
    """Which of its types a row belongs to in a project of one type; what only benefits or other types need."""
    if column.spec.target == "document:components" and not column.spec.required:
        return len(scene.document.components) == 1
    if column.name in shape.by_facility:
        return not any(getattr(facility, column.name) for facility in scene.facilities)
    return column.name in shape.measured and not scene.measures_benefits


def _without_standards(columns: Iterable[Column]) -> set[str]:
    """What is asked of standard values, where the registry has none that a row could take."""
    registered = [column for column in columns if column.is_registered]
    if not registered or any(column.options for column in registered):
        return set()
    return {"departure_reason", *(column.name for column in registered)}


_YEAR = FieldSpec("year", "年度", Kind.YEAR, "", "", "", False, "", (), None)


def _any_past(table: str, past: tuple[str, ...], typed: Typed, scene: Scene) -> bool:
    return any(
        is_past(typed.get(cell_name(table, row, "year"), ""), scene)
        or any(typed.get(cell_name(table, row, name)) for name in past)
        for row in typed.getlist(rows_name(table))
    )


def _amounts(column: Column, lines: str, typed: Typed, scene: Scene) -> list[Column]:
    return [
        replace(
            column,
            name=f"{column.name}.{line}",
            label=row_label(typed, lines, line, number, {}),
            note=_line_note(typed, lines, line),
        )
        for number, line in enumerate(typed.getlist(rows_name(lines)), 1)
    ]


def _line_note(typed: Typed, lines: str, line: str) -> str:
    """What is known of a line, beneath its name: 工事費・税込."""
    labels = [
        {choice.value: choice.label for choice in choices}.get(
            typed.get(cell_name(lines, line, name), ""), ""
        )
        for name, choices in (("kind", CostKind), ("tax", TaxMark))
    ]
    return "・".join(label for label in labels if label)
