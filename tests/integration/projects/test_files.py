"""Files people upload."""

import io
import zipfile

import pytest
from PIL import Image

from projects.access.refusals import Hidden, Refused
from projects.content_store import content_path, content_read
from projects.models import AuditEvent, Project
from projects.selectors.projects import file_for
from projects.services.files import file_store
from tests.integration.cast import Cast


def _photograph() -> bytes:
    """A JPEG that carries a text nobody sees."""
    drawn = io.BytesIO()
    exif = Image.Exif()
    exif[0x010E] = "撮影場所は秘密".encode().decode("latin-1")
    comment = "撮影者は秘密".encode()
    Image.new("RGB", (40, 30), "teal").save(drawn, "JPEG", exif=exif.tobytes(), comment=comment)
    return drawn.getvalue()


def _damaged_photograph() -> bytes:
    """A picture whose camera data are broken."""
    drawn = io.BytesIO()
    Image.new("RGB", (40, 30), "teal").save(drawn, "PNG", exif=b"Exif\x00\x00MQ\x00* not camera data")
    return drawn.getvalue()


def _package(*names: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name in names:
            archive.writestr(name, "<xml/>")
    return packed.getvalue()


def test_a_picture_is_stored_without_what_was_hidden_in_it(cast: Cast, draft: Project) -> None:
    stored = file_store(person=cast.clerk, project=draft, name="C:\\写真\\位置図.jpg", content=_photograph())
    assert (stored.name, stored.media_type) == ("位置図.jpg", "image/jpeg")
    kept = content_read(stored.sha256)
    assert not Image.open(io.BytesIO(kept)).getexif()
    assert "秘密".encode() not in kept
    assert AuditEvent.objects.filter(chain=str(draft.pk), action="file_store").count() == 1


def test_a_picture_with_broken_camera_data_is_stored_all_the_same(cast: Cast, draft: Project) -> None:
    stored = file_store(person=cast.clerk, project=draft, name="位置図.png", content=_damaged_photograph())
    assert Image.open(io.BytesIO(content_read(stored.sha256))).size == (40, 30)


def test_the_same_file_twice_is_one_file(cast: Cast, draft: Project) -> None:
    for name in ("a.pdf", "b.pdf"):
        file_store(person=cast.clerk, project=draft, name=name, content=b"%PDF-1.7 example")
    assert draft.files.get().name == "a.pdf"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("program.pdf", b"MZ\x90\x00 a program"),
        ("page.csv", b"a,b\x00c"),
        ("macro.xlsx", _package("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin")),
        ("broken.png", b"\x89PNG\r\n\x1a\n and nothing more"),
        ("empty.pdf", b""),
        ("large.pdf", b"%PDF-" + b"0" * (10 * 1024 * 1024)),
    ],
)
def test_other_content_than_the_allowed_is_refused(
    cast: Cast, draft: Project, name: str, content: bytes
) -> None:
    with pytest.raises(Refused, match=name):
        file_store(person=cast.clerk, project=draft, name=name, content=content)


@pytest.mark.parametrize(
    ("name", "content", "media_type"),
    [
        ("貨物量.csv", "品目,トン\n雑貨,120".encode("cp932"), "text/csv"),
        (
            "内訳.xlsx",
            _package("[Content_Types].xml", "xl/workbook.xml"),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ),
    ],
)
def test_the_type_comes_from_the_content(
    cast: Cast, draft: Project, name: str, content: bytes, media_type: str
) -> None:
    assert file_store(person=cast.clerk, project=draft, name=name, content=content).media_type == media_type


def test_a_file_is_opened_only_by_those_who_see_its_project(cast: Cast, draft: Project) -> None:
    stored = file_store(person=cast.clerk, project=draft, name="a.pdf", content=b"%PDF-1.7 example")
    assert file_for(cast.colleague, draft.pk, stored.sha256) == stored
    with pytest.raises(Hidden):
        file_for(cast.stranger, draft.pk, stored.sha256)


def test_a_damaged_file_is_noticed_when_it_is_read(cast: Cast, draft: Project) -> None:
    stored = file_store(person=cast.clerk, project=draft, name="a.pdf", content=b"%PDF-1.7 damaged")
    content_path(stored.sha256).write_bytes(b"%PDF-1.7 other")
    with pytest.raises(ValueError, match="damaged"):
        content_read(stored.sha256)
