"""A fictitious edition adds a type and changes a formula: a folder, a file, modules of one name, and nothing else."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
NEW = Path(__file__).parent / "next_edition"
CASE = ROOT / "tests" / "cases" / "h23_06" / "type3_by_routes.yaml"
HOUSE = ("config", "projects", "evaluations", "sheets", "templates", "static")


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The house with what docs/extending.md tells to add."""
    copy = tmp_path_factory.mktemp("house")
    for name in HOUSE:
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(NEW / "first_case.py", copy)
    editions = copy / "projects" / "manuals" / "editions"
    shutil.copytree(editions / "h23_06", editions / "r99_01")
    _replace(editions / "r99_01" / "edition.yaml", "key: h23_06", "key: r99_01")
    types = editions / "r99_01" / "types"
    new_type = types / "99_cold_storage.yaml"
    shutil.copy(types / "03_small_lot_transshipment.yaml", new_type)
    _replace(new_type, "key: small_lot_transshipment\nnumber: 3", "key: cold_storage\nnumber: 99")
    _replace(new_type, "sheet: 小口貨物積替円滑化支援施設整備事業", "sheet: 冷凍貨物取扱支援施設整備事業")
    _replace(new_type, "methods: [route_cost, annual_stream]", "methods: [unit_saving, annual_stream]")
    methods = copy / "projects" / "document" / "methods"
    shutil.copy(NEW / "answers.py", methods / "unit_saving.py")
    shutil.copy(NEW / "measure.py", copy / "evaluations" / "benefits" / "unit_saving.py")
    _replace(
        methods / "__init__.py",
        "\nMETHODS: dict[str, type[Part]] = {\n",
        "from projects.document.methods.unit_saving import UnitSaving\n"
        '\nMETHODS: dict[str, type[Part]] = {\n    "unit_saving": UnitSaving,\n',
    )
    return copy


@pytest.fixture(scope="module")
def seen(house: Path) -> dict[str, Any]:
    done = subprocess.run(
        (sys.executable, "first_case.py", CASE),
        cwd=house,
        env=os.environ | {"DJANGO_SETTINGS_MODULE": "config.settings_test"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def _replace(path: Path, before: str, after: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")


def test_the_new_formula_is_measured_by_the_same_engine(seen: dict[str, Any]) -> None:
    """1,464 yen a ton and 18,500 yen a box are what the routes of the worked case come to, so B is the same."""
    assert seen["problems"] == []
    assert seen["benefit_pv"] == pytest.approx(2_183_184_875.95, abs=0.01)


def test_the_new_method_is_entered_on_the_same_form(seen: dict[str, Any]) -> None:
    assert "unit_saving.savings" in seen["fields"]
    assert "route_cost.routes" not in seen["fields"]


def test_the_new_type_prints_on_the_same_sheet(seen: dict[str, Any]) -> None:
    assert "冷凍貨物取扱支援施設整備事業" in seen["sheet"]
