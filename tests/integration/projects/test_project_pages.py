"""Starting, taking in, copying and taking away projects in the browser."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from projects.models import Person, Project
from projects.services.files import file_store
from tests.integration.cast import TYPE_3, Cast


def _client(person: Person) -> Client:
    client = Client()
    client.force_login(person)
    return client


def _import(cast: Cast, name: str, content: bytes) -> tuple[int, str]:
    """Status and page."""
    file = SimpleUploadedFile(name, content)
    answer = _client(cast.clerk).post(
        reverse("project_import"), {"district": cast.district.pk, "title": "", "document": file}
    )
    return answer.status_code, answer.content.decode()


def _export(cast: Cast, project: Project) -> bytes:
    return _client(cast.clerk).get(reverse("project_export", kwargs={"project": project.pk})).content


def test_port_and_type_are_enough_to_start(cast: Cast) -> None:
    answer = _client(cast.clerk).post(
        reverse("project_create"), {"district": cast.district.pk, "type": TYPE_3, "title": ""}
    )
    project = Project.objects.get()
    assert answer["Location"] == reverse("project", kwargs={"project": project.pk})
    assert (project.owner, project.port, project.title[:6]) == (
        cast.clerk.organisation,
        cast.port,
        "青波港東地区",
    )


def test_types_that_work_together_make_one_project(cast: Cast) -> None:
    texts = {"district": cast.district.pk, "type": ["port_security", TYPE_3], "title": ""}
    _client(cast.clerk).post(reverse("project_create"), texts)
    assert [key for _, key in Project.objects.get().component_pairs] == [TYPE_3, "port_security"]


def test_an_incomplete_start_says_what_is_missing_and_keeps_the_rest(cast: Cast) -> None:
    answer = _client(cast.clerk).post(reverse("project_create"), {"title": "第2期の上屋"})
    page = answer.content.decode()
    assert "港湾と地区を選んでください。" in page
    assert "プロジェクトの種類を1つ以上選んでください。" in page
    assert "第2期の上屋" in page


def test_another_authoritys_district_cannot_be_chosen(cast: Cast) -> None:
    answer = _client(cast.stranger).post(
        reverse("project_create"), {"district": cast.district.pk, "type": TYPE_3}
    )
    assert "一覧にある港湾と地区から選んでください。" in answer.content.decode()
    assert not Project.objects.exists()


def test_reviewers_are_told_who_starts_projects(cast: Cast) -> None:
    answer = _client(cast.reviewer).get(reverse("project_create"))
    assert answer.status_code == 403
    assert "事業の作成は担当者・決裁者が行います。" in answer.content.decode()


def test_an_exported_project_can_be_taken_in_again(cast: Cast, draft: Project) -> None:
    status, _ = _import(cast, "document.zip", _export(cast, draft))
    assert status == 302
    assert Project.objects.count() == 2


def test_a_wrong_document_is_told_place_by_place_and_nothing_is_made(cast: Cast) -> None:
    document = {
        "format": 1,
        "edition": "h23_06",
        "evaluation_kind": "new",
        "components": [{"id": "c1", "type": TYPE_3}],
        "sections": {"schedule": {"adoption_year": "R8"}, "costs": {"colour": "red"}},
    }
    _, page = _import(cast, "document.json", json.dumps(document).encode())
    assert "<code>schedule#adoption_year</code>" in page
    assert "<code>costs#colour</code>" in page
    assert not Project.objects.exists()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"{", "JSONとして読めません"),
        (b"[]", "オブジェクトで記してください"),
        (b'{"format": "\xff"}', "UTF-8で保存してください"),
        (b"PK\x03\x04broken", "zipとして読み取れません"),
        (b"", "選んだファイルは空です"),
    ],
)
def test_a_file_that_is_no_document_is_refused_in_words(cast: Cast, content: bytes, told: str) -> None:
    status, page = _import(cast, "document.json", content)
    assert status == 200
    assert told in page


def test_copying_asks_first_and_then_names_its_predecessor(cast: Cast, draft: Project) -> None:
    url = reverse("project_copy", kwargs={"project": draft.pk})
    client = _client(cast.clerk)
    assert client.get(url).status_code == 200
    assert Project.objects.count() == 1
    client.post(url)
    assert Project.objects.exclude(pk=draft.pk).get().predecessor == draft


def test_a_file_goes_to_whoever_sees_the_project_and_is_never_run(cast: Cast, draft: Project) -> None:
    stored = file_store(person=cast.clerk, project=draft, name="根拠 1.csv", content=b"<script>,1\n")
    url = reverse("file", kwargs={"project": draft.pk, "sha256": stored.sha256})
    answer = _client(cast.colleague).get(url)
    assert b"".join(answer.streaming_content) == b"<script>,1\n"  # type: ignore[attr-defined]  # a FileResponse
    assert answer["Content-Disposition"].startswith("attachment")
    assert "%E6%A0%B9%E6%8B%A0%201.csv" in answer["Content-Disposition"]
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert _client(cast.stranger).get(url).status_code == 404


def test_an_upload_gives_the_hash_by_which_a_section_names_it(cast: Cast, draft: Project) -> None:
    url = reverse("file_upload", kwargs={"project": draft.pk})
    file = SimpleUploadedFile("根拠.pdf", b"%PDF-1.7 evidence")
    answer = _client(cast.clerk).post(url, {"file": file})
    assert answer.json()["sha256"] == draft.files.get().sha256
    refused = _client(cast.clerk).post(url, {"file": SimpleUploadedFile("a.exe", b"MZ")})
    assert refused.status_code == 422
    assert "添付できない種類" in refused.json()["error"]
