"""Reading a printed sheet back."""

import re
import subprocess
import unicodedata
from pathlib import Path

import pypdfium2

from sheets.layout import Sheet


def plain(text: str) -> str:
    """Letters only: line ends, spaces and forms of one character do not matter."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def text_of(pdf: bytes, *, margins: bool = True) -> str:
    """The text of all pages, with or without what stands in their margins."""
    bounds = {} if margins else {"bottom": 12 / 25.4 * 72, "top": (297 - 15) / 25.4 * 72}
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "".join(page.get_textpage().get_text_bounded(**bounds) for page in document)
    finally:
        document.close()


def assert_in_order(sheet: Sheet, text: str) -> None:
    """Every cell's text stands in the page, one after the other."""
    rest = plain(text)
    for cell in sheet.cells():
        for paragraph in cell.paragraphs:
            _, found, rest = rest.partition(plain(paragraph.text))
            assert found == plain(paragraph.text), f"{cell.key}: {paragraph.text}"


def text_of_html(html: str) -> str:
    return re.sub(r"<[^>]*>", "", html).replace("&lt;", "<").replace("&gt;", ">")


def page_count(pdf: bytes) -> int:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return len(document)
    finally:
        document.close()


def assert_fonts_embedded(pdf: bytes, folder: Path) -> None:
    """Every font is embedded, cut to its letters and readable, and none stands in for BIZ UDゴシック."""
    path = folder / "sheet.pdf"
    path.write_bytes(pdf)
    listed = subprocess.run(
        ["pdffonts", path], capture_output=True, text=True, check=True
    ).stdout.splitlines()
    fonts = [line.split() for line in listed[2:]]
    assert fonts
    assert {tuple(font[-5:-2]) for font in fonts} == {("yes", "yes", "yes")}
    assert all("BIZ" in font[0] for font in fonts), "a letter fell back on another font"
