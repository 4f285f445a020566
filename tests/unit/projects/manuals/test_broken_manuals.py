"""Every kind of fault in a manual's file is refused with the file, the parameter and the fault."""

import shutil
from pathlib import Path

import pytest
import yaml

from projects.manuals import EDITIONS, ManualError, read_edition

BROKEN = sorted((Path(__file__).parent / "broken").glob("*.yaml"))


@pytest.mark.parametrize("fixture", BROKEN, ids=[path.stem for path in BROKEN])
def test_a_broken_file_is_refused_with_its_name_and_parameter(fixture: Path, tmp_path: Path) -> None:
    broken = yaml.safe_load(fixture.read_text(encoding="utf-8"))
    folder = tmp_path / "h23_06"
    shutil.copytree(EDITIONS / "h23_06", folder)
    path = folder / broken["file"]
    text = path.read_text(encoding="utf-8")
    assert broken["replace"] in text
    path.write_text(text.replace(broken["replace"], broken["by"], 1), encoding="utf-8")

    with pytest.raises(ManualError) as refusal:
        read_edition(folder)

    sentence = str(refusal.value)
    assert [word for word in broken["words"] if word not in sentence] == [], sentence


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    shutil.copytree(EDITIONS / "h23_06", tmp_path / "h23_06")
    (tmp_path / "h23_06" / "service_lives.yaml").unlink()

    with pytest.raises(ManualError, match=r"service_lives\.yaml.*ファイルがありません"):
        read_edition(tmp_path / "h23_06")
