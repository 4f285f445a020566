"""A project without B/C: from its creation to its adoption through the pages, and what they show of it."""

import csv
import io
import json
from typing import Any

import pytest
from django.http import HttpResponseBase
from django.urls import reverse

from projects.access.states import Action, State
from projects.models import Person, Project
from projects.services.projects import project_create
from tests.integration.cast import Cast
from tests.integration.evaluations.section_posts import post, section_address, signed_in_as, texts_of
from tests.integration.evaluations.security_posts import (
    INDICATORS,
    SECURITY,
    VALUES,
    indicators,
    typed_sections,
)
from tests.linked_pages import linked_page

# 税込 77,000,000 in 2026 (t = 1) and 3,300,000 a year for the five years of a camera (t = 2 … 6), net of 10 % tax.
COST = 70e6 / 1.04 + 3e6 * sum(1.04**-t for t in range(2, 7))


@pytest.fixture
def security(cast: Cast) -> Project:
    return project_create(
        person=cast.clerk, port=cast.port, district=cast.district, types=[SECURITY], edition="h23_06"
    )


@pytest.fixture
def entered(cast: Cast, security: Project) -> Project:
    _enter(cast, security)
    return security


def _enter(cast: Cast, project: Project) -> None:
    for key, changes in typed_sections().items():
        assert post(cast.clerk, project, key, {**changes, "do": "save"}).status_code == 302, key
        assert project.sections.get(key=key).unread == {}, key


def _page(person: Person, name: str, project: Project | None = None) -> str:
    kwargs = {"project": project.pk} if project else {}
    return _text(signed_in_as(person).get(reverse(name, kwargs=kwargs)))


def _text(answer: HttpResponseBase) -> str:
    return b"".join(answer).decode()


def _json(page: str, element: str) -> dict[str, str]:
    """What a page hands to its script."""
    found: dict[str, str] = json.loads(
        page.partition(f'id="{element}" type="application/json">')[2].partition("<")[0]
    )
    return found


def _do(person: Person, project: Project, action: Action) -> HttpResponseBase:
    url = reverse("project_action", kwargs={"project": project.pk, "action": action.value})
    return signed_in_as(person).post(url, {"comment": ""})


def _values(project: Project) -> dict[str, Any]:
    return {row["id"]: row.get("value") for row in project.sections.get(key=INDICATORS).payload["values"]}


def test_a_case_goes_from_creation_to_adoption_through_its_pages(cast: Cast) -> None:
    texts = {"district": cast.district.pk, "type": SECURITY, "title": ""}
    signed_in_as(cast.clerk).post(reverse("project_create"), texts)
    project = Project.objects.get()
    _enter(cast, project)
    for person, action in (
        (cast.clerk, Action.REQUEST_APPROVAL),
        (cast.approver, Action.APPROVE_AND_SUBMIT),
        (cast.reviewer, Action.FORWARD),
        (cast.decider, Action.ADOPT),
    ):
        answer = _do(person, project, action)
        assert answer.status_code == 302, _text(answer)
    project.refresh_from_db()
    assert project.state == State.ADOPTED
    run = project.revisions.get().runs.get()
    assert run.result["cost_pv"] == pytest.approx(COST, rel=1e-12)
    assert run.result["cbr"] is None


def test_values_are_kept_once_in_the_unit_of_the_manual(entered: Project) -> None:
    found = _values(entered)
    assert {key: found[key] for key in VALUES} == {
        "ferry_trucks": "36500",
        "international_calls": "3",
        "domestic_calls": "0",
        "passengers": "292000",
        "terminal_floor": "4500",
        "terminal_storeys": "3",
        "terminal_cost": "2400000000",
        "quay_cost": "5200000000",
    }


@pytest.mark.parametrize("name", ["project", "result"])
def test_pages_show_costs_and_nothing_of_benefits(cast: Cast, entered: Project, name: str) -> None:
    page = _page(cast.clerk, name, entered)
    assert f"{COST / 1e8:.2f}" == "0.80"
    for told in (">0.80<", ">0.77<", "総費用", "総事業費"):
        assert told in page
    for measured in ("B/C", "B-C", "EIRR", "感度分析", "便益"):
        assert measured not in page


def test_the_result_page_lists_the_indicators_with_year_and_source(cast: Cast, entered: Project) -> None:
    page = linked_page(_page(cast.clerk, "result", entered)).seen
    for told in ("36,500台/年", "24億円", "52億円", "800人/日", "500人乗り、12,000トン", "令和6年度"):
        assert told in page


def test_the_list_of_projects_tells_the_costs_of_a_submitted_case(cast: Cast, entered: Project) -> None:
    assert "未提出" in _page(cast.clerk, "project_list")
    _do(cast.clerk, entered, Action.REQUEST_APPROVAL)
    _do(cast.approver, entered, Action.APPROVE_AND_SUBMIT)
    page = _page(cast.reviewer, "project_list")
    assert '<dt>総費用</dt><dd class="project-line__figure">0.80億円</dd>' in page
    assert "0.80" in _page(cast.reviewer, "result", entered)


def test_the_csv_has_the_costs_of_every_year(cast: Cast, entered: Project) -> None:
    text = _page(cast.clerk, "year_table_csv", entered).removeprefix("\ufeff")
    head, *rows = csv.reader(io.StringIO(text))
    assert all(name.startswith("費用:") for name in head[4:])
    assert {row[1]: sum(map(float, row[4:])) for row in rows} == pytest.approx(
        {"2026": 70e6} | {str(year): 3e6 for year in range(2027, 2032)}
    )


def test_an_indicator_without_source_is_counted_open_and_stops_the_request(
    cast: Cast, entered: Project
) -> None:
    post(cast.clerk, entered, INDICATORS, {"values.quay_cost.source": "", "do": "save"})
    assert ">8/9<" in _page(cast.clerk, "project", entered)
    answer = _do(cast.clerk, entered, Action.REQUEST_APPROVAL)
    assert answer.status_code == 409
    assert "「岸壁の整備費」の出典が未記入です。" in _text(answer)


def test_a_text_that_is_no_value_stays_at_its_place_and_the_rest_is_saved(
    cast: Cast, security: Project
) -> None:
    changes = indicators(values__passengers__value="たくさん", values__ferry_trucks__data_year="去年")
    answer = post(cast.clerk, security, INDICATORS, {**changes, "do": "save"})
    assert answer["Location"].endswith("#error-summary")
    page = _text(signed_in_as(cast.clerk).get(section_address(security, INDICATORS)))
    assert 'value="たくさん"' in page
    assert '<a href="#passengers.value">乗降者数(1年当たり) 値</a>' in page
    assert '<a href="#ferry_trucks.data_year">' in page
    assert (_values(security)["passengers"], _values(security)["quay_cost"]) == (None, "5200000000")


def test_a_negative_or_broken_yen_amount_is_refused_at_its_place(cast: Cast, security: Project) -> None:
    changes = indicators(values__terminal_cost__value="△24", values__quay_cost__value="0.123456789")
    answer = post(cast.clerk, security, INDICATORS, {**changes, "do": "autosave"}, **{"HX-Request": "true"})
    errors = json.loads(_text(answer))["errors"]
    assert "負の値" in errors["terminal_cost.value"]
    assert "1円未満" in errors["quay_cost.value"]


def test_values_of_another_row_than_the_manuals_are_not_stored(cast: Cast, security: Project) -> None:
    changes = {"rows:values": ["invented"], "values.invented.value": "5", "do": "save"}
    post(cast.clerk, security, INDICATORS, changes)
    assert "invented" not in _values(security)


def test_the_rows_of_the_manual_cannot_be_removed(cast: Cast, security: Project) -> None:
    answer = post(cast.clerk, security, INDICATORS, {"do": "remove:values:ferry_trucks"})
    assert answer.status_code == 400


def test_choosing_another_unit_changes_what_is_shown_and_not_the_yen(cast: Cast, entered: Project) -> None:
    texts = {**texts_of(entered, INDICATORS), "unit:values": "千円", "do": "redraw"}
    page = _text(signed_in_as(cast.clerk).post(section_address(entered, INDICATORS), texts))
    assert 'name="values.terminal_cost.value" class="input input--number"' in page
    assert 'value="2,400,000"' in page
    assert _values(entered)["terminal_cost"] == "2400000000"


def test_recomputing_tells_the_value_of_a_day_and_the_progress(cast: Cast, entered: Project) -> None:
    texts = {**texts_of(entered, INDICATORS), "values.passengers.value": "365,365"}
    address = section_address(entered, INDICATORS, "section_recompute")
    page = _text(signed_in_as(cast.clerk).post(address, texts))
    assert "空欄のときの値: 1,001人/日" in _json(page, "echoes")["passengers_per_day.value"]
    assert ">9/9<" in page


def test_equipment_in_the_quay_body_is_told_at_the_question(cast: Cast, security: Project) -> None:
    texts = {**texts_of(security, "overview"), "in_quay_body": "yes"}
    address = section_address(security, "overview", "section_recompute")
    page = _text(signed_in_as(cast.clerk).post(address, texts))
    assert "岸壁本体部に設置する施設は" in _json(page, "live-remarks")["in_quay_body"]


def test_the_page_of_a_new_project_says_how_each_type_is_assessed(cast: Cast) -> None:
    page = _page(cast.clerk, "project_create")
    assert "便益を金額で計測し、費用便益比" in page
    assert "便益を金額で計測せず、指標の値と文章で" in page
