"""The two sheets of a case without B/C, as HTML and PDF."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from projects.document import read_document
from projects.manuals import Edition
from sheets.layout import DRAFT, SheetStatus, submitted
from sheets.rendering import Rendered, render_indicator_sheet, render_result_sheet
from sheets.rendering.pictures import FileSource
from tests.unit.sheets.printed_pages import (
    assert_fonts_embedded,
    assert_in_order,
    page_count,
    plain,
    text_of,
    text_of_html,
)
from tests.unit.sheets.security_case import security_figures

FINAL = submitted(2, "0" * 64, datetime(2026, 1, 5, tzinfo=UTC), "採択")
FORMS = pytest.mark.parametrize("form", ["result", "indicator"])
Render = Callable[..., Rendered]


@pytest.fixture
def render(security: dict[str, Any], edition: Edition, files: FileSource) -> Render:
    def rendered(form: str, status: SheetStatus = FINAL, ships: int = 2) -> Rendered:
        security["sections"]["components/main/indicators"]["ships"] = [
            {"id": f"s{number}", "capacity": str(500 + number), "tonnage": str(9_000 + number)}
            for number in range(ships)
        ]
        document, figures = read_document(security), security_figures()
        if form == "indicator":
            return render_indicator_sheet(document=document, figures=figures, edition=edition, status=status)
        return render_result_sheet(
            document=document, figures=figures, edition=edition, files=files, status=status
        )

    return rendered


@FORMS
def test_html_and_pdf_hold_the_same_text_cell_by_cell(render: Render, form: str) -> None:
    rendered = render(form)
    assert_in_order(rendered.sheet, text_of_html(rendered.html))
    assert_in_order(rendered.sheet, text_of(rendered.pdf, margins=False))
    assert rendered.fit.one_page
    assert page_count(rendered.pdf) == 1


@FORMS
def test_every_font_is_embedded(render: Render, form: str, tmp_path: Path) -> None:
    assert_fonts_embedded(render(form).pdf, tmp_path)


def test_a_draft_of_the_indicator_sheet_says_so(render: Render) -> None:
    draft = render("indicator", DRAFT)
    assert "案・未提出" in plain(text_of(draft.pdf))
    assert draft.title == "効果に関する指標の記載シート 架空港 外港地区(案・未提出)"
    assert "案・未提出" not in plain(text_of(render("indicator").pdf))


@FORMS
@pytest.mark.parametrize("ships", [15, 30, 60, 140])
def test_many_ships_go_on_to_further_pages_without_loss(render: Render, form: str, ships: int) -> None:
    rendered = render(form, ships=ships)
    assert_in_order(rendered.sheet, text_of(rendered.pdf, margins=False))
    assert (page_count(rendered.pdf) == 1) == rendered.fit.one_page


def test_the_columns_are_named_again_on_a_further_page(render: Render) -> None:
    rendered = render("indicator", ships=140)
    assert plain(text_of(rendered.pdf)).count("想定される効果") == page_count(rendered.pdf) > 1


def test_headings_of_columns_and_rows_are_marked_as_such(render: Render) -> None:
    html = render("indicator").html
    assert html.count('<th scope="col"') == 4
    assert html.count('<th scope="row"') == 3 + 9
    assert '<sup class="sheet__raised">※1</sup>' in html
