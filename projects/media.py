"""What an uploaded file really is, by its content; its name and the browser's word are not believed."""

import io
import zipfile
from collections.abc import Callable
from pathlib import PurePath

from PIL import Image, ImageOps

from projects.access.refusals import Refused

LARGEST_FILE = 10 * 1024 * 1024
LARGEST_UNPACKED = 100 * 1024 * 1024
MOST_PIXELS = 25_000_000
QUICK = 4  # smaller files would keep a web process busy for a minute
PDF, PNG, JPEG, CSV = "application/pdf", "image/png", "image/jpeg", "text/csv"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
OFFICE = {"xl/workbook.xml": XLSX, "word/document.xml": DOCX}
ALLOWED = "PDF、PNG、JPEG、Excel(xlsx)、Word(docx)、CSV"


def media_type_of(content: bytes, name: str) -> str:
    """The media type of the content. Raises Refused when the file is empty, too large or of another kind."""
    if not content:
        raise Refused(f"「{name}」は空のファイルです。内容を確かめて、選び直してください。")
    if len(content) > LARGEST_FILE:
        raise Refused(f"「{name}」は10MBを超えています。分割するか、画質を下げて添付してください。")
    signatures: dict[bytes, Callable[[bytes], str | None]] = {
        b"%PDF-": lambda _: PDF,
        b"\x89PNG\r\n\x1a\n": lambda _: PNG,
        b"\xff\xd8\xff": lambda _: JPEG,
        b"PK\x03\x04": _office,
    }
    known = next((reader for mark, reader in signatures.items() if content.startswith(mark)), None)
    found = known(content) if known else _text(content, name)
    if found is None:
        raise Refused(f"「{name}」は添付できない種類のファイルです。{ALLOWED}のいずれかで添付してください。")
    return found


def clean_picture(content: bytes, media_type: str, name: str) -> bytes:
    """A picture drawn anew: upright, without position data or anything hidden behind the pixels."""
    upright = _upright(open_picture(content, name))
    see_through = media_type == PNG and upright.has_transparency_data
    clean = upright.convert("RGBA" if see_through else "RGB")
    clean.info = {}  # comments and profiles, which Pillow would write again
    drawn = io.BytesIO()
    if media_type == JPEG:
        clean.save(drawn, "JPEG", quality=90)
    else:
        clean.save(drawn, "PNG", compress_level=QUICK)
    return drawn.getvalue()


def _upright(picture: Image.Image) -> Image.Image:
    """Turned as its camera says; where that cannot be read, as it is stored."""
    try:
        return ImageOps.exif_transpose(picture)
    except Exception:  # Pillow fails in many ways on damaged camera data, which are dropped anyway
        return picture


def open_picture(content: bytes, name: str) -> Image.Image:
    """A picture that can be drawn and is not absurdly large. Raises Refused."""
    try:
        picture = Image.open(io.BytesIO(content), formats=("PNG", "JPEG"))
        if picture.width * picture.height > MOST_PIXELS:
            raise Refused(f"「{name}」は画素数が多すぎます(2,500万画素まで)。縮小して添付してください。")
        picture.load()
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise Refused(
            f"「{name}」は画像として読み取れません。開けるか確かめて、保存し直してください。"
        ) from None
    return picture


def _office(content: bytes) -> str | None:
    """xlsx or docx by the parts of the package; a package with macros is neither."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            names = set(package.namelist())
            unpacked = sum(entry.file_size for entry in package.infolist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return None
    if "[Content_Types].xml" not in names or unpacked > LARGEST_UNPACKED:
        return None
    if any(PurePath(part).name.lower() == "vbaproject.bin" for part in names):
        return None
    return next((media for part, media in OFFICE.items() if part in names), None)


def _text(content: bytes, name: str) -> str | None:
    """CSV: text in UTF-8 or Shift_JIS without control characters."""
    if PurePath(name).suffix.lower() not in {".csv", ".txt"}:
        return None
    for encoding in ("utf-8-sig", "cp932"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        return CSV if all(ord(sign) >= 32 or sign in "\r\n\t" for sign in text) else None
    return None
