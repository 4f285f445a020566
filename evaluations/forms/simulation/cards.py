"""The cards of the form: a moved input with what its distribution asks, and two inputs that move together."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.safestring import SafeString

from evaluations.analysis.simulation import Basis, Correlation, Input, Shape, parameters
from evaluations.analysis.simulation.checking import SECTION
from evaluations.forms.simulation.reading import shape_of
from evaluations.forms.simulation.typed import CORRELATIONS, INPUTS, PARAMETERS, REDRAW, TIMES
from evaluations.presenters.simulation.inputs import amount_text
from projects.document import Kind, Place
from projects.forms.controls import Control
from projects.forms.naming import DO, anchor, cell_name, rows_name
from projects.forms.reading import Option, choice_options
from projects.forms.typed import Typed


@dataclass(frozen=True)
class Sheet:
    """What every card is drawn from."""

    typed: Typed
    inputs: Mapping[str, Input]
    problems: Mapping[Place, str]
    focus: str


@dataclass(frozen=True)
class Answer:
    """One control with what stands around it."""

    anchor: str
    label: str
    unit: str
    help: str
    error: str
    control: SafeString


@dataclass(frozen=True)
class Card:
    """`choices` decide what is asked, `answers` are asked; `kept` are texts of other distributions, not shown."""

    row: str
    number: int
    rows_name: str
    title: str
    choices: tuple[Answer, ...] = ()
    answers: tuple[Answer, ...] = ()
    base: str = ""
    kept: tuple[tuple[str, str], ...] = ()

    @property
    def refresh(self) -> SafeString:
        """What a choice draws anew: what is asked in this card, and the inputs that can be correlated."""
        at = f"#{self.row}-asked"
        return SafeString(
            f'hx-post="" hx-trigger="change" hx-vals=\'{{"{DO}": "{REDRAW}"}}\' hx-target="{at}" hx-select="{at}" '
            'hx-swap="outerHTML" hx-select-oob="#correlations"'
        )


def input_cards(sheet: Sheet) -> tuple[Card, ...]:
    rows = sheet.typed.getlist(rows_name(INPUTS))
    return tuple(_input_card(sheet, row, number) for number, row in enumerate(rows, 1))


def correlation_cards(sheet: Sheet) -> tuple[Card, ...]:
    """Only inputs that have a card can be correlated."""
    options = _moved_inputs(sheet)
    rows = sheet.typed.getlist(rows_name(CORRELATIONS))
    return tuple(_correlation_card(sheet, row, number, options) for number, row in enumerate(rows, 1))


def input_options(inputs: Mapping[str, Input]) -> tuple[Option, ...]:
    return tuple((one.key, f"{one.group}: {one.label}") for one in inputs.values())


def base_text(given: Input) -> str:
    """The base value of an input in words."""
    if given.value is None:
        return "基準の値は年度ごとに異なります。倍率だけで動かせます。"
    return f"基準の値: {amount_text(given.value)}{given.unit}"


def _input_card(sheet: Sheet, row: str, number: int) -> Card:
    title = f"入力{number}"
    given = sheet.inputs.get(_text(sheet, INPUTS, row, "input"))
    shape = shape_of(sheet.typed, row)
    draw = _Drawing(sheet, INPUTS, row, title)
    choices = (
        draw.choice("input", "動かす入力", input_options(sheet.inputs)),
        draw.choice("shape", "分布", choice_options(tuple(Shape))),
        draw.choice("basis", "数値の意味", choice_options(tuple(Basis))),
    )
    by_value = _text(sheet, INPUTS, row, "basis") == Basis.VALUE
    unit = (given.unit if given else "") if by_value else TIMES
    asked = parameters(shape) if shape else ()
    shown = {one.name for one in asked}
    return Card(
        row=row,
        number=number,
        rows_name=rows_name(INPUTS),
        title=title,
        choices=choices,
        answers=tuple(draw.number(one.name, one.label, one.unit or unit, one.help) for one in asked),
        base=base_text(given) if given else "",
        kept=tuple(
            (cell_name(INPUTS, row, name), text)
            for name in PARAMETERS
            if name not in shown and (text := _text(sheet, INPUTS, row, name))
        ),
    )


def _correlation_card(sheet: Sheet, row: str, number: int, options: tuple[Option, ...]) -> Card:
    title, fields = f"相関{number}", Correlation.model_fields
    draw = _Drawing(sheet, CORRELATIONS, row, title)
    return Card(
        row=row,
        number=number,
        rows_name=rows_name(CORRELATIONS),
        title=title,
        answers=(
            draw.choice("first", fields["first"].title or "", options),
            draw.choice("second", fields["second"].title or "", options),
            draw.number(
                "coefficient", fields["coefficient"].title or "", "", fields["coefficient"].description or ""
            ),
        ),
    )


def _moved_inputs(sheet: Sheet) -> tuple[Option, ...]:
    chosen = {_text(sheet, INPUTS, row, "input") for row in sheet.typed.getlist(rows_name(INPUTS))}
    return tuple(option for option in input_options(sheet.inputs) if option[0] in chosen)


def _text(sheet: Sheet, table: str, row: str, name: str) -> str:
    return sheet.typed.get(cell_name(table, row, name), "")


@dataclass(frozen=True)
class _Drawing:
    """Draws the controls of one card; `title` tells them apart for those who hear them."""

    sheet: Sheet
    table: str
    row: str
    title: str

    def choice(self, name: str, label: str, options: tuple[Option, ...], help: str = "") -> Answer:
        return self._answer(Kind.CHOICE, name, label, "", help, options)

    def number(self, name: str, label: str, unit: str, help: str) -> Answer:
        return self._answer(Kind.NUMBER, name, label, unit, help)

    def _answer(
        self, kind: Kind, name: str, label: str, unit: str, help: str, options: tuple[Option, ...] = ()
    ) -> Answer:
        place = Place(SECTION, self.row, name)
        at, error = anchor(place), self.sheet.problems.get(place, "")
        control = Control(
            kind=kind,
            name=cell_name(self.table, self.row, name),
            id=at,
            text=_text(self.sheet, self.table, self.row, name),
            options=options,
            described_by=f"{at}-help {at}-error" if help else f"{at}-error",
            invalid=bool(error),
            focus="autofocus" if self.sheet.focus == at else "",
        )
        return Answer(at, label, unit, help, error, control.html())
