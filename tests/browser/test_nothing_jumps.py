"""What a person works at stays where it is on the screen, whatever the page writes or draws anew around it."""

import re
from collections.abc import Callable
from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import Locator, Page, expect

from tests.browser.test_section_entry import PASTE
from tests.browser.visits import copy_of_the_adopted_case, sign_in

AMOUNT = "[id='y2027.amounts.shed_works']"
NAME = "別の図(架空).png"


def _pastes_rows(page: Page, control: Locator) -> None:
    page.evaluate(PASTE, [AMOUNT, "1\t2\n" * 60])
    expect(page.locator("#entry-status")).to_have_text(re.compile("行を[0-9]+行加えました"))


def _chooses_another_unit(page: Page, control: Locator) -> None:
    amount = page.locator(AMOUNT)
    before = amount.input_value()
    page.keyboard.press("ArrowDown")
    expect(amount).not_to_have_value(before)


def _contradicts(page: Page, control: Locator) -> None:
    control.fill("R7")
    expect(page.locator("#completion_year-remark")).to_contain_text("より前です")


def _chooses_a_picture(page: Page, control: Locator) -> None:
    picture = BytesIO()
    Image.new("RGB", (1200, 800)).save(picture, "PNG")
    control.set_input_files({"name": NAME, "mimeType": "image/png", "buffer": picture.getvalue()})
    expect(page.get_by_role("link", name=NAME)).to_be_visible()
    page.locator(".file__picture").evaluate("picture => picture.decode()")


@pytest.mark.parametrize(
    ("section", "place", "act"),
    [
        ("costs", AMOUNT, _pastes_rows),
        ("costs", "#years-unit", _chooses_another_unit),
        ("schedule", "#completion_year", _contradicts),
        ("narrative", "#location_map", _chooses_a_picture),
    ],
)
def test_what_has_the_focus_stays_in_place(
    page: Page, section: str, place: str, act: Callable[[Page, Locator], None]
) -> None:
    sign_in(page, "clerk")
    page.goto(f"{copy_of_the_adopted_case(page)}sections/{section}/")
    control = page.locator(place)
    control.focus()
    before = _top(control)
    act(page, control)
    expect(control).to_be_focused()
    assert _top(control) == pytest.approx(before, abs=1)


def test_a_wide_table_stays_moved_to_the_side(page: Page) -> None:
    sign_in(page, "clerk")
    page.goto(f"{copy_of_the_adopted_case(page)}sections/costs/")
    page.set_viewport_size({"width": 700, "height": 900})
    table = page.locator(".entry__scroll", has=page.locator(AMOUNT))
    table.evaluate("table => table.scrollTo(9999, 0)")
    before = table.evaluate("table => table.scrollLeft")
    assert before > 0
    _pastes_rows(page, table)
    assert table.evaluate("table => table.scrollLeft") == before


def _top(control: Locator) -> float:
    box = control.bounding_box()
    assert box is not None
    return box["y"]
