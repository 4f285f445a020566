"""Reading an uploaded document: bare JSON, or a zip of `document.json` and `files/`."""

import hashlib
import io
import re
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field

from projects.access.refusals import Refused
from projects.document import Document, parse_document
from projects.media import JPEG, LARGEST_FILE, PNG, media_type_of, open_picture

MOST_ENTRIES = 200
LARGEST_TOTAL = 50 * 1024 * 1024
MOST_PIXELS_IN_ALL = 200_000_000
UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    RuntimeError,
    NotImplementedError,
    EOFError,
    ValueError,
    OSError,
)
FILE_NAME = re.compile(r"files/([0-9a-f]{64})", re.ASCII)


@dataclass(frozen=True)
class Package:
    """A document and the bytes of every file it names, by hash."""

    document: Document
    files: Mapping[str, bytes] = field(default_factory=dict)


def read_package(content: bytes) -> Package:
    """Raises Refused when the archive or one of its files is not sound, DocumentError for the document."""
    entries = _entries(content)
    document = parse_document(entries["document.json"])
    found = {match[1]: entries[name] for name in entries if (match := FILE_NAME.fullmatch(name))}
    files = {file.sha256: _checked(found.get(file.sha256), file.name, file.sha256) for file in document.files}
    pixels = 0
    for file in document.files:
        content = files[file.sha256]
        if media_type_of(content, file.name) != file.media_type:
            raise Refused(
                f"添付ファイル「{file.name}」の内容が、文書に記された種類({file.media_type})と異なります。"
                "元のファイルを確かめて、出力し直してください。"
            )
        if file.media_type in (PNG, JPEG):
            picture = open_picture(content, file.name)
            pixels += picture.width * picture.height
        if pixels > MOST_PIXELS_IN_ALL:
            raise Refused("画像の画素数の合計が多すぎます(2億画素まで)。画像を縮小するか、減らしてください。")
    return Package(document, files)


def document_of_package(content: bytes) -> Document:
    """The document alone, where its files are not needed. Raises Refused, DocumentError."""
    return parse_document(_entries(content)["document.json"])


def _checked(content: bytes | None, name: str, sha256: str) -> bytes:
    """Bytes that are what the document says: pictures are not drawn anew, their hash would change."""
    if content is None:
        raise Refused(
            f"添付ファイル「{name}」が入っていません。添付ファイルのある文書は、zipのまま読み込んでください。"
        )
    if hashlib.sha256(content).hexdigest() != sha256:
        raise Refused(
            f"添付ファイル「{name}」の内容が、文書に記されたハッシュ値と一致しません。"
            "途中で書き換わったおそれがあるため、読み込みません。出力し直したzipを選んでください。"
        )
    return content


def _entries(content: bytes) -> dict[str, bytes]:
    """The bytes of `document.json` and of the files beside it, by name."""
    entries = _unpacked(content) if content.startswith(b"PK") else {"document.json": content}
    if "document.json" not in entries:
        raise Refused("zipの中に document.json がありません。このシステムから出力したzipを選んでください。")
    return entries


def _unpacked(content: bytes) -> dict[str, bytes]:
    """Names and bytes; nothing is written to disk, and names other than ours are refused."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            if len(entries) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > LARGEST_TOTAL:
                raise Refused(
                    "zipが大きすぎます(200ファイル、展開後50MBまで)。添付ファイルを減らしてください。"
                )
            return {entry.filename: _read(archive, entry) for entry in entries}
    except UNREADABLE:
        raise Refused(
            "zipとして読み取れません。壊れていないか、暗号化されていないか確かめてください。"
        ) from None


def _read(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    if entry.filename != "document.json" and FILE_NAME.fullmatch(entry.filename) is None:
        raise Refused(
            f"zipの中の「{entry.filename[:80]}」は、この文書のものではありません。"
            "document.json と files/ だけの、このシステムから出力したzipを選んでください。"
        )
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise NotImplementedError("an export is never packed like this")
    with archive.open(entry) as packed:
        content = packed.read(LARGEST_FILE + 1)
    if len(content) > LARGEST_FILE:
        raise Refused(f"zipの中の「{entry.filename[:80]}」は10MBを超えています。")
    return content
