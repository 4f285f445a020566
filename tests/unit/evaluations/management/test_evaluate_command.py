"""`manage.py evaluate FILE`: figures or reasons, by exit code, with no database in reach."""

import json
import os
import subprocess
import sys
import zipfile
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from tests.unit.evaluations.sound_case import Draft, sound, sound_security

ROOT = Path(__file__).parents[4]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "document.json"
    path.write_bytes(sound().canonical())
    return path


def printed(*arguments: Any) -> str:
    out = StringIO()
    call_command("evaluate", *arguments, stdout=out)
    return out.getvalue()


def refused(path: Path, *options: str, out: StringIO | None = None) -> CommandError:
    with pytest.raises(CommandError) as caught:
        call_command("evaluate", path, *options, stdout=out or StringIO())
    return caught.value


def test_it_runs_where_no_database_answers(file: Path, tmp_path: Path) -> None:
    nowhere = {"DATABASE_URL": "postgresql://nobody@127.0.0.1:1/nowhere", "DATA_DIR": str(tmp_path / "data")}
    done = subprocess.run(
        [sys.executable, "manage.py", "evaluate", str(file), "--json"],
        cwd=ROOT,
        env={**os.environ, **nowhere, "DJANGO_SETTINGS_MODULE": "config.settings"},
        capture_output=True,
        check=True,
    )

    assert round(json.loads(done.stdout)["cost_pv"], 2) == 1657196547.64


def test_the_json_has_the_promised_keys_and_unrounded_numbers(file: Path) -> None:
    figures = json.loads(printed(file, "--json"))

    assert list(figures) == ["benefit_pv", "cost_pv", "cbr", "npv", "eirr", "years", "items", "sensitivity"]
    assert set(figures["eirr"]) == {"status", "value", "roots"}
    assert figures["cbr"] == figures["benefit_pv"] / figures["cost_pv"]
    assert figures["years"] == list(range(2026, 2066))


def test_the_text_prints_as_the_sheet_would(file: Path) -> None:
    lines = printed(file).splitlines()

    assert "計算期間: 令和8年度～令和47年度(40年間)" in lines
    assert "総便益(現在価値) B: 21.8億円" in lines
    assert "費用便益比 B/C: 1.3" in lines
    assert "純現在価値 B-C: 5.3億円" in lines
    assert "経済的内部収益率 EIRR: 6.6%" in lines
    assert "補助金・国費: 4.8億円(総事業費×補助率)" in lines
    assert "  建設費(±10%): B/C 1.4～1.2  B-C 6.5～4.0億円  EIRR 7.5～5.8%" in lines
    assert "  費用 再投資費: ヤード舗装: 1.5億円(4.0億円)" in lines


def test_an_export_needs_no_unpacking(tmp_path: Path) -> None:
    path = tmp_path / "export.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("document.json", sound().canonical())

    assert "費用便益比 B/C: 1.3" in printed(path)


def test_a_case_that_cannot_be_computed_names_place_and_sentence_and_exits_with_1(file: Path) -> None:
    def broken(draft: Draft) -> None:
        draft.answer("schedule", completion_year=2025)

    file.write_bytes(sound(broken).canonical())
    out = StringIO()
    error = refused(file, "--json", out=out)

    assert error.returncode == 1
    assert "事業期間と計算期間(schedule#completion_year): 完了年度(令和7年度)が" in str(error)
    (problem, *_) = json.loads(out.getvalue())["problems"]
    assert (problem["section"], problem["field"]) == ("schedule", "completion_year")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"{", "JSONとして読めません"),
        (b"PK\x03\x04 broken", "zipとして読み取れません"),
        (b'{"format": 1, "edition": "h99", "components": [{"id": "c", "type": "x"}], "sections": {}}', "h99"),
    ],
)
def test_a_file_that_is_no_document_exits_with_2(tmp_path: Path, content: bytes, words: str) -> None:
    path = tmp_path / "document.json"
    path.write_bytes(content)
    error = refused(path)

    assert error.returncode == 2
    assert words in str(error)


def test_a_file_that_is_not_there_exits_with_2(tmp_path: Path) -> None:
    assert refused(tmp_path / "nothing.json").returncode == 2
    assert refused(tmp_path).returncode == 2


def test_a_case_without_benefits_prints_its_cost_and_no_ratio(tmp_path: Path) -> None:
    path = tmp_path / "security.json"
    path.write_bytes(sound_security().canonical())
    lines = printed(path).splitlines()
    figures = json.loads(printed(path, "--json"))

    assert "総費用(現在価値) C: 0.80億円" in lines
    assert [
        line for line in lines if "B/C" in line or "EIRR" in line or "感度" in line or "便益" in line
    ] == []
    assert (figures["cbr"], figures["sensitivity"]) == (None, None)
