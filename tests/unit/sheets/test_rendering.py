"""From the layout to HTML and PDF: nothing lost, nothing fetched, everything embedded."""

from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from weasyprint.urls import FatalURLFetchingError

from evaluations.appraisal import Figures
from projects.document import Document, read_document
from projects.manuals import Edition
from sheets.layout import DRAFT, SheetStatus, submitted
from sheets.rendering import Rendered, render_result_sheet
from sheets.rendering.fetching import Resource, locked_fetcher
from sheets.rendering.pictures import FileSource, PictureError
from tests.unit.sheets.printed_pages import (
    assert_fonts_embedded,
    assert_in_order,
    plain,
    text_of,
    text_of_html,
)

FINAL = submitted(2, "0" * 64, datetime(2026, 1, 5, tzinfo=UTC), "採択")
Render = Callable[..., Rendered]


@pytest.fixture
def render(document: Document, edition: Edition, figures: Figures, files: FileSource) -> Render:
    def rendered(
        document: Document = document, status: SheetStatus = FINAL, files: FileSource = files
    ) -> Rendered:
        return render_result_sheet(
            document=document, figures=figures, edition=edition, files=files, status=status
        )

    return rendered


def with_text(payload: dict[str, Any], **texts: str) -> Document:
    payload["sections"]["narrative"] |= texts
    return read_document(payload)


def test_html_and_pdf_hold_the_same_text_cell_by_cell(render: Render) -> None:
    rendered = render()
    assert_in_order(rendered.sheet, text_of_html(rendered.html))
    assert_in_order(rendered.sheet, text_of(rendered.pdf, margins=False))


def test_every_font_is_embedded_and_cut_to_the_letters_in_use(render: Render, tmp_path: Path) -> None:
    assert_fonts_embedded(render().pdf, tmp_path)


def test_a_draft_says_so_on_every_page_and_in_its_title(render: Render, payload: dict[str, Any]) -> None:
    rendered = render(document=with_text(payload, issue="課題を述べる。\n" * 120), status=DRAFT)
    pages = pypdfium2.PdfDocument(rendered.pdf)
    assert len(pages) > 1
    assert all("案・未提出" in plain(page.get_textpage().get_text_bounded()) for page in pages)
    assert "<title>新規事業採択時評価の結果 架空港 外港地区(案・未提出)</title>" in rendered.html
    pages.close()


def test_a_submitted_sheet_names_its_revision_and_carries_no_draft_mark(render: Render) -> None:
    text = text_of(render().pdf)
    assert "案・未提出" not in plain(text)
    assert plain(f"第2版(採択) 文書 SHA-256: {'0' * 64}") in plain(text)


def test_hostile_text_stays_text(render: Render, payload: dict[str, Any]) -> None:
    hostile = "<script>alert(1)</script><img src=http://example.com/x.png>"
    rendered = render(document=with_text(payload, issue=hostile))
    assert "<script" not in rendered.html
    assert "&lt;script&gt;" in rendered.html
    assert plain(hostile) in plain(text_of(rendered.pdf))


def test_long_texts_go_on_to_a_second_page_without_loss(render: Render, payload: dict[str, Any]) -> None:
    numbered = "".join(f"第{number}の課題を具体的に述べる。" for number in range(250))
    rendered = render(document=with_text(payload, issue=numbered, effect=numbered))
    assert rendered.fit.pages > 1
    assert_in_order(rendered.sheet, text_of(rendered.pdf, margins=False))


def test_the_pdf_is_tagged_japanese_archivable_and_carries_its_document(
    render: Render, document: Document
) -> None:
    with pikepdf.open(BytesIO(render().pdf)) as pdf:
        assert pdf.Root.Lang == "ja"
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert pdf.docinfo.Title == "新規事業採択時評価の結果 架空港 外港地区"
        with pdf.open_metadata() as metadata:
            assert metadata.pdfa_status == "3A"
        assert pdf.attachments["document.json"].get_file().read_bytes() == document.canonical()
        assert "result.json" in pdf.attachments


def test_the_same_revision_gives_the_same_bytes(render: Render) -> None:
    assert render().pdf == render().pdf


def test_the_picture_stands_in_its_cell(render: Render) -> None:
    pdf = pypdfium2.PdfDocument(render().pdf)
    (picture,) = [part for part in pdf[0].get_objects() if isinstance(part, pypdfium2.PdfImage)]
    left, bottom, right, top = (point / 72 * 25.4 for point in picture.get_bounds())
    pdf.close()
    assert (right - left) / (top - bottom) == pytest.approx(1200 / 700, rel=0.01)
    assert 15 + 25 < left < right < 210 - 15
    assert bottom > 12


def test_a_picture_that_is_not_what_its_hash_says_is_refused(render: Render) -> None:
    with pytest.raises(PictureError, match="記録されたものと異なります"):
        render(files=lambda _: b"something else")
    with pytest.raises(PictureError, match="見つかりません"):
        render(files=lambda _: None)


def test_a_draft_without_its_picture_is_still_printed(render: Render) -> None:
    assert "(画像を表示できません)" in render(status=DRAFT, files=lambda _: None).html


@pytest.mark.parametrize(
    "address", ["http://example.com/x.png", "file:///etc/passwd", "data:text/css,*{}", "sheet:other"]
)
def test_nothing_is_fetched_that_was_not_named(address: str) -> None:
    fetcher = locked_fetcher({"sheet:style": Resource(b"p{}", "text/css")})
    assert fetcher.fetch("sheet:style").read() == b"p{}"
    with pytest.raises(FatalURLFetchingError):
        fetcher.fetch(address)
