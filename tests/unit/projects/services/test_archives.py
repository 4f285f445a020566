"""A damaged or foreign zip is refused with a sentence, whatever is wrong with it."""

import hashlib
import io
import json
import random
import zipfile

import pytest
from PIL import Image

from projects.access.refusals import Refused
from projects.services import archives
from projects.services.archives import document_of_package, read_package
from tests.unit.evaluations.sound_case import sound


def packed(method: int = zipfile.ZIP_DEFLATED, name: str = "document.json") -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", method) as archive:
        archive.writestr(name, sound().canonical())
    return target.getvalue()


def picture(width: int, height: int) -> bytes:
    drawn = io.BytesIO()
    Image.new("RGB", (width, height)).save(drawn, "PNG")
    return drawn.getvalue()


def with_evidence(pictures: list[bytes]) -> bytes:
    """An export whose costs are proved by pictures."""
    hashes = [hashlib.sha256(content).hexdigest() for content in pictures]
    files = [{"sha256": name, "media_type": "image/png", "name": "根拠.png"} for name in hashes]
    payload = {
        "format": 1,
        "edition": "h23_06",
        "components": [{"id": "c1", "type": "small_lot_transshipment"}],
        "sections": {"costs": {"evidence": [{"id": f"e{n}", "file": file} for n, file in enumerate(files)]}},
    }
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("document.json", json.dumps(payload))
        for name, content in zip(hashes, pictures, strict=True):
            archive.writestr(f"files/{name}", content)
    return target.getvalue()


def test_a_zip_gives_the_document_it_holds() -> None:
    assert document_of_package(packed()) == sound()


@pytest.mark.parametrize("seed", range(20))
def test_damaged_bytes_are_refused(seed: int) -> None:
    content = bytearray(packed())
    for place in random.Random(seed).sample(range(60, len(content) // 2), 5):
        content[place] ^= 0xFF

    with pytest.raises(Refused, match="zipとして読み取れません"):
        document_of_package(bytes(content))


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_zip_packed_in_a_way_no_export_is_is_refused(method: int) -> None:
    with pytest.raises(Refused, match="zipとして読み取れません"):
        document_of_package(packed(method))


def test_a_zip_of_something_else_is_refused_with_the_name() -> None:
    with pytest.raises(Refused, match="この文書のものではありません"):
        document_of_package(packed(name="../document.json"))


def test_pictures_that_would_take_minutes_to_open_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MOST_PIXELS_IN_ALL", 100)
    pictures = [picture(10, 6), picture(6, 10)]
    assert read_package(with_evidence(pictures[:1])).files
    with pytest.raises(Refused, match="画素数の合計"):
        read_package(with_evidence(pictures))
