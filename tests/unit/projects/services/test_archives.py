"""A damaged or foreign zip is refused with a sentence, whatever is wrong with it."""

import io
import random
import zipfile

import pytest

from projects.access.refusals import Refused
from projects.services.archives import document_of_package
from tests.unit.evaluations.sound_case import sound


def packed(method: int = zipfile.ZIP_DEFLATED, name: str = "document.json") -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", method) as archive:
        archive.writestr(name, sound().canonical())
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
