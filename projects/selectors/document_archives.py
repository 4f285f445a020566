"""A document and its files as one zip."""

import io
import zipfile

from projects.content_store import content_read
from projects.document import Document

EPOCH = (1980, 1, 1, 0, 0, 0)  # equal documents make equal archives


def document_archive(document: Document) -> bytes:
    """`document.json` and `files/{sha256}` for every file the document names."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        _add(archive, "document.json", document.canonical())
        for file in sorted(document.files, key=lambda file: file.sha256):
            _add(archive, f"files/{file.sha256}", content_read(file.sha256))
    return packed.getvalue()


def _add(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    entry = zipfile.ZipInfo(name, EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(entry, content)
