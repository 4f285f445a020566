"""A table page of 50 years and 10 columns of yen against Django formsets of the same 500 cells.

Both sides build the table, read all cells and render it; ours also says under every cell how it was understood.
"""

from benchmarks.case import set_up_django

set_up_django()

from collections.abc import Callable
from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.utils import render_crispy_form
from django import forms

from benchmarks.forms import EMPTY
from benchmarks.timing import Line, race, report
from projects.document import read_document, validate_section
from projects.forms.scene import Scene
from projects.forms.section_form import SectionForm
from projects.forms.typed import typed_of
from projects.manuals import load_edition

YEARS, COLUMNS = range(2026, 2076), range(9)
KEY, REPEATS = "components/c1/benefits/transport", 21


def our_page() -> Callable[[], str]:
    """The benefit section with yearly yen: the year and nine columns of amounts."""
    lines = [{"id": f"l{number}", "name": f"便益{number}", "tax": "excluded"} for number in COLUMNS]
    years = [
        {"id": f"y{year}", "year": year, "amounts": {line["id"]: "1234567000" for line in lines}}
        for year in YEARS
    ]
    stream: dict[str, Any] = {"lines": lines, "years": years}
    section, problems = validate_section(KEY, {"method": "annual_stream", "annual_stream": stream})
    assert section is not None, problems
    scene = Scene(KEY, read_document(EMPTY), load_edition("h23_06"))
    typed = typed_of(scene, section, {})

    def draw() -> str:
        form = SectionForm(scene, typed.copy(), stored=section)
        form.is_valid()
        html: str = render_crispy_form(form)
        return html

    return draw


class YearForm(forms.Form):
    """A row of the peer: the year and nine amounts."""

    year = forms.IntegerField(required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for number in COLUMNS:
            self.fields[f"l{number}"] = forms.IntegerField(required=False, label=f"便益{number}")


def formset() -> "forms.BaseFormSet[YearForm]":
    """Fifty posted rows, read."""
    data = {"form-TOTAL_FORMS": str(len(YEARS)), "form-INITIAL_FORMS": "0"}
    for row, year in enumerate(YEARS):
        data[f"form-{row}-year"] = str(year)
        data |= {f"form-{row}-l{number}": "1234567" for number in COLUMNS}
    rows: forms.BaseFormSet[YearForm] = forms.formset_factory(YearForm)(data=data)
    assert rows.is_valid()
    return rows


def bootstrap5_page() -> str:
    """The peer as crispy-bootstrap5 draws a formset in a table."""
    helper = FormHelper()
    helper.template_pack, helper.template = "bootstrap5", "bootstrap5/table_inline_formset.html"
    helper.form_tag, helper.disable_csrf = False, True
    html: str = render_crispy_form(formset(), helper)
    return html


def plain_page() -> str:
    """The peer as Django draws it without any pack."""
    return "".join(form.as_table() for form in formset())


def measure() -> list[Line]:
    runners = {"ours": our_page(), "bootstrap5": bootstrap5_page, "django": plain_page}
    for draw in runners.values():
        assert draw().count("1234567") + draw().count("1,234,567") >= len(YEARS) * len(COLUMNS)
    times = race(runners, repeats=REPEATS)
    what, ours = "a table of 50 years x 10 columns, read and rendered", times["ours"]
    return [
        Line(what, ours, times["bootstrap5"], "crispy-bootstrap5 formset in a table"),
        Line(what, ours, times["django"], "plain Django formset"),
    ]


def main() -> None:
    report("Tables", measure())


if __name__ == "__main__":
    main()
