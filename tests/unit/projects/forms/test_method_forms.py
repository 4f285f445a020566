"""The forms of the methods of types 1 and 2: what stands under what, and what is refused at its place."""

import pytest
from crispy_forms.utils import render_crispy_form

from projects.document import Place
from tests.unit.projects.forms.conftest import BENEFIT, FormOf

RELIEF = "components/c1/benefits/terminal_relief"


def test_cargo_stands_under_its_terminal_and_is_added_there(stored: FormOf) -> None:
    terminal = {"id": "quay", "name": "外港", "unit": "teu"}
    cargo = {"id": "a", "terminal": "quay", "share_with": "100"}
    answers = {"terminals": [terminal], "cargo": [cargo]}
    form = stored(RELIEF, {"method": "extra_haulage", "extra_haulage": answers}, type_key="feeder_transport")
    page = render_crispy_form(form)

    assert "ターミナル: 外港" in page
    assert "このターミナルに貨物を追加" in page


@pytest.mark.parametrize(
    ("field", "text", "words"),
    [
        ("capacity_without", "0", "0より大きい値"),
        ("capacity_with", "△5", "0より大きい値"),
        ("rate", "-1", "0以上の値"),
    ],
)
def test_a_capacity_is_above_zero_and_a_rate_not_below(
    posted: FormOf, field: str, text: str, words: str
) -> None:
    table = "extra_haulage.terminals"
    typed = {"method": "extra_haulage", f"rows:{table}": ["quay"], f"{table}.quay.{field}": text}
    form = posted(RELIEF, typed, type_key="feeder_transport")

    assert words in form.problems[Place(RELIEF, "quay", field)]
    assert form.unread == {f"quay.{field}": text}


@pytest.mark.parametrize(
    ("field", "text", "words"),
    [
        ("begin", "49", "0から48まで"),
        ("days", "367", "366まで"),
        ("days", "0", "0より大きく"),
        ("hours", "-2", "0以上の値"),
    ],
)
def test_times_and_days_stay_within_a_day_and_a_year(
    posted: FormOf, field: str, text: str, words: str
) -> None:
    table = "waiting_time.spans"
    typed = {"method": "waiting_time", f"rows:{table}": ["night"], f"{table}.night.{field}": text}
    form = posted(BENEFIT, typed, type_key="round_the_clock")

    assert words in form.problems[Place(BENEFIT, "night", field)]
