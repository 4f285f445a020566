"""Documents that leave and enter the house."""

import io
import json
import zipfile

import pytest

from projects.access.refusals import Refused
from projects.content_store import content_read
from projects.document import DocumentError
from projects.models import Project
from projects.selectors.document_archives import document_archive
from projects.selectors.documents import document_of
from projects.services.documents import document_import
from projects.services.files import file_store
from projects.services.projects import project_copy
from projects.services.sections import section_save
from tests.integration.cast import Cast


@pytest.fixture
def proven(cast: Cast, draft: Project) -> Project:
    """A draft with a piece of evidence."""
    stored = file_store(person=cast.clerk, project=draft, name="根拠.pdf", content=b"%PDF-1.7 evidence")
    file = {"sha256": stored.sha256, "media_type": stored.media_type, "name": stored.name}
    section_save(
        person=cast.clerk,
        project=draft,
        key="schedule",
        payload={"adoption_year": 2026, "evidence": [{"id": "e1", "file": file}]},
        unread={},
        expected_version=1,
    )
    return draft


def _import(cast: Cast, content: bytes) -> Project:
    return document_import(person=cast.clerk, port=cast.port, district=cast.district, content=content)


def _repacked(archive: bytes, **changed: bytes) -> bytes:
    """The archive with one kind of entry replaced."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(packed, "w") as new:
        for name in old.namelist():
            new.writestr(name, changed.get(name.partition("/")[0].partition(".")[0], old.read(name)))
    return packed.getvalue()


def test_an_exported_document_comes_back_the_same(cast: Cast, proven: Project) -> None:
    imported = _import(cast, document_archive(document_of(proven)))
    assert document_of(imported).canonical() == document_of(proven).canonical()
    assert content_read(imported.files.get().sha256) == b"%PDF-1.7 evidence"


def test_a_file_that_is_not_what_the_document_says_is_refused(cast: Cast, proven: Project) -> None:
    archive = _repacked(document_archive(document_of(proven)), files=b"%PDF-1.7 forged")
    with pytest.raises(Refused, match="ハッシュ値と一致しません"):
        _import(cast, archive)
    assert Project.objects.count() == 1


def test_a_bare_document_without_its_files_is_refused(cast: Cast, proven: Project) -> None:
    with pytest.raises(Refused, match="zipのまま"):
        _import(cast, document_of(proven).canonical())


def test_a_path_that_leaves_the_archive_is_refused(cast: Cast, proven: Project) -> None:
    packed = io.BytesIO(document_archive(document_of(proven)))
    with zipfile.ZipFile(packed, "a") as archive:
        archive.writestr("../../etc/passwd", "x")
    with pytest.raises(Refused, match="この文書のものではありません"):
        _import(cast, packed.getvalue())


def test_a_file_of_another_kind_than_named_is_refused(cast: Cast, draft: Project) -> None:
    content = "品目,トン\n".encode()
    stored = file_store(person=cast.clerk, project=draft, name="表.csv", content=content)
    data = json.loads(document_of(draft).canonical())
    file = {"sha256": stored.sha256, "media_type": "image/png", "name": "表.csv"}
    data["sections"]["schedule"]["evidence"] = [{"id": "e1", "file": file}]
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("document.json", json.dumps(data))
        archive.writestr(f"files/{stored.sha256}", content)
    with pytest.raises(Refused, match="種類"):
        _import(cast, packed.getvalue())


def test_a_section_the_type_does_not_have_is_refused(cast: Cast, draft: Project) -> None:
    data = json.loads(document_of(draft).canonical())
    data["sections"]["components/c1/benefits/waiting_time"] = {}
    with pytest.raises(Refused, match="waiting_time"):
        _import(cast, json.dumps(data).encode())


def test_a_predecessor_this_person_does_not_see_is_not_linked(cast: Cast, draft: Project) -> None:
    data = json.loads(document_of(draft).canonical())
    for named, found in (("another system's", None), (str(draft.pk), draft)):
        data["predecessor"] = {"project": named}
        assert _import(cast, json.dumps(data).encode()).predecessor == found


def test_an_archive_that_unpacks_to_too_much_is_refused(cast: Cast) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("document.json", b" " * (51 * 1024 * 1024))
    with pytest.raises(Refused, match="50MB"):
        _import(cast, packed.getvalue())


@pytest.mark.parametrize("content", [b"PK\x03\x04 broken", b"PK"])
def test_a_broken_archive_is_refused(cast: Cast, content: bytes) -> None:
    with pytest.raises(Refused, match="zipとして読み取れません"):
        _import(cast, content)


def test_malformed_json_says_where(cast: Cast) -> None:
    with pytest.raises(DocumentError, match="1行2桁"):
        _import(cast, b"{]")


def test_an_unknown_edition_is_refused(cast: Cast, draft: Project) -> None:
    data = json.loads(document_of(draft).canonical()) | {"edition": "h99"}
    with pytest.raises(Refused, match="h99"):
        _import(cast, json.dumps(data).encode())


def test_a_copy_takes_answers_and_files_along_and_names_its_predecessor(cast: Cast, proven: Project) -> None:
    copy = project_copy(person=cast.clerk, project=proven)
    document = document_of(copy)
    assert document.sections == document_of(proven).sections
    assert document.predecessor is not None
    assert document.predecessor.project == str(proven.pk)
    assert copy.files.get().sha256 == proven.files.get().sha256
