"""The form: reads what was typed as a spec of this case, or says at each place what is wrong."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.safestring import SafeString

from evaluations.analysis.simulation import (
    Input,
    Shape,
    Spec,
    SpecError,
    Uncertain,
    check_spec,
    read_spec,
)
from evaluations.forms.simulation.cards import Card, Sheet, correlation_cards, input_cards
from evaluations.forms.simulation.reading import Problems, spec_values
from evaluations.forms.simulation.typed import CORRELATIONS, INPUTS, MOST
from evaluations.services.simulating import LONGEST_NOTE
from projects.document import Place
from projects.forms.naming import rows_name
from projects.forms.section_form import Complaint
from projects.forms.typed import Typed

SWAP = 'hx-post="" hx-target="#simulation-form" hx-select="#simulation-form" hx-swap="outerHTML show:none"'
EXPLAINED = (
    (
        Shape.TRIANGULAR.label,
        "最小・最頻値・最大で決めます。幅と、最も起こりやすい値がわかるときに向きます。",
    ),
    (Shape.UNIFORM.label, "最小と最大で決めます。幅の中のどの値も、同じように起こるとみるときに向きます。"),
    (Shape.NORMAL.label, "平均と標準偏差で決めます。平均の上下に同じように散らばります。負の値も生じます。"),
    (
        Shape.LOG_NORMAL.label,
        "中央値と変動係数で決めます。負にならず、大きい方に長く散らばるとみるときに向きます。",
    ),
    ("数値の意味", Uncertain.model_fields["basis"].description or ""),
)
TABLES = {INPUTS: "動かす入力", CORRELATIONS: "相関"}


def _number(name: str, *, required: bool = True) -> forms.CharField:
    """A number as it is typed, named and explained as the spec declares it."""
    info = Spec.model_fields[name]
    extra = info.json_schema_extra if isinstance(info.json_schema_extra, dict) else {}
    unit = str(extra.get("x-unit", ""))
    return forms.CharField(
        label=f"{info.title}({unit})" if unit else info.title,
        help_text=info.description or "",
        required=required,
        max_length=100,
        widget=forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"}),
        error_messages={"required": f"{info.title}を記入してください。"},
    )


class SimulationForm(forms.Form):
    """Checked or only drawn, with what was typed in either case. After `is_valid()`, `spec` is what is asked."""

    note = forms.CharField(
        label="メモ",
        required=False,
        max_length=LONGEST_NOTE,
        help_text="何を調べる計算かを書いておくと、一覧で見分けられます。",
        error_messages={"max_length": f"メモは{LONGEST_NOTE}文字以内で記入してください。"},
    )
    most = _number("most")
    half_width = _number("half_width", required=False)
    seed = _number("seed")

    def __init__(
        self, typed: Typed, inputs: Mapping[str, Input], *, checked: bool = False, focus: str = ""
    ) -> None:
        super().__init__(typed if checked else None, initial=typed.dict())
        self.typed, self.inputs, self.focus = typed, inputs, focus
        self.problems: Problems = {}
        self.spec: Spec | None = None

    def clean(self) -> dict[str, Any]:
        """Reads the whole; each problem goes to its place."""
        values, unread = spec_values(self.typed, {key: one.unit for key, one in self.inputs.items()})
        self.problems |= unread
        try:
            spec = read_spec(values)
            check_spec(spec, self.inputs)
        except SpecError as error:
            for problem in error.problems:
                self.problems.setdefault(_shown_at(problem.place), problem.sentence)
        else:
            self.spec = spec
        for place, sentence in self.problems.items():
            at_head = not place.row and place.field in self.fields
            if not at_head:
                self.add_error(None, sentence)
            elif place.field not in self.errors:
                self.add_error(place.field, sentence)
        return self.cleaned_data

    @property
    def explained(self) -> tuple[tuple[str, str], ...]:
        """What the distributions are for."""
        return EXPLAINED

    @property
    def swap(self) -> SafeString:
        """What lets a button draw the form anew without loading the page."""
        return SafeString(SWAP)

    @property
    def input_cards(self) -> tuple[Card, ...]:
        return input_cards(self._sheet)

    @property
    def correlation_cards(self) -> tuple[Card, ...]:
        return correlation_cards(self._sheet)

    @property
    def table_problems(self) -> dict[str, str]:
        """What is wrong with all cards of a kind together."""
        return {place.field: said for place, said in self.problems.items() if place.field in TABLES}

    @property
    def full(self) -> dict[str, bool]:
        """Whether there is room for another card."""
        return {table: len(self.typed.getlist(rows_name(table))) >= most for table, most in MOST.items()}

    @property
    def complaints(self) -> list[Complaint]:
        """The problems in the order of the page, for the summary above it."""
        if not self.is_bound:
            return []
        head = [
            Complaint(self[name].id_for_label, str(field.label), str(sentence))
            for name, field in self.fields.items()
            for sentence in self.errors.get(name, ())
        ]
        tables = [Complaint(name, TABLES[name], said) for name, said in self.table_problems.items()]
        cards = [
            Complaint(one.anchor, f"{card.title} {one.label}", one.error)
            for card in (*self.input_cards, *self.correlation_cards)
            for one in (*card.choices, *card.answers)
            if one.error
        ]
        return [*head, *tables, *cards]

    @property
    def _sheet(self) -> Sheet:
        return Sheet(self.typed, self.inputs, self.problems, self.focus)


def _shown_at(place: Place) -> Place:
    """A distribution as a whole is wrong at the choice of its shape; a card as a whole at its first control."""
    if place.field == "distribution":
        return Place(place.section, place.row, "shape")
    return Place(place.section, place.row, "input") if place.row and not place.field else place
