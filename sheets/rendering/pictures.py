"""The picture of the sheet (概要図) read from the bytes its hash names."""

import hashlib
from collections.abc import Callable
from io import BytesIO

from PIL import Image, UnidentifiedImageError

from projects.document import FileRef
from sheets.layout.parts import Picture

FileSource = Callable[[str], bytes | None]
"""The bytes of a file by SHA-256, or None when they are not at hand."""

MEDIA_TYPES = ("image/png", "image/jpeg")
_MOST_PIXELS = 40_000_000


class PictureError(ValueError):
    """The named picture cannot be printed; the sentence says why and what to do."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


def read_picture(reference: FileRef, files: FileSource) -> tuple[Picture, bytes]:
    """The picture and its bytes. Raises PictureError."""
    name = f"概要図(位置図)の画像「{reference.name}」"
    content = files(reference.sha256)
    if content is None:
        raise PictureError(f"{name}が見つかりません。ファイルを添え直してください。")
    if hashlib.sha256(content).hexdigest() != reference.sha256:
        raise PictureError(f"{name}の中身が、記録されたものと異なります。ファイルを添え直してください。")
    if reference.media_type not in MEDIA_TYPES:
        raise PictureError(f"{name}は印刷できない形式です。PNGかJPEGの画像を添えてください。")
    try:
        with Image.open(BytesIO(content), formats=("PNG", "JPEG")) as image:
            width, height = image.size
    except (UnidentifiedImageError, OSError, Image.DecompressionBombError) as error:
        raise PictureError(f"{name}を画像として読めません。PNGかJPEGの画像を添えてください。") from error
    if not 0 < width * height <= _MOST_PIXELS:
        raise PictureError(f"{name}が大きすぎます。4,000万画素までの画像を添えてください。")
    return Picture(
        reference.sha256, reference.media_type, f"概要図(位置図): {reference.name}", width, height
    ), content
