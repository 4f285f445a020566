"""節の入力: saving, errors, conflicts, rows, units and files, with and without JavaScript."""

import io
import json
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponseBase
from PIL import Image

from projects.access.states import State
from projects.models import Project, Section
from projects.services.sections import section_save
from tests.integration.cast import Cast
from tests.integration.evaluations.section_posts import post, section_address, signed_in_as

HTMX = {"HX-Request": "true"}


def _section(project: Project, key: str) -> Section:
    return project.sections.get(key=key)


def _page(answer: HttpResponseBase) -> str:
    return b"".join(answer).decode()


def _autosave(cast: Cast, project: Project, key: str, changes: dict[str, Any]) -> dict[str, Any]:
    answer = post(cast.clerk, project, key, {**changes, "do": "autosave"}, **HTMX)
    assert answer.status_code == 200
    found: dict[str, Any] = json.loads(_page(answer))
    return found


def test_saving_stores_what_can_be_read_and_leads_back_to_the_page(cast: Cast, draft: Project) -> None:
    answer = post(cast.clerk, draft, "schedule", {"evaluation_year": "R7", "do": "save"})
    assert answer.status_code == 302
    assert _section(draft, "schedule").payload["evaluation_year"] == 2025


def test_a_text_that_cannot_be_read_is_shown_back_with_its_error(cast: Cast, draft: Project) -> None:
    answer = post(cast.clerk, draft, "schedule", {"evaluation_year": "R7", "completion_year": "いつか"})
    assert answer["Location"].endswith("#error-summary")
    stored = _section(draft, "schedule")
    assert (stored.payload["evaluation_year"], stored.unread) == (2025, {"completion_year": "いつか"})
    page = _page(signed_in_as(cast.clerk).get(section_address(draft, "schedule")))
    assert 'value="いつか"' in page
    assert 'href="#completion_year"' in page
    assert 'aria-invalid="true"' in page


def test_autosave_answers_with_version_echoes_and_errors(cast: Cast, draft: Project) -> None:
    saved = _autosave(cast, draft, "schedule", {"evaluation_year": "R7", "service_years": "-3"})
    assert saved["version"] == 2
    assert saved["echoes"]["evaluation_year"] == "令和7年度(2025年度)"
    assert set(saved["errors"]) == {"service_years"}
    assert saved["said"].startswith("保存しました ")


def test_a_stale_save_names_the_other_person_and_overwrites_nothing(cast: Cast, draft: Project) -> None:
    changes = {"district_name": "西地区", "version": "1", "do": "save"}
    section_save(
        person=cast.colleague,
        project=draft,
        key="overview",
        payload={"district_name": "南地区"},
        unread={},
        expected_version=1,
    )
    answer = post(cast.clerk, draft, "overview", changes)
    page = _page(answer)
    assert answer.status_code == 409
    assert "相田さんが" in page
    assert "南地区" in page
    assert 'value="西地区"' in page
    assert _section(draft, "overview").payload["district_name"] == "南地区"


def test_autosave_that_comes_too_late_brings_both_states(cast: Cast, draft: Project) -> None:
    section_save(
        person=cast.colleague,
        project=draft,
        key="overview",
        payload={"district_name": "南地区"},
        unread={},
        expected_version=1,
    )
    saved = _autosave(cast, draft, "overview", {"district_name": "西地区", "version": "1"})
    assert "南地区" in saved["conflict"]
    assert "西地区" in saved["conflict"]


def test_only_the_version_that_was_shown_can_be_overwritten_on_purpose(cast: Cast, draft: Project) -> None:
    for number, name in ((1, "南地区"), (2, "北地区")):
        section_save(
            person=cast.colleague,
            project=draft,
            key="overview",
            payload={"district_name": name},
            unread={},
            expected_version=number,
        )
    mine = {"district_name": "西地区", "version": "1"}
    assert post(cast.clerk, draft, "overview", {**mine, "do": "overwrite:2"}).status_code == 409
    assert post(cast.clerk, draft, "overview", {**mine, "do": "overwrite:3"}).status_code == 302
    assert _section(draft, "overview").payload["district_name"] == "西地区"


def test_adding_a_row_keeps_what_was_typed_and_stores_nothing(cast: Cast, draft: Project) -> None:
    changes = {"rows:facilities": ["f1"], "facilities.f1.name": "上屋", "do": "add:facilities"}
    answer = post(cast.clerk, draft, "facilities", changes)
    page = _page(answer)
    assert page.count('name="rows:facilities"') == 2
    assert 'value="上屋"' in page
    assert "autofocus" in page
    assert _section(draft, "facilities").version == 1


def test_a_row_button_does_not_hide_that_somebody_else_saved(cast: Cast, draft: Project) -> None:
    section_save(
        person=cast.colleague,
        project=draft,
        key="facilities",
        payload={"and_others": True},
        unread={},
        expected_version=1,
    )
    answer = post(cast.clerk, draft, "facilities", {"version": "1", "do": "add:facilities"}, **HTMX)
    assert '<input type="hidden" name="version" value="1">' in _page(answer)


def test_the_chosen_unit_is_remembered_and_the_yen_stay(cast: Cast, draft: Project) -> None:
    client = signed_in_as(cast.clerk)
    address = section_address(draft, "costs")
    texts = {
        "version": "1",
        "rows:lines": "l1",
        "rows:years": "y1",
        "years.y1.year": "2026",
        "years.y1.amounts.l1": "120,000",
        "shown:years": "千円",
    }
    assert 'value="1.2"' in _page(client.post(address, {**texts, "unit:years": "億円", "do": "redraw"}))
    client.post(address, {**texts, "years.y1.amounts.l1": "1.2", "shown:years": "億円", "unit:years": "億円"})
    assert _section(draft, "costs").payload["years"][0]["amounts"] == {"l1": "120000000"}
    assert 'value="1.2"' in _page(client.get(address))


def test_a_picture_is_kept_and_shown(cast: Cast, draft: Project) -> None:
    drawn = io.BytesIO()
    Image.new("RGB", (8, 8)).save(drawn, "PNG")
    upload = SimpleUploadedFile("map.png", drawn.getvalue())
    post(cast.clerk, draft, "narrative", {"location_map": upload, "do": "save"})
    stored = _section(draft, "narrative").payload["location_map"]
    assert stored["name"] == "map.png"
    page = _page(signed_in_as(cast.clerk).get(section_address(draft, "narrative")))
    assert f'src="{section_address_of_file(draft, stored["sha256"])}"' in page


def test_a_file_of_another_kind_is_refused_at_its_field_and_the_rest_is_saved(
    cast: Cast, draft: Project
) -> None:
    upload = SimpleUploadedFile("map.pdf", b"%PDF-1.7\n")
    answer = post(cast.clerk, draft, "narrative", {"location_map": upload, "goal": "目標", "do": "save"})
    assert "「map.pdf」は画像ではありません" in _page(answer)
    assert _section(draft, "narrative").payload["goal"] == "目標"


def test_evidence_names_its_file(cast: Cast, draft: Project) -> None:
    upload = SimpleUploadedFile("根拠.csv", "年度,貨物量\n2023,42000\n".encode())
    changes = {"rows:evidence": ["e1"], "evidence.e1.file": upload, "evidence.e1.note": "2ページ"}
    post(cast.clerk, draft, "demand", {**changes, "do": "save"})
    assert _section(draft, "demand").payload["evidence"][0]["file"]["name"] == "根拠.csv"


def test_where_nobody_may_enter_the_page_is_read_only_with_the_reason(cast: Cast, draft: Project) -> None:
    Project.objects.filter(pk=draft.pk).update(state=State.IN_HOUSE)
    page = _page(signed_in_as(cast.clerk).get(section_address(draft, "overview")))
    assert 'name="port_name"' not in page
    assert "青波港" in page
    assert "いまは「決裁中」のため" in page


def test_what_was_typed_into_a_section_closed_meanwhile_comes_back_unsaved(
    cast: Cast, draft: Project
) -> None:
    Project.objects.filter(pk=draft.pk).update(state=State.IN_HOUSE)
    answer = post(cast.clerk, draft, "overview", {"port_name": "別の港", "do": "save"})
    assert answer.status_code == 403
    assert "別の港" in _page(answer)
    assert "保存していません" in _page(answer)
    assert _section(draft, "overview").payload["port_name"] == "青波港"


@pytest.mark.parametrize("name", ["section", "section_recompute"])
def test_a_project_of_another_authority_does_not_exist(cast: Cast, draft: Project, name: str) -> None:
    client = signed_in_as(cast.stranger)
    assert client.post(section_address(draft, "overview", name), {}).status_code == 404


def test_a_section_the_project_does_not_have_does_not_exist(cast: Cast, draft: Project) -> None:
    client = signed_in_as(cast.clerk)
    for key in ("nothing", "components/c9/effects", "components/c1/benefits/nothing", "overview/x"):
        assert client.get(section_address(draft, key)).status_code == 404


def section_address_of_file(project: Project, sha256: str) -> str:
    return f"/projects/{project.pk}/files/{sha256}/"
