"""The buttons of a form keep what was typed."""

import pytest
from django.core.exceptions import BadRequest

from projects.forms.actions import act
from projects.forms.scene import Periods
from tests.unit.projects.forms.conftest import BENEFIT, FormOf

COSTS = {
    "rows:lines": ["l1"],
    "rows:years": ["y1"],
    "years.y1.year": "2027",
    "years.y1.amounts.l1": "1,234.567",
    "shown:years": "千円",
}
ROUTES = {
    "rows:route_cost.routes": ["r1", "r2"],
    "rows:route_cost.legs": ["a", "b", "c"],
    "route_cost.legs.a.route": "r1",
    "route_cost.legs.b.route": "r2",
    "route_cost.legs.c.route": "r1",
}


def test_a_row_is_added_with_a_fresh_id_and_gets_the_focus(posted: FormOf) -> None:
    form = posted("facilities", {"rows:facilities": ["f1"], "facilities.f1.quantity": "たくさん"})
    outcome = act("add:facilities", form)
    first, new = form.typed.getlist("rows:facilities")
    assert (first, outcome.focus) == ("f1", f"{new}.name")
    assert form.typed["facilities.f1.quantity"] == "たくさん"


def test_a_leg_added_to_a_route_belongs_to_it(posted: FormOf) -> None:
    form = posted(BENEFIT, ROUTES)
    act("add:route_cost.legs:r2", form)
    new = form.typed.getlist("rows:route_cost.legs")[-1]
    assert form.typed[f"route_cost.legs.{new}.route"] == "r2"


def test_a_leg_moves_among_the_legs_of_its_route(posted: FormOf) -> None:
    form = posted(BENEFIT, ROUTES)
    act("up:route_cost.legs:c", form)
    assert form.typed.getlist("rows:route_cost.legs") == ["c", "b", "a"]


def test_the_first_row_stays_when_it_is_moved_up(posted: FormOf) -> None:
    form = posted(BENEFIT, ROUTES)
    act("up:route_cost.legs:a", form)
    assert form.typed.getlist("rows:route_cost.legs") == ["a", "b", "c"]


def test_a_row_that_is_in_use_is_deleted_only_when_asked_twice(posted: FormOf) -> None:
    form = posted("costs", COSTS)
    assert act("remove:lines:l1", form).confirm == "l1"
    assert form.typed.getlist("rows:lines") == ["l1"]
    act("drop:lines:l1", form)
    assert form.typed.getlist("rows:lines") == []


def test_years_of_the_period_are_filled_in_around_those_already_typed(posted: FormOf) -> None:
    form = posted("costs", COSTS, periods=Periods(construction=(2026, 2027, 2028)))
    act("fill:years", form)
    rows = form.typed.getlist("rows:years")
    assert [form.typed[f"years.{row}.year"] for row in rows] == ["2026", "2027", "2028"]
    assert rows[1] == "y1"


def test_another_unit_changes_what_is_written_and_not_the_yen(posted: FormOf) -> None:
    form = posted("costs", COSTS | {"unit:years": "億円"})
    act("redraw", form)
    assert form.typed["years.y1.amounts.l1"] == "0.01234567"
    again = posted("costs", dict(form.typed.lists()))
    assert again.payload["years"][0]["amounts"] == {"l1": "1234567"}


def test_another_unit_leaves_a_text_that_cannot_be_read(posted: FormOf) -> None:
    form = posted("costs", COSTS | {"years.y1.amounts.l1": "未定", "unit:years": "円"})
    act("redraw", form)
    assert form.typed["years.y1.amounts.l1"] == "未定"


@pytest.mark.parametrize("do", ["add:nothing", "add:", "remove", "up:overview:x", "add:tax_rate"])
def test_a_button_no_page_of_ours_has_is_a_bad_request(posted: FormOf, do: str) -> None:
    with pytest.raises(BadRequest):
        act(do, posted("costs", COSTS))
