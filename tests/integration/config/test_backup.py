"""script/backup and script/restore bring back database and files, and destroy nothing by mistake."""

import os
import sqlite3
import stat
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]


def run(script: str, *arguments: str | Path, data_dir: Path) -> subprocess.CompletedProcess[str]:
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return subprocess.run(
        [ROOT / "script" / script, *arguments],
        env=kept | {"DATA_DIR": str(data_dir)},
        capture_output=True,
        text=True,
        check=False,
    )


def ports(data_dir: Path) -> list[str]:
    with closing(sqlite3.connect(data_dir / "database.sqlite3")) as database:
        return [name for (name,) in database.execute("SELECT name FROM port ORDER BY name")]


@pytest.fixture
def data_dir(tmp_path: Path) -> Iterator[Path]:
    """A data folder in use: a connection is open and the last row is still in the write-ahead log."""
    folder = tmp_path / "data"
    (folder / "files" / "ab").mkdir(parents=True)
    (folder / "files" / "ab" / "cdef").write_bytes(b"evidence")
    with closing(sqlite3.connect(folder / "database.sqlite3")) as database:
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("CREATE TABLE port (name TEXT)")
        database.execute("INSERT INTO port VALUES ('博多港')")
        database.commit()
        yield folder


def test_what_was_backed_up_is_there_again_after_everything_was_lost(data_dir: Path, tmp_path: Path) -> None:
    archive = tmp_path / "backup.tar.gz"
    assert run("backup", archive, data_dir=data_dir).returncode == 0
    assert stat.S_IMODE(archive.stat().st_mode) == 0o600
    fresh = tmp_path / "fresh"
    restored = run("restore", archive, data_dir=fresh)
    assert restored.returncode == 0, restored.stderr
    assert ports(fresh) == ["博多港"]
    assert (fresh / "files" / "ab" / "cdef").read_bytes() == b"evidence"


def test_a_restore_over_existing_data_needs_force(data_dir: Path, tmp_path: Path) -> None:
    archive = tmp_path / "backup.tar.gz"
    run("backup", archive, data_dir=data_dir)
    with closing(sqlite3.connect(data_dir / "database.sqlite3")) as database:
        database.execute("INSERT INTO port VALUES ('later')")
        database.commit()
    (data_dir / "files" / "ab" / "later").write_bytes(b"later")

    refused = run("restore", archive, data_dir=data_dir)
    assert refused.returncode == 1
    assert "--force" in refused.stderr
    assert ports(data_dir) == ["later", "博多港"]

    assert run("restore", archive, "--force", data_dir=data_dir).returncode == 0
    assert ports(data_dir) == ["博多港"]
    assert not (data_dir / "files" / "ab" / "later").exists()


def test_a_damaged_archive_replaces_nothing(data_dir: Path, tmp_path: Path) -> None:
    archive = tmp_path / "backup.tar.gz"
    run("backup", archive, data_dir=data_dir)
    archive.write_bytes(archive.read_bytes()[:200])
    refused = run("restore", archive, "--force", data_dir=data_dir)
    assert refused.returncode == 1
    assert "cannot be read as a backup" in refused.stderr
    assert ports(data_dir) == ["博多港"]


def test_a_backup_never_overwrites_a_file(data_dir: Path, tmp_path: Path) -> None:
    kept = tmp_path / "yesterday.tar.gz"
    kept.write_bytes(b"yesterday")
    assert run("backup", kept, data_dir=data_dir).returncode == 1
    assert kept.read_bytes() == b"yesterday"
