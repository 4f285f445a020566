"""A section page of 60 fields against crispy-bootstrap5 rendering the same fields.

The fields are the single answers of all our sections in turn. Both sides build the form, read the posted texts
and render it by crispy-forms; ours adds the clause, the unit, the choice of money units and how a text was understood.
"""

from benchmarks.case import set_up_django

set_up_django()

from itertools import cycle, islice
from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Fieldset, Layout
from crispy_forms.utils import render_crispy_form
from django import forms

from benchmarks.timing import Line, race, report
from projects.document import FieldSpec, Kind, Place, field_specs, read_document, section_model
from projects.forms.entry_field import EntryField
from projects.forms.groups import Group
from projects.forms.reading import BOOLEANS, YES, choice_options
from projects.forms.scene import Scene
from projects.manuals import load_edition

FIELDS, PER_GROUP, REPEATS = 60, 10, 41
SECTIONS = ("overview", "schedule", "costs", "without_cases", "emissions", "narrative")
OTHERS = (Kind.ROWS, Kind.PART, Kind.FILE, Kind.REFERENCE)
EMPTY = {
    "format": 1,
    "edition": "h23_06",
    "evaluation_kind": "new",
    "components": [{"id": "c1", "type": "small_lot_transshipment"}],
    "sections": {},
}
TEXTS = {Kind.NUMBER: "120.5", Kind.MONEY: "1,200,000", Kind.YEAR: "令和7年度", Kind.BOOLEAN: YES}


def sixty() -> dict[str, FieldSpec]:
    """Name -> declaration."""
    declared = [
        spec
        for key in SECTIONS
        for spec in field_specs(section_model(key)).values()
        if spec.kind not in OTHERS
    ]
    return {f"f{number}_{spec.name}": spec for number, spec in enumerate(islice(cycle(declared), FIELDS))}


def typed(specs: dict[str, FieldSpec]) -> dict[str, str]:
    """An answer to every field."""
    return {
        name: next((key for key, _ in choice_options(spec.choices)), TEXTS.get(spec.kind, "架空の記入例です"))
        for name, spec in specs.items()
    }


class OurForm(forms.Form):
    """What `SectionForm` makes of single answers, with more of them than any section has."""

    def __init__(self, specs: dict[str, FieldSpec], data: dict[str, str], scene: Scene) -> None:
        super().__init__(data=data)
        self.typed = data
        for name, spec in specs.items():
            self.fields[name] = EntryField(spec, Place(scene.key, "", name), scene)
        self.helper = FormHelper()
        self.helper.form_tag, self.helper.disable_csrf = False, True
        self.helper.layout = Layout(*(Group("見出し", "", names) for names in _tens(list(specs))))


class PeerForm(forms.Form):
    """The same fields as plain Django fields in the Bootstrap 5 pack."""

    def __init__(self, specs: dict[str, FieldSpec], data: dict[str, str]) -> None:
        super().__init__(data=data)
        for name, spec in specs.items():
            self.fields[name] = _plain(spec)
        self.helper = FormHelper()
        self.helper.form_tag, self.helper.disable_csrf = False, True
        self.helper.template_pack = "bootstrap5"
        self.helper.layout = Layout(*(Fieldset("見出し", *names) for names in _tens(list(specs))))


def _plain(spec: FieldSpec) -> forms.Field:
    shared: dict[str, Any] = {"label": spec.label, "required": spec.required, "help_text": spec.help}
    options = BOOLEANS if spec.kind is Kind.BOOLEAN else choice_options(spec.choices)
    if options:
        return forms.ChoiceField(choices=[("", "選択してください"), *options], **shared)
    if spec.kind is Kind.LONG_TEXT:
        return forms.CharField(widget=forms.Textarea(attrs={"rows": 5}), **shared)
    return forms.CharField(**shared)


def _tens(names: list[str]) -> list[list[str]]:
    return [names[start : start + PER_GROUP] for start in range(0, len(names), PER_GROUP)]


def _drawn(form: forms.Form) -> str:
    form.is_valid()
    html: str = render_crispy_form(form)
    return html


def measure() -> list[Line]:
    specs = sixty()
    data = typed(specs)
    scene = Scene("overview", read_document(EMPTY), load_edition("h23_06"))
    for html in (_drawn(OurForm(specs, data, scene)), _drawn(PeerForm(specs, data))):
        assert all(f'name="{name}"' in html for name in specs)
    times = race(
        {
            "ours": lambda: _drawn(OurForm(specs, data, scene)),
            "bootstrap5": lambda: _drawn(PeerForm(specs, data)),
        },
        repeats=REPEATS,
    )
    return [
        Line(
            "a form of 60 fields, read and rendered",
            times["ours"],
            times["bootstrap5"],
            "crispy-bootstrap5",
            at_most_ratio=0.4,
        )
    ]


def main() -> None:
    report("Forms", measure())


if __name__ == "__main__":
    main()
