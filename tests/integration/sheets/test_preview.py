"""The preview shows what would be printed: the draft, or the revision that was handed in."""

import re
from pathlib import Path
from urllib.parse import quote

import pytest
from django.test import Client
from django.urls import reverse
from PIL import Image

from evaluations import workflow
from projects.models import Project
from projects.services.files import file_store
from projects.services.projects import project_create
from tests.integration.cast import TYPE_3, Cast
from tests.integration.sheets.conftest import OVERVIEW, save
from tests.linked_pages import linked_page


def url(name: str, project: Project) -> str:
    return reverse(name, kwargs={"project": project.pk})


def page(client: Client, name: str, project: Project) -> str:
    answer = client.get(url(name, project))
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_draft_is_computed_now_and_marked(case: Project, clerk: Client) -> None:
    text = page(clerk, "sheet_html", case)
    assert "案・未提出" in text
    assert "(未計算)" not in text
    assert "青波港" in text


def test_an_empty_draft_can_be_looked_at(draft: Project, clerk: Client) -> None:
    assert "(未計算)" in page(clerk, "sheet_html", draft)
    assert "まだ計算できない項目は「(未計算)」と示します。" in page(clerk, "sheet", draft)


def test_a_draft_can_be_taken_away_as_pdf(case: Project, clerk: Client) -> None:
    answer = clerk.get(url("sheet_pdf", case))
    assert answer.content.startswith(b"%PDF")
    assert answer["Content-Type"] == "application/pdf"


def test_a_submitted_case_prints_its_stored_run_and_computes_nothing(
    submitted: Project, clerk: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("evaluations.selectors.results.evaluate", None)
    text = page(clerk, "sheet_html", submitted)
    assert "案・未提出" not in text
    assert "第1版(地方整備局審査) 文書 SHA-256: " in text


def test_reviewers_go_on_seeing_the_revision_while_the_author_reworks_it(
    cast: Cast, submitted: Project, client: Client
) -> None:
    returned = workflow.return_(person=cast.reviewer, project=submitted, comment="担当課を確かめること")
    save(cast, returned, "overview", {**OVERVIEW, "department": "港湾局 整備課"})
    client.force_login(cast.reviewer)
    assert "港湾局 計画課" in page(client, "sheet_html", returned)
    client.force_login(cast.clerk)
    assert "港湾局 整備課" in page(client, "sheet_html", returned)


def test_the_page_and_the_sheet_carry_no_inline_style_or_script(case: Project, clerk: Client) -> None:
    for name in ("sheet", "sheet_html"):
        text = page(clerk, name, case)
        assert re.search(r"<style|\sstyle=|<script>", text) is None


def test_the_picture_of_another_project_is_never_printed(
    cast: Cast, case: Project, clerk: Client, picture: bytes
) -> None:
    other = project_create(
        person=cast.colleague, port=cast.port, district=cast.district, types=[TYPE_3], edition="h23_06"
    )
    stored = file_store(person=cast.colleague, project=other, name="map.png", content=picture)
    named = {"sha256": stored.sha256, "media_type": "image/png", "name": "map.png"}
    case.sections.filter(key="narrative").update(payload={"location_map": named})  # past the guard of saving
    assert "(画像を表示できません)" in page(clerk, "sheet_html", case)


def test_the_own_picture_is_shown_from_its_address(
    cast: Cast, case: Project, clerk: Client, picture: bytes
) -> None:
    stored = file_store(person=cast.clerk, project=case, name="map.png", content=picture)
    named = {"sha256": stored.sha256, "media_type": "image/png", "name": "map.png"}
    save(cast, case, "narrative", {"location_map": named})
    address = reverse("file", kwargs={"project": case.pk, "sha256": stored.sha256})
    assert f'src="{address}"' in page(clerk, "sheet_html", case)


@pytest.fixture
def picture(tmp_path: Path) -> bytes:
    path = tmp_path / "map.png"
    Image.new("RGB", (60, 40), "navy").save(path)
    return path.read_bytes()


def test_texts_being_typed_are_measured_without_being_stored(case: Project, clerk: Client) -> None:
    assert "1ページに収まります。" in page(clerk, "sheet_fit", case)
    answer = clerk.post(url("sheet_fit", case), {"issue": "課題を述べる。" * 500})
    text = answer.content.decode()
    assert "1ページに収めるには" in text
    assert "「解決すべき課題・背景」: 現在3500字" in text
    assert "1ページに収まります。" in page(clerk, "sheet_fit", case)


def test_a_case_assessed_by_indicators_shows_both_sheets_under_their_names(
    security_case: Project, clerk: Client
) -> None:
    text = page(clerk, "sheet", security_case)
    for heading in ("分析結果整理シート", "効果に関する指標の記載シート"):
        assert f"{heading}の見本</h2>" in text
    for name in ("sheet_html", "sheet_pdf", "indicator_html", "indicator_pdf"):
        assert url(name, security_case) in text


def test_both_sheets_of_a_draft_are_marked_and_print_one_entered_value(
    security_case: Project, clerk: Client
) -> None:
    result, indicators = (page(clerk, name, security_case) for name in ("sheet_html", "indicator_html"))
    assert "案・未提出" in result
    assert "案・未提出" in indicators
    assert "(未計算)" not in result
    assert linked_page(result).seen.count("国際航路3便/週") == 1
    assert linked_page(indicators).seen.count("国際定期航路：週3便") == 3


def test_the_indicator_sheet_of_a_draft_can_be_taken_away_as_pdf(
    security_case: Project, clerk: Client
) -> None:
    answer = clerk.get(url("indicator_pdf", security_case))
    assert answer.content.startswith(b"%PDF")
    assert quote("効果に関する指標の記載シート_青波港東地区_案・未提出.pdf") in answer["Content-Disposition"]


def test_a_case_with_benefits_has_no_indicator_sheet(case: Project, clerk: Client) -> None:
    assert "効果に関する指標の記載シート" not in page(clerk, "sheet", case)
    for name in ("indicator_html", "indicator_pdf"):
        assert clerk.get(url(name, case)).status_code == 404
