"""`manage.py render_sheet` needs a file and no database."""

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command


@pytest.fixture
def file(tmp_path: Path, payload: dict[str, Any]) -> Path:
    path = tmp_path / "document.json"
    path.write_text(json.dumps(payload, ensure_ascii=False))
    return path


@pytest.fixture
def folder(tmp_path: Path, payload: dict[str, Any], location_map: bytes) -> Path:
    (tmp_path / payload["sections"]["narrative"]["location_map"]["sha256"]).write_bytes(location_map)
    return tmp_path


def test_a_page_of_its_own_holds_style_and_picture(file: Path, folder: Path) -> None:
    out, errors = folder / "sheet.html", StringIO()
    call_command("render_sheet", file, sheet="result", format="html", files=folder, out=out, stderr=errors)
    page = out.read_text()
    assert 'href="data:text/css;base64,' in page
    assert 'src="data:image/png;base64,' in page
    assert "案・未提出" in page
    assert "costs" in errors.getvalue()  # says what stops the figures
    assert "(未計算)" in page


def test_a_pdf_is_written(file: Path, folder: Path) -> None:
    out = folder / "sheet.pdf"
    call_command("render_sheet", file, files=folder, out=out, stderr=StringIO())
    assert out.read_bytes().startswith(b"%PDF-1.7")


def test_a_file_that_is_no_document_is_named_with_its_fault(tmp_path: Path) -> None:
    broken = tmp_path / "broken.json"
    broken.write_text("{")
    with pytest.raises(CommandError, match="文書として読めません"):
        call_command("render_sheet", broken, out=tmp_path / "x.pdf")
    with pytest.raises(CommandError, match="読めません"):
        call_command("render_sheet", tmp_path / "nowhere.json", out=tmp_path / "x.pdf")


def test_the_indicator_sheet_of_a_case_that_has_one_is_written(
    tmp_path: Path, security: dict[str, Any]
) -> None:
    case, out = tmp_path / "security.json", tmp_path / "sheet.html"
    case.write_text(json.dumps(security, ensure_ascii=False))
    call_command("render_sheet", case, sheet="indicator", format="html", out=out, stderr=StringIO())
    assert "効果に関する指標の記載シート" in out.read_text()


def test_an_indicator_sheet_is_refused_where_the_case_has_none(file: Path, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="効果に関する指標の記載シートはありません"):
        call_command("render_sheet", file, sheet="indicator", out=tmp_path / "x.pdf", stderr=StringIO())
